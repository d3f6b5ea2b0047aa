// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ServerRow.h"
#include "ui/TextField.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_ServerRow : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { delete m_row; }
    void thePortFollowsTheSecurity();
    void aPortOfOnesOwnStays();
    void aPastedServerIsTakenApart();
    void aTypedServerIsTakenApartWhenTheFocusLeaves();
    void faultsAreNamed();
    void settingIsNotEditing();
    void thePartsWrapInANarrowWindow();
    void everyFieldHasItsLabel();

private:
    ServerRow *m_row = nullptr;
    [[nodiscard]] QSpinBox *port() const { return m_row->findChild<QSpinBox *>(u"port"_s); }
    [[nodiscard]] QComboBox *security() const
    {
        return m_row->findChild<QComboBox *>(u"connectionSecurity"_s);
    }
};

void tst_ServerRow::init()
{
    m_row = new ServerRow;
    m_row->resize(700, 60);
    m_row->show();
    QVERIFY(QTest::qWaitForWindowActive(m_row));
}

void tst_ServerRow::thePortFollowsTheSecurity()
{
    QCOMPARE(m_row->security(), Security::Starttls);
    QCOMPARE(m_row->port(), quint16(587));
    security()->setCurrentText(u"TLS"_s);
    QCOMPARE(m_row->port(), quint16(465));
    security()->setCurrentText(u"None (not encrypted)"_s);
    QCOMPARE(m_row->port(), quint16(25));
    QCOMPARE(m_row->security(), Security::None);
}

void tst_ServerRow::aPortOfOnesOwnStays()
{
    port()->setValue(2525);
    security()->setCurrentText(u"TLS"_s);
    QCOMPARE(m_row->port(), quint16(2525));
    security()->setCurrentText(u"STARTTLS"_s);
    QCOMPARE(m_row->port(), quint16(2525));
}

void tst_ServerRow::aPastedServerIsTakenApart()
{
    QSignalSpy edited(m_row, &ServerRow::edited);
    m_row->serverField()->setFocus();
    m_row->serverField()->insert(u"smtps://mail.example.org"_s);
    // insert() is a program's doing; a paste of a person is told by textEdited.
    emit m_row->serverField()->textEdited(m_row->serverField()->text());
    QCOMPARE(m_row->host(), u"mail.example.org"_s);
    QCOMPARE(m_row->port(), quint16(465));
    QCOMPARE(m_row->security(), Security::Tls);
    QVERIFY(!edited.isEmpty());
}

void tst_ServerRow::aTypedServerIsTakenApartWhenTheFocusLeaves()
{
    m_row->serverField()->setFocus();
    QTest::keyClicks(m_row->serverField(), u"mail.example.org:2525"_s);
    QCOMPARE(m_row->host(), u"mail.example.org:2525"_s);
    port()->setFocus();
    QCOMPARE(m_row->host(), u"mail.example.org"_s);
    QCOMPARE(m_row->port(), quint16(2525));
}

void tst_ServerRow::faultsAreNamed()
{
    QVERIFY(!m_row->check());
    QVERIFY(!m_row->problem().isEmpty());
    QTest::keyClicks(m_row->serverField(), u"mail_1.example.org"_s);
    QCOMPARE(m_row->problem(), QString());
    QVERIFY(!m_row->check());
    QVERIFY(m_row->problem().contains(u"mail_1.example.org"_s));
    m_row->set(u"mail.example.org"_s, 587, Security::Starttls);
    QVERIFY(m_row->check());
}

void tst_ServerRow::settingIsNotEditing()
{
    QSignalSpy edited(m_row, &ServerRow::edited);
    m_row->set(u"mail.example.org"_s, 465, Security::Tls);
    QVERIFY(edited.isEmpty());
    QCOMPARE(m_row->port(), quint16(465));
    security()->setCurrentText(u"STARTTLS"_s); // from the standard port of the former choice
    QCOMPARE(m_row->port(), quint16(587));
    QCOMPARE(edited.size(), 1);
}

void tst_ServerRow::thePartsWrapInANarrowWindow()
{
    const int wide = m_row->heightForWidth(700);
    const int narrow = m_row->heightForWidth(300);
    QVERIFY2(narrow > wide, qPrintable(u"%1 %2"_s.arg(wide).arg(narrow)));
}

void tst_ServerRow::everyFieldHasItsLabel()
{
    QStringList buddies;
    const auto labels = m_row->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            buddies.append(label->buddy()->objectName());
    }
    buddies.sort();
    QCOMPARE(buddies, (QStringList{u"connectionSecurity"_s, u"port"_s}));
    QVERIFY(!security()->isEditable());
}

QTEST_MAIN(tst_ServerRow)

#include "tst_ServerRow.moc"
