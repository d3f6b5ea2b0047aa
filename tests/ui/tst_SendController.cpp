// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "support/LineServer.h"
#include "ui/SendController.h"

#include "mail/ComposedContent.h"
#include "mailbox/Mailbox.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_SendController : public QObject {
    Q_OBJECT
private slots:
    void aLetterArrives();
    void theNextLetterMayFollowAtOnce();
    void theNextLetterTakesTheSameConnection();
    void aConnectionThatTheServerClosedIsReplacedInSilence();
    void anotherNameGetsAConnectionOfItsOwn();
    void theEndSaysGoodbye();
    void signalsComeOnTheWindowsThread();
    void cancelEndsIt();
    void whatWaitsForTheGoodbyeIsCancelledToo();
    void closingWhileSendingEndsTheThread();

private:
    static ServerSettings serverAt(quint16 port);
    static Letter letter(const QList<Attachment> &attachments = {});
    void deliver(SendController &controller, const ServerSettings &server,
                 const Credentials &credentials = {});

    DeliveryReport m_report; ///< of the last deliver()
};

ServerSettings tst_SendController::serverAt(quint16 port)
{
    ServerSettings server;
    server.endpoint.host = u"127.0.0.1"_s;
    server.endpoint.port = port;
    server.endpoint.security = Security::None;
    return server;
}

Letter tst_SendController::letter(const QList<Attachment> &attachments)
{
    Message message;
    message.from = {{{}, u"ann"_s, u"example.org"_s, {}}};
    message.to = {{{}, u"bob"_s, u"example.net"_s, {}}};
    message.subject = u"Grüße"_s;
    message.text = u"text"_s;
    message.attachments = attachments;
    Letter letter;
    letter.envelope.reversePath = message.from.first();
    letter.envelope.recipients = message.to;
    letter.content = std::make_shared<ComposedContent>(message);
    return letter;
}

void tst_SendController::aLetterArrives()
{
    Mailbox mailbox({});
    QVERIFY2(mailbox.listen(), qPrintable(mailbox.errorString()));
    QSignalSpy received(&mailbox, &Mailbox::received);
    SendController controller;
    QSignalSpy finished(&controller, &Sender::finished);
    QSignalSpy learned(&controller, &Sender::serverLearned);
    QSignalSpy logged(&controller, &Sender::logged);
    controller.send(serverAt(mailbox.port()), {}, letter());
    QVERIFY(controller.isBusy());
    QVERIFY(finished.wait(10'000));
    QVERIFY(!controller.isBusy());
    const auto report = finished[0][0].value<DeliveryReport>();
    QCOMPARE(report.outcome, Outcome::Accepted);
    QCOMPARE(received.size(), 1);
    QVERIFY(received[0][0].value<ReceivedMessage>().bytes.contains("Subject: =?"));
    QVERIFY(!learned.isEmpty());
    QVERIFY(!logged.isEmpty());
}

void tst_SendController::theNextLetterMayFollowAtOnce()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    SendController controller;
    QSignalSpy finished(&controller, &Sender::finished);
    int more = 2;
    connect(&controller, &Sender::finished, this, [&] {
        if (more-- > 0) // the goodbye of the last letter is still under way
            controller.send(serverAt(mailbox.port()), {}, letter());
    });
    controller.send(serverAt(mailbox.port()), {}, letter());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 3, 20'000);
    for (const auto &end : finished)
        QCOMPARE(end[0].value<DeliveryReport>().outcome, Outcome::Accepted);
}

void tst_SendController::deliver(SendController &controller, const ServerSettings &server,
                                 const Credentials &credentials)
{
    QSignalSpy finished(&controller, &Sender::finished);
    controller.send(server, credentials, letter());
    QVERIFY(finished.wait(20'000));
    m_report = finished[0][0].value<DeliveryReport>();
    QCOMPARE(m_report.outcome, Outcome::Accepted);
}

void tst_SendController::theNextLetterTakesTheSameConnection()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    SendController controller;
    QSignalSpy learned(&controller, &Sender::serverLearned);
    deliver(controller, serverAt(mailbox.port()));
    QCOMPARE(m_report.connections, 1);
    learned.clear();
    deliver(controller, serverAt(mailbox.port()));
    QCOMPARE(m_report.connections, 0); // none but the one that was there
    QCOMPARE(mailbox.messages().size(), 2);
    QVERIFY(!learned.isEmpty()); // the window may have asked for it in the meantime
}

void tst_SendController::aConnectionThatTheServerClosedIsReplacedInSilence()
{
    LineServer server({"PIPELINING"});
    SendController controller;
    deliver(controller, serverAt(server.serverPort()));
    server.hangUp();
    deliver(controller, serverAt(server.serverPort()));
    QCOMPARE(m_report.connections, 1);
    QCOMPARE(server.messages, 2);
    QCOMPARE(server.heard.size(), 2);
}

void tst_SendController::anotherNameGetsAConnectionOfItsOwn()
{
    MailboxSettings settings;
    settings.user = u"ann"_s;
    settings.password = u"wonderland"_s;
    Mailbox mailbox(settings);
    QVERIFY(mailbox.listen());
    SendController controller;
    ServerSettings server = serverAt(mailbox.port());
    server.user = u"ann"_s;
    server.mechanism = "CRAM-MD5";
    const Credentials ann{u"ann"_s, u"wonderland"_s, false};
    deliver(controller, server, ann);
    QSignalSpy finished(&controller, &Sender::finished);
    controller.send(server, {u"ann"_s, u"looking-glass"_s, false}, letter());
    QVERIFY(finished.wait(20'000)); // the password is asked for again, not taken as known
    QCOMPARE(finished[0][0].value<DeliveryReport>().failure->cause,
             FailureCause::CredentialsRefused);
    deliver(controller, server, ann);
    QCOMPARE(m_report.connections, 1);
}

void tst_SendController::theEndSaysGoodbye()
{
    LineServer server({});
    server.answer = [](int, const QByteArray &line) -> QByteArray {
        return line == "QUIT" ? "nothing yet" : "";
    };
    {
        SendController controller;
        deliver(controller, serverAt(server.serverPort()));
        QCOMPARE(server.heard.constFirst().count("QUIT"), 0);
    } // returns though nobody answers, for this thread is the server
    QTRY_COMPARE(server.heard.constFirst().count("QUIT"), 1);
}

void tst_SendController::signalsComeOnTheWindowsThread()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    SendController controller;
    QSet<QThread *> threads;
    const auto note = [&threads] { threads.insert(QThread::currentThread()); };
    connect(&controller, &Sender::stageEntered, this, note);
    connect(&controller, &Sender::progressed, this, note);
    connect(&controller, &Sender::logged, this, note);
    QSignalSpy finished(&controller, &Sender::finished);
    controller.send(serverAt(mailbox.port()), {}, letter());
    QVERIFY(finished.wait(10'000));
    QCOMPARE(threads, QSet<QThread *>{QThread::currentThread()});
}

void tst_SendController::cancelEndsIt()
{
    QTcpServer silent; // takes the connection and never says a word
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    SendController controller;
    QSignalSpy connected(&silent, &QTcpServer::newConnection);
    QSignalSpy finished(&controller, &Sender::finished);
    controller.send(serverAt(silent.serverPort()), {}, letter());
    QVERIFY(connected.wait(10'000));
    controller.cancel();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(finished[0][0].value<DeliveryReport>().outcome, Outcome::Cancelled);
}

void tst_SendController::whatWaitsForTheGoodbyeIsCancelledToo()
{
    Mailbox mailbox({});
    QVERIFY(mailbox.listen());
    SendController controller;
    QSignalSpy finished(&controller, &Sender::finished);
    const auto again = [&] { // the goodbye of the first one is still under way
        controller.send(serverAt(mailbox.port()), {}, letter());
        controller.cancel();
    };
    connect(&controller, &Sender::finished, this, again, Qt::SingleShotConnection);
    controller.send(serverAt(mailbox.port()), {}, letter());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20'000);
    QVERIFY(finished[1][0].value<DeliveryReport>().outcome == Outcome::Cancelled);
    QVERIFY(!controller.isBusy());
    deliver(controller, serverAt(mailbox.port()));
    QCOMPARE(mailbox.messages().size(), 2);
}

void tst_SendController::closingWhileSendingEndsTheThread()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    QSignalSpy connected(&silent, &QTcpServer::newConnection);
    {
        SendController controller;
        controller.send(serverAt(silent.serverPort()), {}, letter());
        QVERIFY(connected.wait(10'000));
    }
    QVERIFY(silent.hasPendingConnections());
}

QTEST_GUILESS_MAIN(tst_SendController)

#include "tst_SendController.moc"
