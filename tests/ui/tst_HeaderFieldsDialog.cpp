// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/HeaderFieldsDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_HeaderFieldsDialog : public QObject {
    Q_OBJECT
private slots:
    void init();
    void addsAndRemoves();
    void refusesWhatCannotBeWritten_data();
    void refusesWhatCannotBeWritten();
    void aRefusedFieldCanBeTakenBack();
    void whatStandsTypedIsMeant();
    void aSingularFieldStandsOnce();

private:
    template <typename Widget> Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    void add(const QString &name, const QString &value) const
    {
        find<QLineEdit>(u"headerName"_s)->setText(name);
        find<QLineEdit>(u"headerValue"_s)->setText(value);
        find<QPushButton>(u"add"_s)->click();
    }
    [[nodiscard]] QString problem() const { return find<QLabel>(u"headerProblem"_s)->text(); }

    std::unique_ptr<HeaderFieldsDialog> m_dialog;
};

void tst_HeaderFieldsDialog::init()
{
    m_dialog = std::make_unique<HeaderFieldsDialog>(QList<HeaderField>{{"X-Old", u"1"_s}});
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

void tst_HeaderFieldsDialog::addsAndRemoves()
{
    QVERIFY(!find<QPushButton>(u"add"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"remove"_s)->isEnabled());
    add(u"X-Project"_s, u"Grüße"_s);
    QCOMPARE(problem(), QString());
    auto *table = find<QTableWidget>(u"headerFields"_s);
    QCOMPARE(table->rowCount(), 2);
    table->selectRow(0);
    find<QPushButton>(u"remove"_s)->click();
    QCOMPARE(m_dialog->fields(), (QList<HeaderField>{{"X-Project", u"Grüße"_s}}));
    find<QPushButton>(u"ok"_s)->click();
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void tst_HeaderFieldsDialog::refusesWhatCannotBeWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("blank in the name") << u"X Project"_s << u"1"_s;
    QTest::newRow("not ASCII") << u"X-Grüße"_s << u"1"_s;
    QTest::newRow("made by the message itself") << u"Subject"_s << u"1"_s;
    QTest::newRow("no message id") << u"In-Reply-To"_s << u"yesterday"_s;
}

void tst_HeaderFieldsDialog::refusesWhatCannotBeWritten()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    add(name, value);
    QVERIFY(!problem().isEmpty());
    QCOMPARE(m_dialog->fields().size(), 1);
    find<QPushButton>(u"ok"_s)->click();
    QVERIFY(m_dialog->isVisible()); // it stays open with the problem
}

void tst_HeaderFieldsDialog::aRefusedFieldCanBeTakenBack()
{
    add(u"X-Good"_s, u"1"_s);
    add(u"Subject"_s, u"2"_s);
    QVERIFY(!problem().isEmpty());
    find<QLineEdit>(u"headerName"_s)->clear();
    find<QLineEdit>(u"headerValue"_s)->clear();
    QCOMPARE(problem(), QString());
    find<QPushButton>(u"ok"_s)->click();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->fields().size(), 2);
}

void tst_HeaderFieldsDialog::whatStandsTypedIsMeant()
{
    find<QLineEdit>(u"headerName"_s)->setText(u"X-New"_s);
    find<QLineEdit>(u"headerValue"_s)->setText(u"2"_s);
    find<QPushButton>(u"ok"_s)->click();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->fields().size(), 2);
}

void tst_HeaderFieldsDialog::aSingularFieldStandsOnce()
{
    add(u"Message-ID"_s, u"<a@example.org>"_s);
    QCOMPARE(problem(), QString());
    add(u"message-id"_s, u"<b@example.org>"_s);
    QVERIFY(!problem().isEmpty());
    QCOMPARE(m_dialog->fields().size(), 2);
}

QTEST_MAIN(tst_HeaderFieldsDialog)
#include "tst_HeaderFieldsDialog.moc"
