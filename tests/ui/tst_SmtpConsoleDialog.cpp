// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SmtpConsoleDialog.h"
#include "ui/TestMailbox.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_SmtpConsoleDialog : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void connectsOnlyWhenAsked();
    void whatIsTypedIsSaidAndAnswered();
    void aBodyIsTypedLineByLine();
    void commandsComeBackWithTheArrows();
    void saysWhyItCannotConnect();
    void closesWhileItTalks();

private:
    template <typename Widget> Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QString status() const { return find<QLabel>(u"consoleStatus"_s)->text(); }
    [[nodiscard]] QString conversation() const
    {
        const auto *model = find<QTableView>(u"conversation"_s)->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines.append(model->index(row, 2).data().toString());
        return lines.join(u'\n');
    }
    void open(const ServerSettings &server)
    {
        m_dialog = std::make_unique<SmtpConsoleDialog>(server, Credentials());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    void begin() const
    {
        find<QPushButton>(u"connect"_s)->click();
        QTRY_VERIFY2(find<QPushButton>(u"sendLine"_s)->isEnabled(), qPrintable(conversation()));
    }
    void say(const QString &line, const QString &answer) const
    {
        QTRY_VERIFY(find<QPushButton>(u"sendLine"_s)->isEnabled());
        find<QLineEdit>(u"command"_s)->setText(line);
        find<QPushButton>(u"sendLine"_s)->click();
        QTRY_VERIFY2(conversation().contains(answer), qPrintable(conversation()));
    }

    std::unique_ptr<TestMailbox> m_mailbox;
    std::unique_ptr<SmtpConsoleDialog> m_dialog;
};

void tst_SmtpConsoleDialog::init()
{
    m_mailbox = std::make_unique<TestMailbox>();
    m_mailbox->start();
    QTRY_VERIFY(m_mailbox->isListening());
    ServerSettings server;
    server.endpoint.host = m_mailbox->host();
    server.endpoint.port = m_mailbox->port();
    server.endpoint.security = Security::None;
    open(server);
}

void tst_SmtpConsoleDialog::cleanup()
{
    m_dialog.reset();
    m_mailbox.reset();
}

void tst_SmtpConsoleDialog::connectsOnlyWhenAsked()
{
    QCOMPARE(status(), u"Not connected. Nothing is sent until you connect."_s);
    QVERIFY(!find<QPushButton>(u"sendLine"_s)->isEnabled());
    QVERIFY(!find<QCheckBox>(u"signInWhenConnected"_s)->isEnabled());
    QCOMPARE(find<QLineEdit>(u"command"_s)->accessibleName(), u"Command"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    find<QPushButton>(u"connect"_s)->setFocus();
    begin();
    QCOMPARE(m_dialog->focusWidget()->objectName(), u"command"_s);
    QVERIFY(conversation().contains(u"S: 220"_s));
    QVERIFY(!find<QPushButton>(u"connect"_s)->isEnabled());
}

void tst_SmtpConsoleDialog::whatIsTypedIsSaidAndAnswered()
{
    begin();
    say(u"NOOP"_s, u"C: NOOP\nS: 250"_s);
    say(u"QUIT"_s, u"S: 221"_s);
    QTRY_COMPARE(status(), u"Disconnected"_s);
    QVERIFY(find<QPushButton>(u"connect"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"copyConversation"_s)->isEnabled());
}

void tst_SmtpConsoleDialog::aBodyIsTypedLineByLine()
{
    begin();
    say(u"MAIL FROM:<ann@example.org>"_s, u"S: 250"_s);
    say(u"RCPT TO:<bob@example.net>"_s, u"C: RCPT TO:<bob@example.net>\nS: 250"_s);
    say(u"DATA"_s, u"S: 354"_s);
    for (const QString &line : {u"Subject: typed"_s, u""_s, u".dotted"_s, u"."_s}) {
        QTRY_VERIFY(find<QPushButton>(u"sendLine"_s)->isEnabled());
        find<QLineEdit>(u"command"_s)->setText(line);
        QTest::keyClick(find<QLineEdit>(u"command"_s), Qt::Key_Return);
    }
    QTRY_COMPARE(m_mailbox->messages().size(), 1);
    QVERIFY(m_mailbox->messages().first().bytes.contains("Subject: typed\r\n\r\n.dotted\r\n"));
}

void tst_SmtpConsoleDialog::commandsComeBackWithTheArrows()
{
    begin();
    say(u"NOOP"_s, u"C: NOOP"_s);
    say(u"RSET"_s, u"C: RSET"_s);
    QTRY_VERIFY(find<QPushButton>(u"sendLine"_s)->isEnabled());
    auto *line = find<QLineEdit>(u"command"_s);
    line->setText(u"AUTH PLAIN AGFubgBoYXplbG51dHM="_s); // holds a password: is not kept
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(find<QPushButton>(u"sendLine"_s)->isEnabled());
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(line->text(), u"RSET"_s);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(line->text(), u"NOOP"_s);
    QTest::keyClick(line, Qt::Key_Up);
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(line->text(), QString());
}

void tst_SmtpConsoleDialog::saysWhyItCannotConnect()
{
    ServerSettings closed;
    closed.endpoint.host = u"127.0.0.1"_s;
    closed.endpoint.port = 1;
    closed.endpoint.security = Security::None;
    open(closed);
    find<QPushButton>(u"connect"_s)->click();
    QTRY_VERIFY2(status().contains(u"port 1"_s), qPrintable(status()));
    QVERIFY(find<QPushButton>(u"connect"_s)->isEnabled());
}

void tst_SmtpConsoleDialog::closesWhileItTalks()
{
    begin();
    m_dialog->close();
    m_dialog.reset(); // its thread ends with it
    QVERIFY(m_mailbox->isListening());
}

QTEST_MAIN(tst_SmtpConsoleDialog)
#include "tst_SmtpConsoleDialog.moc"
