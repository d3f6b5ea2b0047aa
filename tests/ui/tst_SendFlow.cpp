// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/FakeKeyring.h"
#include "ui/FakeSender.h"
#include "ui/SendFlow.h"

#include "post/AccountStore.h"
#include "post/Passwords.h"
#include "ui/CertificateDialog.h"
#include "ui/FailureDialog.h"
#include "ui/SignInDialog.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_SendFlow : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void withoutUserItSendsAtOnce();
    void aMissingPasswordIsAskedForOnce();
    void theKeyringIsAskedBeforeThePerson();
    void aSilentKeyringMakesItAskThePerson();
    void cancelledBeforeTheAnswerNothingConnects_data();
    void cancelledBeforeTheAnswerNothingConnects();
    void withoutAPasswordNothingConnects();
    void aRefusedPasswordIsForgottenAndAskedAgain();
    void anOpenLineNeedsConsent();
    void loopbackNeedsNoConsent();
    void stagesAreToldInWords();
    void anUntrustedCertificateIsAskedAbout();
    void connectOnceIsForOneConnection();
    void trustIsRememberedForHostAndPort();
    void failuresLeadOn();
    void anotherSendWaitsForTheEnd();

private:
    template <typename Dialog> Dialog *open() const
    {
        const auto dialogs = m_window->findChildren<Dialog *>();
        for (Dialog *dialog : dialogs) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    void press(QWidget *dialog, const QString &button) const;
    static ServerSettings server(Security security, const QString &user);
    static Letter letter();
    void endWithCertificate();
    void useKeyring(FakeKeyring::Manner manner);
    [[nodiscard]] QString lastStatus() const { return m_status->constLast()[0].toString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountStore> m_accounts;
    std::shared_ptr<FakeKeyring::Contents> m_keyring;
    std::unique_ptr<Passwords> m_passwords;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<FakeSender> m_sender;
    std::unique_ptr<QSignalSpy> m_status;
    SendFlow *m_flow = nullptr;
};

void tst_SendFlow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_folder->filePath(u"settings.ini"_s));
    m_passwords = std::make_unique<Passwords>();
    m_sender = std::make_unique<FakeSender>();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_flow = new SendFlow(*m_accounts, *m_passwords, m_sender.get(), m_window.get());
    m_status = std::make_unique<QSignalSpy>(m_flow, &SendFlow::statusChanged);
}

void tst_SendFlow::cleanup()
{
    m_status.reset();
    m_window.reset();
    m_sender.reset();
}

void tst_SendFlow::useKeyring(FakeKeyring::Manner manner)
{
    delete m_flow;
    m_keyring = std::make_shared<FakeKeyring::Contents>();
    m_keyring->manner = manner;
    m_passwords = std::make_unique<Passwords>(std::make_unique<FakeKeyring>(m_keyring),
                                              std::chrono::milliseconds(30));
    m_flow = new SendFlow(*m_accounts, *m_passwords, m_sender.get(), m_window.get());
}

void tst_SendFlow::press(QWidget *dialog, const QString &button) const
{
    QVERIFY(dialog);
    auto *found = dialog->findChild<QPushButton *>(button);
    QVERIFY2(found, qPrintable(button));
    found->click();
}

ServerSettings tst_SendFlow::server(Security security, const QString &user)
{
    ServerSettings server;
    server.endpoint.host = u"mail.example.org"_s;
    server.endpoint.port = standardPort(security);
    server.endpoint.security = security;
    server.user = user;
    return server;
}

Letter tst_SendFlow::letter()
{
    Letter letter;
    letter.envelope.recipients
        = {{{}, u"bob"_s, u"example.net"_s, {}}, {{}, u"carol"_s, u"example.net"_s, {}}};
    return letter;
}

void tst_SendFlow::withoutUserItSendsAtOnce()
{
    QSignalSpy busy(m_flow, &SendFlow::busyChanged);
    QSignalSpy finished(m_flow, &SendFlow::finished);
    m_flow->start(server(Security::None, {}), letter());
    QCOMPARE(m_sender->calls.size(), 1);
    QVERIFY(m_sender->calls[0].credentials.isEmpty());
    QVERIFY(m_flow->isBusy());
    m_sender->end(Outcome::Accepted);
    QVERIFY(!m_flow->isBusy());
    QCOMPARE(lastStatus(), u"Sent: 2 of 2 recipients"_s);
    QCOMPARE(busy.size(), 2);
    QCOMPARE(finished.size(), 1);
    QVERIFY(!open<FailureDialog>());
}

void tst_SendFlow::aMissingPasswordIsAskedForOnce()
{
    QSignalSpy user(m_flow, &SendFlow::userChosen);
    m_flow->start(server(Security::Tls, u"ann"_s), letter());
    QVERIFY(m_sender->calls.isEmpty());
    auto *dialog = open<SignInDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"password"_s)->setText(u"wonderland"_s);
    press(dialog, u"signIn"_s);
    QCOMPARE(m_sender->calls.size(), 1);
    QCOMPARE(m_sender->calls[0].credentials.user, u"ann"_s);
    QCOMPARE(m_sender->calls[0].credentials.secret.text(), u"wonderland"_s);
    QCOMPARE(user.size(), 1);
    m_sender->end(Outcome::Accepted);
    m_flow->start(server(Security::Tls, u"ann"_s), letter());
    QCOMPARE(m_sender->calls.size(), 2); // this time without asking
    QCOMPARE(m_sender->calls[1].credentials.secret.text(), u"wonderland"_s);
}

void tst_SendFlow::theKeyringIsAskedBeforeThePerson()
{
    useKeyring(FakeKeyring::Manner::Later);
    m_keyring->secrets.insert(Keyring::keyFor(u"mail.example.org"_s, 465, u"ann"_s), u"hazel"_s);
    m_flow->start(server(Security::Tls, u"ann"_s), letter());
    QVERIFY(m_sender->calls.isEmpty());
    m_keyring->answerAll();
    QVERIFY(!open<SignInDialog>());
    QCOMPARE(m_sender->calls.size(), 1);
    QCOMPARE(m_sender->calls[0].credentials.secret.text(), u"hazel"_s);
}

void tst_SendFlow::aSilentKeyringMakesItAskThePerson()
{
    useKeyring(FakeKeyring::Manner::Silent);
    m_flow->start(server(Security::Tls, u"ann"_s), letter());
    QVERIFY(m_flow->isBusy());
    QTRY_VERIFY(open<SignInDialog>());
    QVERIFY(m_sender->calls.isEmpty());
}

void tst_SendFlow::cancelledBeforeTheAnswerNothingConnects_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("the keyring knows the password") << true;
    QTest::newRow("the person would be asked") << false;
}

void tst_SendFlow::cancelledBeforeTheAnswerNothingConnects()
{
    QFETCH(bool, isKnown);
    useKeyring(FakeKeyring::Manner::Later);
    if (isKnown)
        m_keyring->secrets.insert(Keyring::keyFor(u"mail.example.org"_s, 465, u"ann"_s),
                                  u"hazel"_s);
    QSignalSpy abandoned(m_flow, &SendFlow::abandoned);
    m_status = std::make_unique<QSignalSpy>(m_flow, &SendFlow::statusChanged);
    m_flow->start(server(Security::Tls, u"ann"_s), letter());
    QVERIFY(m_flow->isBusy());
    m_flow->cancel();
    QVERIFY(!m_flow->isBusy());
    QCOMPARE(abandoned.size(), 1);
    QCOMPARE(lastStatus(), u"Cancelled"_s);
    m_keyring->answerAll();
    QVERIFY(m_sender->calls.isEmpty());
    QVERIFY(!open<SignInDialog>());
}

void tst_SendFlow::withoutAPasswordNothingConnects()
{
    QSignalSpy abandoned(m_flow, &SendFlow::abandoned);
    m_flow->start(server(Security::Tls, u"ann"_s), letter());
    open<SignInDialog>()->reject();
    QVERIFY(m_sender->calls.isEmpty());
    QVERIFY(!m_flow->isBusy());
    QCOMPARE(abandoned.size(), 1);
    QVERIFY(lastStatus().startsWith(u"Not sent: "_s));
}

void tst_SendFlow::aRefusedPasswordIsForgottenAndAskedAgain()
{
    m_passwords->remember(u"mail.example.org"_s, 465, u"ann"_s, u"wrong"_s);
    m_flow->start(server(Security::Tls, u"ann"_s), letter());
    QCOMPARE(m_sender->calls.size(), 1);
    m_sender->end(Outcome::Failed, FailureCause::CredentialsRefused, FailureKind::Authentication);
    QVERIFY(m_passwords->find(u"mail.example.org"_s, 465, u"ann"_s).isEmpty());
    open<FailureDialog>()->reject();
    m_flow->start(server(Security::Tls, u"ann"_s), letter());
    QCOMPARE(m_sender->calls.size(), 1);
    QVERIFY(open<SignInDialog>());
}

void tst_SendFlow::anOpenLineNeedsConsent()
{
    m_passwords->remember(u"mail.example.org"_s, 25, u"ann"_s, u"wonderland"_s);
    m_flow->start(server(Security::None, u"ann"_s), letter());
    QVERIFY(m_sender->calls.isEmpty());
    auto *question = open<QMessageBox>();
    QVERIFY(question);
    QVERIFY(question->text().contains(u"mail.example.org"_s));
    question->reject(); // Esc is the safe way out
    QVERIFY(m_sender->calls.isEmpty());
    QVERIFY(!m_flow->isBusy());

    QSignalSpy abandoned(m_flow, &SendFlow::abandoned);
    m_flow->start(server(Security::None, u"ann"_s), letter());
    question = open<QMessageBox>();
    const auto buttons = question->buttons();
    for (QAbstractButton *button : buttons) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(m_sender->calls.size(), 1);
    QVERIFY(m_sender->calls[0].server.allowPlainAuth);
    QVERIFY(abandoned.isEmpty());
    QVERIFY(m_flow->isBusy());
    m_sender->end(Outcome::Accepted);
    QVERIFY(!m_flow->isBusy());
}

void tst_SendFlow::loopbackNeedsNoConsent()
{
    ServerSettings local = server(Security::None, u"ann"_s);
    local.endpoint.host = u"127.0.0.1"_s;
    m_passwords->remember(u"127.0.0.1"_s, 25, u"ann"_s, u"wonderland"_s);
    m_flow->start(local, letter());
    QCOMPARE(m_sender->calls.size(), 1);
    QVERIFY(m_sender->calls[0].server.allowPlainAuth);
}

void tst_SendFlow::stagesAreToldInWords()
{
    m_passwords->remember(u"mail.example.org"_s, 587, u"ann"_s, u"x"_s);
    m_flow->start(server(Security::Starttls, u"ann"_s), letter());
    const std::pair<Stage, QString> told[] = {
        {Stage::Resolve, u"Looking up mail.example.org"_s},
        {Stage::Connect, u"Connecting to mail.example.org:587"_s},
        {Stage::Greeting, u"Connecting to mail.example.org:587"_s},
        {Stage::Starttls, u"Securing the connection"_s},
        {Stage::Auth, u"Signing in as ann"_s},
    };
    for (const auto &[stage, words] : told) {
        emit m_sender->stageEntered(stage);
        QCOMPARE(lastStatus(), words);
    }
    emit m_sender->stageEntered(Stage::Rcpt);
    QVERIFY(lastStatus().startsWith(u"Sending to 2 recipient"_s));
    QSignalSpy progress(m_flow, &SendFlow::progressed);
    emit m_sender->progressed(655'360, 1'363'149);
    QCOMPARE(lastStatus(), u"Sending data: 640 KB of 1.3 MB"_s);
    QCOMPARE(progress.size(), 1);
    emit m_sender->progressed(1'363'149, 1'363'149);
    QCOMPARE(lastStatus(), u"Waiting for the server to accept the message"_s);
    m_flow->cancel();
    QCOMPARE(lastStatus(), u"Cancelled"_s);
    QVERIFY(!open<FailureDialog>());
}

void tst_SendFlow::endWithCertificate()
{
    DeliveryReport report;
    report.outcome = Outcome::Failed;
    report.server.host = u"mail.example.org"_s;
    report.server.port = 465;
    report.server.tls = TlsFacts();
    report.server.tls->chain = {CertificateFacts()};
    report.server.tls->chain[0].sha256 = QByteArray(64, 'a');
    report.server.tls->problems = {u"It is self-signed."_s};
    report.failure = Failure();
    report.failure->cause = FailureCause::CertificateUntrusted;
    report.failure->kind = FailureKind::Certificate;
    m_sender->end(report);
}

void tst_SendFlow::anUntrustedCertificateIsAskedAbout()
{
    QSignalSpy again(m_flow, &SendFlow::againRequested);
    m_flow->start(server(Security::Tls, {}), letter());
    QVERIFY(m_sender->calls[0].server.endpoint.tls.pinnedSha256.isEmpty());
    endWithCertificate();
    auto *dialog = open<CertificateDialog>();
    QVERIFY(dialog);
    QVERIFY2(lastStatus().contains(u"not trusted"_s), qPrintable(lastStatus()));
    dialog->reject();
    QVERIFY(again.isEmpty());
    QVERIFY(m_accounts->trustedCertificates().isEmpty());
}

void tst_SendFlow::connectOnceIsForOneConnection()
{
    QSignalSpy again(m_flow, &SendFlow::againRequested);
    m_flow->start(server(Security::Tls, {}), letter());
    endWithCertificate();
    press(open<CertificateDialog>(), u"connectOnce"_s);
    QCOMPARE(again.size(), 1);
    m_flow->start(server(Security::Tls, {}), letter());
    QCOMPARE(m_sender->calls[1].server.endpoint.tls.pinnedSha256, QByteArray(64, 'a'));
    m_sender->end(Outcome::Accepted);
    m_flow->start(server(Security::Tls, {}), letter());
    QVERIFY(m_sender->calls[2].server.endpoint.tls.pinnedSha256.isEmpty());
}

void tst_SendFlow::trustIsRememberedForHostAndPort()
{
    m_flow->start(server(Security::Tls, {}), letter());
    endWithCertificate();
    press(open<CertificateDialog>(), u"trustThisCertificate"_s);
    const TrustedCertificate trusted = m_accounts->trustedCertificate(u"mail.example.org"_s, 465);
    QCOMPARE(trusted.sha256, QByteArray(64, 'a'));
    QVERIFY(trusted.since.isValid());
    m_flow->start(server(Security::Tls, {}), letter());
    QCOMPARE(m_sender->calls[1].server.endpoint.tls.pinnedSha256, QByteArray(64, 'a'));
    m_sender->end(Outcome::Accepted);
    m_flow->start(server(Security::Starttls, {}), letter());
    QVERIFY(m_sender->calls[2].server.endpoint.tls.pinnedSha256.isEmpty());
}

void tst_SendFlow::failuresLeadOn()
{
    QSignalSpy again(m_flow, &SendFlow::againRequested);
    QSignalSpy repair(m_flow, &SendFlow::repairRequested);
    m_flow->start(server(Security::Starttls, {}), letter());
    m_sender->end(Outcome::Failed, FailureCause::ConnectionRefused, FailureKind::Network);
    QVERIFY(lastStatus().startsWith(u"Not sent: "_s));
    QVERIFY(lastStatus().contains(u"mail.example.org"_s));
    press(open<FailureDialog>(), u"tryAgain"_s);
    QCOMPARE(again.size(), 1);
    QTRY_VERIFY(!open<FailureDialog>());
    m_flow->start(server(Security::Starttls, {}), letter());
    m_sender->end(Outcome::Failed, FailureCause::TlsExpected, FailureKind::Protocol);
    press(open<FailureDialog>(), u"repair"_s);
    QCOMPARE(repair.size(), 1);
    QCOMPARE(repair[0][0].value<Repair>(), Repair::UseTls);
}

void tst_SendFlow::anotherSendWaitsForTheEnd()
{
    m_flow->start(server(Security::None, {}), letter());
    m_flow->start(server(Security::None, {}), letter());
    QCOMPARE(m_sender->calls.size(), 1);
}

QTEST_MAIN(tst_SendFlow)

#include "tst_SendFlow.moc"
