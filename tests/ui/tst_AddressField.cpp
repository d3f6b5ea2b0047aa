// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AddressField.h"
#include "ui/TextField.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_AddressField : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aFaultIsToldWhenTheFocusLeaves();
    void typingTakesTheFaultAway();
    void separatorsBecomePlain_data();
    void separatorsBecomePlain();
    void pastedLinesBecomeAList();
    void pastedTablesBecomeAList_data();
    void pastedTablesBecomeAList();
    void onlyOneSenderIsTaken();
    void whatReadersOfTheScreenSee();
    void undoLeadsBackBehindAPaste();

private:
    QWidget *m_window = nullptr;
    AddressField *m_field = nullptr;
    QLineEdit *m_other = nullptr;
    void type(const QString &text);
    void leave() { m_other->setFocus(); }
};

void tst_AddressField::init()
{
    m_window = new QWidget;
    auto *layout = new QVBoxLayout(m_window);
    m_field = new AddressField(u"To"_s, u"to"_s, AddressField::Holds::Many);
    m_other = new QLineEdit;
    layout->addWidget(m_field);
    layout->addWidget(m_other);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void tst_AddressField::cleanup()
{
    delete m_window;
}

void tst_AddressField::type(const QString &text)
{
    m_field->line()->setFocus();
    QTest::keyClicks(m_field->line(), text);
}

void tst_AddressField::aFaultIsToldWhenTheFocusLeaves()
{
    type(u"ann@example.org, bob@"_s);
    QCOMPARE(m_field->problem(), QString());
    leave();
    QVERIFY2(m_field->problem().contains(u"bob@"_s), qPrintable(m_field->problem()));
    QCOMPARE(m_field->line()->markedPart(), u"bob@"_s);
    auto *label = m_field->findChild<QLabel *>(u"toProblem"_s);
    QVERIFY(label->isVisible());
    QCOMPARE(label->accessibleDescription(), u"To problem"_s);
}

void tst_AddressField::typingTakesTheFaultAway()
{
    type(u"bob@"_s);
    leave();
    type(u"example.net"_s);
    QCOMPARE(m_field->problem(), QString());
    leave();
    QCOMPARE(m_field->problem(), QString());
    QVERIFY(m_field->line()->markedPart().isEmpty());
}

void tst_AddressField::separatorsBecomePlain_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("full width") << u"a@b.example，c@d.example；e@f.example、g@h.example"_s
                                << u"a@b.example, c@d.example; e@f.example, g@h.example"_s;
    QTest::newRow("in quotes") << u"\"张，三\" <a@b.example>"_s << u"\"张，三\" <a@b.example>"_s;
    QTest::newRow("in a comment") << u"a@b.example (x，y)"_s << u"a@b.example (x，y)"_s;
    QTest::newRow("blanks") << u"  a@b.example  "_s << u"a@b.example"_s;
    QTest::newRow("escaped quote")
        << u"\"a\\\"，b\" <a@b.example>"_s << u"\"a\\\"，b\" <a@b.example>"_s;
}

void tst_AddressField::separatorsBecomePlain()
{
    QFETCH(QString, typed);
    QTEST(AddressField::withPlainSeparators(typed), "becomes");
}

void tst_AddressField::pastedLinesBecomeAList()
{
    m_field->line()->setFocus();
    m_field->line()->insert(u"ann@example.org\r\nBob <bob@example.net>\ncarol@example.net\t\n"_s);
    QCOMPARE(m_field->text(), u"ann@example.org, Bob <bob@example.net>, carol@example.net"_s);
    QCOMPARE(m_field->parsed().addresses.size(), 3);
}

void tst_AddressField::undoLeadsBackBehindAPaste()
{
    const QString before = u"ann@example.org"_s;
    const QString after = u"ann@example.org, bob@example.net"_s;
    type(before);
    QGuiApplication::clipboard()->setText(u"\nbob@example.net\n"_s);
    m_field->line()->paste();
    QCOMPARE(m_field->text(), after);
    for (int i = 0; i < 5 && m_field->text() != before; ++i) {
        m_field->line()->undo();
        QVERIFY(!m_field->text().contains(u'\n'));
    }
    QCOMPARE(m_field->text(), before);
    for (int i = 0; i < 5 && m_field->text() != after; ++i) {
        m_field->line()->redo();
        QVERIFY(!m_field->text().contains(u'\n'));
    }
    QCOMPARE(m_field->text(), after);
}

void tst_AddressField::pastedTablesBecomeAList_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("expected");
    QTest::newRow("columns of a spreadsheet")
        << u"Ann Lee\tann@example.org\r\nBob\tbob@example.net\r\n"_s
        << u"x@example.org, Ann Lee <ann@example.org>, Bob <bob@example.net>"_s;
    QTest::newRow("entries with commas in names")
        << u"\"Lee, Ann\" <ann@example.org>\nbob@example.net"_s
        << u"x@example.org, \"Lee, Ann\" <ann@example.org>, bob@example.net"_s;
    QTest::newRow("semicolons and line breaks")
        << u"ann@example.org;\r\nbob@example.net;\r\n"_s
        << u"x@example.org, ann@example.org, bob@example.net"_s;
    QTest::newRow("not understood: left to the person")
        << u"ann@\nbob@example.net"_s << u"x@example.org, ann@, bob@example.net"_s;
}

void tst_AddressField::pastedTablesBecomeAList()
{
    QFETCH(QString, pasted);
    QFETCH(QString, expected);
    m_field->setText(u"x@example.org, "_s);
    m_field->line()->setFocus();
    m_field->line()->end(false);
    QGuiApplication::clipboard()->setText(pasted);
    m_field->line()->paste();
    QCOMPARE(m_field->text(), expected);
}

void tst_AddressField::onlyOneSenderIsTaken()
{
    AddressField from(u"From"_s, u"from"_s, AddressField::Holds::One);
    from.setText(u"a@b.example, c@d.example"_s);
    QVERIFY(!from.check());
    QVERIFY(!from.problem().isEmpty());
    from.setText(u"a@b.example"_s);
    QVERIFY(from.check());
}

void tst_AddressField::whatReadersOfTheScreenSee()
{
    QCOMPARE(m_field->line()->accessibleName(), u"To"_s);
    QCOMPARE(m_field->line()->objectName(), u"to"_s);
    // A label with live text must keep its text as its name.
    QVERIFY(m_field->findChild<QLabel *>(u"toProblem"_s)->accessibleName().isEmpty());
}

QTEST_MAIN(tst_AddressField)

#include "tst_AddressField.moc"
