// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/Mailbox.h"
#include "post/AccountStore.h"
#include "post/Passwords.h"
#include "support/TestPki.h"
#include "ui/CheckServerDialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_CheckServerDialog : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void withoutAServerItSaysWhatItNeeds();
    void aServerThatWorks();
    void aPortThatTalksTlsIsOffered();
    void aClosedPortTellsSo();
    void whatWasStoppedHasNotFailed();
    void encryptionIsNeverGivenUp();
    void aReadablePasswordIsAskedAbout_data();
    void aReadablePasswordIsAskedAbout();

private:
    void open(const ServerSettings &server);
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString label(const char *name) const
    {
        return m_dialog->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] bool ended() const
    {
        return button("startCheck")->isEnabled() && !button("stopCheck")->isEnabled();
    }
    static ServerSettings serverAt(quint16 port, Security security);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<Passwords> m_passwords;
    std::unique_ptr<CheckServerDialog> m_dialog;
};

void tst_CheckServerDialog::init()
{
    m_dialog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_folder->filePath(u"settings.ini"_s));
    m_passwords = std::make_unique<Passwords>();
}

ServerSettings tst_CheckServerDialog::serverAt(quint16 port, Security security)
{
    ServerSettings server;
    server.endpoint.host = u"127.0.0.1"_s;
    server.endpoint.port = port;
    server.endpoint.security = security;
    server.endpoint.tls.caFile = TestPki::caFile();
    return server;
}

void tst_CheckServerDialog::open(const ServerSettings &server)
{
    m_dialog = std::make_unique<CheckServerDialog>(server, Address(), QString(), *m_accounts,
                                                   *m_passwords);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->open();
}

void tst_CheckServerDialog::withoutAServerItSaysWhatItNeeds()
{
    open({});
    QVERIFY(!button("startCheck")->isEnabled());
    QVERIFY(label("checkTarget").contains(u"No server"_s));
    QVERIFY(label("checkResult").contains(u"Fill in the server"_s));
}

void tst_CheckServerDialog::aServerThatWorks()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    open(serverAt(mailbox.port(), Security::None));
    button("startCheck")->click();
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 20'000);
    QCOMPARE(label("checkResult"), u"Server works."_s);
    QVERIFY(button("useTheseSettings")->isHidden());
    QVERIFY(mailbox.messages().isEmpty());
}

void tst_CheckServerDialog::aPortThatTalksTlsIsOffered()
{
    MailboxSettings settings;
    settings.security = Security::Tls;
    settings.certificateFile = TestPki::good().certificateFile;
    settings.keyFile = TestPki::good().keyFile;
    Mailbox mailbox(settings);
    QVERIFY2(mailbox.listen(), qPrintable(mailbox.errorString()));
    ServerSettings server = serverAt(mailbox.port(), Security::Starttls);
    server.timeoutSeconds = 2; // it waits for a greeting that never comes in clear
    open(server);
    QSignalSpy chosen(m_dialog.get(), &CheckServerDialog::settingsChosen);
    button("startCheck")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!button("useTheseSettings")->isHidden(), 30'000);
    QVERIFY2(label("checkAdvice").contains(u"This works instead"_s),
             qPrintable(label("checkAdvice")));
    button("useTheseSettings")->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<quint16>(), mailbox.port());
    QCOMPARE(chosen[0][1].value<Security>(), Security::Tls);
    QTRY_COMPARE_WITH_TIMEOUT(label("checkResult"), u"Server works."_s, 20'000);
    QVERIFY(button("useTheseSettings")->isHidden());
}

void tst_CheckServerDialog::aClosedPortTellsSo()
{
    quint16 port = 0;
    {
        Mailbox mailbox({});
        QVERIFY(mailbox.listen());
        port = mailbox.port();
    }
    open(serverAt(port, Security::Starttls));
    button("startCheck")->click();
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 40'000);
    QVERIFY2(label("checkResult").contains(QString::number(port)),
             qPrintable(label("checkResult")));
    QVERIFY(label("checkAdvice").contains(u"No other usual port"_s)
            || !button("useTheseSettings")->isHidden()); // a mail server runs on this machine
}

void tst_CheckServerDialog::whatWasStoppedHasNotFailed()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    open(serverAt(silent.serverPort(), Security::None));
    button("startCheck")->click();
    QTRY_VERIFY(silent.hasPendingConnections());
    button("stopCheck")->click();
    QTRY_VERIFY(ended());
    QCOMPARE(label("checkResult"), u"The check was stopped."_s);
    const auto *steps = m_dialog->findChild<QTreeWidget *>();
    QVERIFY(steps->findItems(u"Failed"_s, Qt::MatchExactly, 1).isEmpty());
}

void tst_CheckServerDialog::encryptionIsNeverGivenUp()
{
    Mailbox mailbox({}); // it offers no STARTTLS
    QVERIFY(mailbox.listen());
    open(serverAt(mailbox.port(), Security::Starttls));
    QSignalSpy chosen(m_dialog.get(), &CheckServerDialog::settingsChosen);
    button("startCheck")->click();
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 40'000);
    QVERIFY(!label("checkAdvice").contains(u"not encrypted"_s));
}

void tst_CheckServerDialog::aReadablePasswordIsAskedAbout_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("asks");
    QTest::newRow("elsewhere") << u"192.0.2.1"_s << true;
    QTest::newRow("this computer") << u"127.0.0.1"_s << false;
}

void tst_CheckServerDialog::aReadablePasswordIsAskedAbout()
{
    QFETCH(QString, host);
    QFETCH(bool, asks);
    ServerSettings server = serverAt(2525, Security::None);
    server.endpoint.host = host;
    server.user = u"ann"_s;
    m_passwords->remember(host, 2525, u"ann"_s, u"hazelnuts"_s);
    open(server);
    button("startCheck")->click();
    auto *question = m_dialog->findChild<QMessageBox *>();
    QCOMPARE(question != nullptr, asks);
    if (!question)
        return;
    QVERIFY(question->text().contains(host));
    QCOMPARE(question->defaultButton()->text(), u"&Do not check"_s);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(button("startCheck")->isEnabled());
    QVERIFY(!button("stopCheck")->isEnabled()); // nothing has begun
}

QTEST_MAIN(tst_CheckServerDialog)

#include "tst_CheckServerDialog.moc"
