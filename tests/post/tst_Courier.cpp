// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/Mailbox.h"
#include "post/Courier.h"
#include "post/ServerCheck.h"
#include "support/FixedContent.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Letters over real sockets, to the built-in mailbox and to servers that fail.
class tst_Courier : public QObject {
    Q_OBJECT

private slots:
    void init();
    void deliversToTheMailbox();
    void severalLettersOverOneConnection();
    void refusedRecipientsOfAnyLetter();
    void closedPortFailsEveryLetter();
    void reconnectsWhereTheLineWasLostBetweenLetters();
    void cancelBeforeItBegins();
    void cancelWhileTheServerIsSilent();
    void badHeloNameIsRefused();
    void signsInToTheMailbox();
    void checkPassesWithoutData();
    void checkAsksInUnicode();
    void checkTellsWhereItFailed();
    void checkStopsWhereItIsTold_data();
    void checkStopsWhereItIsTold();

private:
    [[nodiscard]] ServerSettings serverAt(quint16 port) const;
    [[nodiscard]] Letter letterTo(const QString &recipients) const;
    void send(const ServerSettings &server, const QList<Letter> &letters,
              const Credentials &credentials = {});

    std::unique_ptr<Courier> m_courier;
    QList<DeliveryReport> m_reports;
    QStringList m_log;
    int m_finished = 0;
};

void tst_Courier::init()
{
    m_courier = std::make_unique<Courier>();
    m_reports.clear();
    m_log.clear();
    m_finished = 0;
    connect(m_courier.get(), &Courier::letterFinished, this,
            [this](int index, const DeliveryReport &report) {
                QCOMPARE(index, int(m_reports.size()));
                m_reports += report;
            });
    connect(m_courier.get(), &Courier::logged, this,
            [this](const LogEntry &entry) { m_log += entry.withDirection(); });
    connect(m_courier.get(), &Courier::finished, this, [this] { ++m_finished; });
}

ServerSettings tst_Courier::serverAt(quint16 port) const
{
    ServerSettings server;
    server.endpoint.host = u"127.0.0.1"_s;
    server.endpoint.port = port;
    server.endpoint.security = Security::None;
    server.timeoutSeconds = 20;
    return server;
}

Letter tst_Courier::letterTo(const QString &recipients) const
{
    Letter letter;
    letter.envelope.reversePath = *Address::parse(u"ann@example.org"_s);
    letter.envelope.recipients = AddressList::parse(recipients).addresses;
    letter.content = std::make_shared<FixedContent>("Subject: hello\r\n\r\n.dots\r\n");
    return letter;
}

void tst_Courier::send(const ServerSettings &server, const QList<Letter> &letters,
                       const Credentials &credentials)
{
    m_courier->send(server, credentials, letters);
    QVERIFY(m_reports.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_finished, 1, 30'000);
    QCOMPARE(m_reports.size(), letters.size());
    QVERIFY(!m_courier->isBusy());
}

void tst_Courier::deliversToTheMailbox()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    QSignalSpy received(&mailbox, &Mailbox::received);
    send(serverAt(mailbox.port()), {letterTo(u"bob@example.net, carol@example.net"_s)});
    const DeliveryReport &report = m_reports.constFirst();
    QCOMPARE(report.outcome, Outcome::Accepted);
    QCOMPARE(report.stage, Stage::Done);
    QCOMPARE(report.connections, 1);
    QCOMPARE(report.server.address, u"127.0.0.1"_s);
    QVERIFY(!report.server.capabilities.isEmpty());
    QCOMPARE(received.size(), 1);
    const auto message = received.constFirst().constFirst().value<ReceivedMessage>();
    QCOMPARE(message.bytes, "Subject: hello\r\n\r\n.dots\r\n");
    QCOMPARE(message.recipients, (QList<QByteArray>{"bob@example.net", "carol@example.net"}));
}

void tst_Courier::severalLettersOverOneConnection()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    QSignalSpy received(&mailbox, &Mailbox::received);
    send(serverAt(mailbox.port()), QList<Letter>(5, letterTo(u"bob@example.net"_s)));
    QCOMPARE(received.size(), 5);
    QCOMPARE(m_log.filter(u"C: EHLO"_s).size(), 1);
    for (const DeliveryReport &report : std::as_const(m_reports))
        QCOMPARE(report.outcome, Outcome::Accepted);
}

void tst_Courier::refusedRecipientsOfAnyLetter()
{
    Mailbox mailbox({});
    mailbox.setBehaviour(MailboxBehaviour::RefuseEveryOtherRecipient);
    QVERIFY(mailbox.listen());
    send(serverAt(mailbox.port()),
         {letterTo(u"a@example.net, b@example.net"_s), letterTo(u"a@example.net"_s)});
    QCOMPARE(m_reports.at(0).outcome, Outcome::Partial);
    QCOMPARE(m_reports.at(1).outcome, Outcome::Accepted);
}

void tst_Courier::closedPortFailsEveryLetter()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    send(serverAt(port), {letterTo(u"a@example.net"_s), letterTo(u"b@example.net"_s)});
    for (const DeliveryReport &report : std::as_const(m_reports)) {
        QCOMPARE(report.outcome, Outcome::Failed);
        QCOMPARE(report.failure->cause, FailureCause::ConnectionRefused);
        QCOMPARE(report.failure->stage, Stage::Connect);
        QCOMPARE(report.connections, 0);
        QCOMPARE(report.server.port, port);
        QCOMPARE(report.recipients.size(), 1);
    }
}

/// A server that closes the line after each message, as some do without saying so.
void tst_Courier::reconnectsWhereTheLineWasLostBetweenLetters()
{
    QTcpServer server;
    int messages = 0;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("220 mx\r\n");
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &messages] {
            while (socket->canReadLine()) {
                const QByteArray line = socket->readLine();
                if (line == "DATA\r\n")
                    socket->write("354 go\r\n");
                else if (line == ".\r\n") {
                    ++messages;
                    socket->write("250 ok\r\n");
                    socket->disconnectFromHost();
                    return;
                } else if (line.startsWith("EHLO") || line.startsWith("MAIL")
                           || line.startsWith("RCPT"))
                    socket->write("250 ok\r\n");
            }
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    send(serverAt(server.serverPort()), QList<Letter>(3, letterTo(u"bob@example.net"_s)));
    QCOMPARE(messages, 3);
    for (const DeliveryReport &report : std::as_const(m_reports))
        QCOMPARE(report.outcome, Outcome::Accepted);
}

void tst_Courier::cancelBeforeItBegins()
{
    m_courier->send(serverAt(1), {}, {letterTo(u"bob@example.net"_s)});
    m_courier->cancel();
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(m_reports.size(), 1);
    QCOMPARE(m_reports.constFirst().outcome, Outcome::Cancelled);
}

void tst_Courier::cancelWhileTheServerIsSilent()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QSignalSpy entered(m_courier.get(), &Courier::stageEntered);
    m_courier->send(serverAt(silent.serverPort()), {}, {letterTo(u"bob@example.net"_s)});
    QTRY_VERIFY(!entered.isEmpty()
                && entered.constLast().constFirst().value<Stage>() == Stage::Greeting);
    m_courier->cancel();
    QCOMPARE(m_finished, 1);
    QCOMPARE(m_reports.constFirst().outcome, Outcome::Cancelled);
}

void tst_Courier::badHeloNameIsRefused()
{
    for (const QString &name : {u"a\r\nMAIL FROM:<evil@x.test>"_s, u"a b"_s, u"ä.example"_s}) {
        init();
        ServerSettings server = serverAt(1);
        server.heloName = name;
        send(server, {letterTo(u"bob@example.net"_s)});
        QCOMPARE(m_reports.constFirst().failure->cause, FailureCause::BadInput);
        QCOMPARE(m_reports.constFirst().failure->value, name);
    }
}

void tst_Courier::signsInToTheMailbox()
{
    MailboxSettings settings;
    settings.user = u"ann"_s;
    settings.password = u"Grüße-密码"_s;
    Mailbox mailbox(settings);
    QVERIFY(mailbox.listen());
    ServerSettings server = serverAt(mailbox.port());
    server.user = u"ann"_s;
    for (const auto &mechanism : {"CRAM-MD5"_ba, "SCRAM-SHA-256"_ba}) {
        init();
        server.mechanism = mechanism;
        send(server, {letterTo(u"bob@example.net"_s)}, {u"ann"_s, settings.password, false});
        QCOMPARE(m_reports.constFirst().outcome, Outcome::Accepted);
        QCOMPARE(m_reports.constFirst().mechanism, mechanism);
        QVERIFY(m_log.filter(settings.password).isEmpty());
    }
    init();
    server.mechanism = "CRAM-MD5";
    send(server, {letterTo(u"bob@example.net"_s)}, {u"ann"_s, u"wrong-password"_s, false});
    QCOMPARE(m_reports.constFirst().failure->cause, FailureCause::CredentialsRefused);
    init();
    server.mechanism = "PLAIN";
    send(server, {letterTo(u"bob@example.net"_s)}, {u"ann"_s, settings.password, false});
    QCOMPARE(m_reports.constFirst().failure->cause, FailureCause::PasswordWouldBeExposed);
}

void tst_Courier::checkPassesWithoutData()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    ServerCheck check;
    QStringList log;
    connect(&check, &ServerCheck::logged, this,
            [&](const LogEntry &entry) { log += entry.withDirection(); });
    std::optional<CheckReport> report;
    connect(&check, &ServerCheck::finished, this, [&](const CheckReport &r) { report = r; });
    ServerCheck::Options options;
    options.sender = *Address::parse(u"ann@example.org"_s);
    options.recipients = {*Address::parse(u"bob@example.net"_s)};
    check.start(serverAt(mailbox.port()), {}, options);
    QTRY_VERIFY(report.has_value());
    QVERIFY(report->ok);
    for (const CheckStep &step : std::as_const(report->steps))
        QVERIFY(step.state == CheckStep::State::Passed || step.state == CheckStep::State::Skipped);
    const auto stateOf = [&](CheckStep::Kind kind) { return report->steps.at(int(kind)).state; };
    QCOMPARE(stateOf(CheckStep::Kind::Sender), CheckStep::State::Passed);
    QCOMPARE(stateOf(CheckStep::Kind::Recipient), CheckStep::State::Passed);
    QCOMPARE(stateOf(CheckStep::Kind::Tls), CheckStep::State::Skipped);
    QVERIFY(log.filter(u"C: DATA"_s).isEmpty());
    QVERIFY(log.filter(u"C: BDAT"_s).isEmpty());
    QVERIFY(!log.filter(u"C: RSET"_s).isEmpty());
}

void tst_Courier::checkAsksInUnicode()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    ServerSettings server = serverAt(mailbox.port());
    ServerCheck::Options options;
    options.sender = *Address::parse(u"ann@example.org"_s);
    options.recipients = {*Address::parse(u"用户@example.net"_s)};
    for (const bool offered : {true, false}) {
        ServerCheck check;
        QStringList log;
        connect(&check, &ServerCheck::logged, this,
                [&](const LogEntry &entry) { log += entry.withDirection(); });
        std::optional<CheckReport> report;
        connect(&check, &ServerCheck::finished, this, [&](const CheckReport &r) { report = r; });
        server.without = offered ? QStringList() : QStringList{u"SMTPUTF8"_s};
        check.start(server, {}, options);
        QTRY_VERIFY(report.has_value());
        QCOMPARE(report->ok, offered);
        QCOMPARE(log.contains(u"C: MAIL FROM:<ann@example.org> SMTPUTF8"_s), offered);
        if (!offered)
            QCOMPARE(report->failure->cause, FailureCause::NeedsSmtpUtf8);
    }
}

void tst_Courier::checkTellsWhereItFailed()
{
    Mailbox mailbox({});
    mailbox.setBehaviour(MailboxBehaviour::RefuseSender);
    QVERIFY(mailbox.listen());
    ServerCheck check;
    std::optional<CheckReport> report;
    connect(&check, &ServerCheck::finished, this, [&](const CheckReport &r) { report = r; });
    ServerCheck::Options options;
    options.sender = *Address::parse(u"ann@example.org"_s);
    options.recipients = {*Address::parse(u"bob@example.net"_s)};
    check.start(serverAt(mailbox.port()), {}, options);
    QTRY_VERIFY(report.has_value());
    QVERIFY(!report->ok);
    QCOMPARE(report->failure->cause, FailureCause::SenderRefused);
    QCOMPARE(report->steps.at(int(CheckStep::Kind::Sender)).state, CheckStep::State::Failed);
    QCOMPARE(report->steps.at(int(CheckStep::Kind::Recipient)).state, CheckStep::State::Skipped);
}

void tst_Courier::checkStopsWhereItIsTold_data()
{
    QTest::addColumn<int>("stopAfter");
    QTest::addColumn<QString>("lastLine");
    QTest::newRow("connect") << int(Stage::Connect) << QString();
    QTest::newRow("greeting") << int(Stage::Greeting) << u"C: QUIT"_s;
    QTest::newRow("ehlo") << int(Stage::Ehlo) << u"C: QUIT"_s;
    QTest::newRow("mail") << int(Stage::Mail) << u"C: QUIT"_s;
}

void tst_Courier::checkStopsWhereItIsTold()
{
    QFETCH(int, stopAfter);
    QFETCH(QString, lastLine);
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    ServerCheck check;
    QStringList said;
    connect(&check, &ServerCheck::logged, this, [&](const LogEntry &entry) {
        if (entry.from == LogEntry::From::Client)
            said += entry.withDirection();
    });
    std::optional<CheckReport> report;
    connect(&check, &ServerCheck::finished, this, [&](const CheckReport &r) { report = r; });
    ServerCheck::Options options;
    options.sender = *Address::parse(u"ann@example.org"_s);
    options.recipients = {*Address::parse(u"bob@example.net"_s)};
    options.stopAfter = Stage(stopAfter);
    check.start(serverAt(mailbox.port()), {}, options);
    QTRY_VERIFY(report.has_value());
    QVERIFY(report->ok);
    QCOMPARE(said.value(said.size() - 1), lastLine);
    for (const CheckStep &step : std::as_const(report->steps)) {
        if (step.stage() > Stage(stopAfter) && step.kind != CheckStep::Kind::Quit)
            QCOMPARE(step.state, CheckStep::State::Skipped);
    }
}

QTEST_GUILESS_MAIN(tst_Courier)
#include "tst_Courier.moc"
