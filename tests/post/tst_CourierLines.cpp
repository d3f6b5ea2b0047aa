// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Courier.h"
#include "support/FixedContent.h"
#include "support/LineServer.h"
#include "support/Patiently.h"

#include <QTest>
#include <QThread>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Which letters go over which connection: one kept, lost, used up or taken anew.
class tst_CourierLines : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aWindowOfLetters();
    void everyRecipientOnceOverSeveralConnections();
    void whatIsTrueOfEachConnectionIsToldOnce();
    void thousandsOfRecipientsInOneTransaction();
    void noMoreIsAskedOfAServerThatHasEnough();
    void goodbyeInsideAWindowLosesNothing();
    void refusedExtensionOnAnotherConnection();
    void quitGoesBehindTheLastDot();
    void keptConnectionIsUsedAgain();
    void nextLettersMayFollowAtOnce();
    void keptConnectionThatBrokeIsReplaced();
    void keptConnectionThatFellSilentIsReplaced();
    void keptConnectionThatBreaksBeforeItsTurnIsReplaced();
    void keptConnectionEndsByItself();
    void keptConnectionEndsByItselfInAThreadOfItsOwn();
    void keptConnectionIsLeftWithQuit();
    void anotherServerGetsAConnectionOfItsOwn();
    void stagesNameLettersThatExist();

private:
    void send(const LineServer &server, int letters,
              const QString &recipients = u"bob@example.net"_s, int timeoutSeconds = 20);
    static ServerSettings settings(const LineServer &server, int timeoutSeconds = 20);
    static Letter letter(const QString &recipients = u"bob@example.net"_s);
    [[nodiscard]] bool allAccepted() const;

    std::unique_ptr<Courier> m_courier;
    QList<DeliveryReport> m_reports;
    QList<int> m_stageLetters;
    int m_finished = 0;
};

void tst_CourierLines::init()
{
    m_courier = std::make_unique<Courier>();
    m_stageLetters.clear();
    connect(m_courier.get(), &Courier::letterFinished, this,
            [this](int index, const DeliveryReport &report) {
                QCOMPARE(index, int(m_reports.size()));
                m_reports += report;
            });
    connect(m_courier.get(), &Courier::stageEntered, this,
            [this](Stage, int letter) { m_stageLetters += letter; });
    connect(m_courier.get(), &Courier::finished, this, [this] { ++m_finished; });
}

ServerSettings tst_CourierLines::settings(const LineServer &server, int timeoutSeconds)
{
    ServerSettings settings;
    settings.endpoint.host = u"127.0.0.1"_s;
    settings.endpoint.port = server.serverPort();
    settings.endpoint.security = Security::None;
    settings.timeoutSeconds = timeoutSeconds;
    return settings;
}

Letter tst_CourierLines::letter(const QString &recipients)
{
    Letter letter;
    letter.envelope.reversePath = *Address::parse(u"ann@example.org"_s);
    letter.envelope.recipients = AddressList::parse(recipients).addresses;
    letter.content = std::make_shared<FixedContent>("Subject: hello\r\n\r\nhello\r\n");
    return letter;
}

void tst_CourierLines::send(const LineServer &server, int letters, const QString &recipients,
                            int timeoutSeconds)
{
    m_reports.clear();
    m_finished = 0;
    m_courier->send(settings(server, timeoutSeconds), {},
                    QList<Letter>(letters, letter(recipients)));
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_reports.size(), letters);
}

bool tst_CourierLines::allAccepted() const
{
    return std::all_of(m_reports.cbegin(), m_reports.cend(), [](const DeliveryReport &report) {
        return report.outcome == Outcome::Accepted;
    });
}

void tst_CourierLines::aWindowOfLetters()
{
    for (const QByteArrayList &extensions :
         {QByteArrayList{"PIPELINING", "CHUNKING"}, QByteArrayList{"PIPELINING"},
          QByteArrayList{"CHUNKING"}, QByteArrayList()}) {
        LineServer server(extensions);
        send(server, 100);
        QVERIFY(allAccepted());
        QCOMPARE(server.messages, 100);
        QCOMPARE(server.heard.size(), 1);
    }
}

void tst_CourierLines::everyRecipientOnceOverSeveralConnections()
{
    LineServer server({"PIPELINING", "LIMITS RCPTMAX=2 MAILMAX=2"});
    QStringList recipients;
    for (int i = 0; i < 11; ++i)
        recipients += u"user%1@example.net"_s.arg(i);
    send(server, 2, recipients.join(u", "_s));
    QVERIFY(allAccepted());
    QHash<QByteArray, int> asked;
    for (const QByteArrayList &connection : std::as_const(server.heard)) {
        QVERIFY(LineServer::count(connection, "MAIL FROM") <= 2);
        for (const QByteArray &line : connection) {
            if (line.startsWith("RCPT TO"))
                ++asked[line];
        }
    }
    QCOMPARE(asked.size(), 11);
    for (const int times : std::as_const(asked))
        QCOMPARE(times, 2); // once for each letter
}

/// Each connection takes one domain, and none takes a wish for delivery reports.
void tst_CourierLines::whatIsTrueOfEachConnectionIsToldOnce()
{
    LineServer server({"LIMITS RCPTDOMAINMAX=1"});
    int logged = 0;
    connect(m_courier.get(), &Courier::logged, this,
            [&logged](const LogEntry &entry) { logged += entry.text.contains(u"DSN"_s) ? 1 : 0; });
    Letter wishful = letter(u"a@a.example, b@b.example, c@c.example"_s);
    wishful.envelope.dsn.success = true;
    m_reports.clear();
    m_finished = 0;
    m_courier->send(settings(server), {}, {wishful});
    PATIENTLY_COMPARE(m_finished, 1);
    QVERIFY(allAccepted());
    QCOMPARE(server.heard.size(), 3);
    QCOMPARE(m_reports.constFirst().notes.size(), 1);
    QCOMPARE(logged, 3);
}

/// Some servers take so many messages on a connection and say 421 to the next MAIL.
/// Many addresses at one host.
static QString many(int count)
{
    QStringList recipients;
    for (int i = 0; i < count; ++i)
        recipients += u"user%1@example.net"_s.arg(i);
    return recipients.join(u", "_s);
}

void tst_CourierLines::thousandsOfRecipientsInOneTransaction()
{
    for (const QByteArrayList &extensions : {QByteArrayList{"PIPELINING", "CHUNKING"},
                                             QByteArrayList{"PIPELINING"}, QByteArrayList()}) {
        LineServer server(extensions);
        send(server, 1, many(3'300));
        QVERIFY(allAccepted());
        QCOMPARE(server.messages, 1);
        QCOMPARE(LineServer::count(server.heard.constFirst(), "RCPT TO"), 3'300);
    }
}

/// Postfix hangs up where it was asked for about 1,000 beyond the 1,000 that it takes.
void tst_CourierLines::noMoreIsAskedOfAServerThatHasEnough()
{
    LineServer server({"PIPELINING"});
    int taken = 0;
    int refused = 0;
    int mostRefused = 0;
    server.answer = [&](int, const QByteArray &line) {
        if (line.startsWith("MAIL FROM"))
            taken = refused = 0;
        if (!line.startsWith("RCPT TO") || ++taken <= 1'000)
            return QByteArray();
        mostRefused = std::max(mostRefused, ++refused);
        return "452 4.5.3 Error: too many recipients"_ba;
    };
    send(server, 1, many(2'500));
    QVERIFY(allAccepted());
    QCOMPARE(server.messages, 3);
    QVERIFY2(mostRefused <= 1'000, qPrintable(QString::number(mostRefused)));
}

void tst_CourierLines::goodbyeInsideAWindowLosesNothing()
{
    LineServer server({"PIPELINING", "CHUNKING"});
    QHash<int, int> mails;
    server.answer = [&mails](int connection, const QByteArray &line) -> QByteArray {
        if (line.startsWith("MAIL") && ++mails[connection] > 5)
            return "421 4.7.0 enough for one connection";
        return {};
    };
    send(server, 23);
    QVERIFY(allAccepted());
    QCOMPARE(server.messages, 23);
}

/// It offers CHUNKING and hangs up when it is used.
void tst_CourierLines::refusedExtensionOnAnotherConnection()
{
    LineServer server({"CHUNKING"});
    server.answer = [](int, const QByteArray &line) -> QByteArray {
        if (line.startsWith("BDAT"))
            return "502 5.5.1 what";
        return line == "RSET" ? "hang up" : "";
    };
    send(server, 2);
    QVERIFY(allAccepted());
    QCOMPARE(server.messages, 2);
    QCOMPARE(server.heard.size(), 2);
    QCOMPARE(LineServer::count(server.heard.at(1), "BDAT"), 0);
}

/// The server holds its answer to the message back until QUIT is there.
void tst_CourierLines::quitGoesBehindTheLastDot()
{
    LineServer server({"PIPELINING"});
    server.answer = [](int, const QByteArray &line) -> QByteArray {
        if (line == ".")
            return "nothing yet";
        return line == "QUIT" ? "250 taken\r\n221 bye" : "";
    };
    send(server, 1);
    QVERIFY(allAccepted());
}

void tst_CourierLines::keptConnectionIsUsedAgain()
{
    LineServer server({"PIPELINING", "CHUNKING"});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    for (int turn = 0; turn < 3; ++turn) {
        send(server, 2);
        QVERIFY(allAccepted());
        QVERIFY(!m_courier->isBusy());
    }
    QCOMPARE(server.heard.size(), 1);
    QCOMPARE(server.messages, 6);
    QCOMPARE(server.heard.constFirst().count("NOOP"), 2);
    QCOMPARE(server.heard.constFirst().count("QUIT"), 0);
    QCOMPARE(m_reports.constFirst().connections, 0);
}

void tst_CourierLines::nextLettersMayFollowAtOnce()
{
    LineServer server({"PIPELINING"});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    // Queued: after the last ones ended, and before the connection has told that it is ready again.
    int again = 2;
    const auto sendNext = [&] {
        if (again-- <= 0)
            return;
        m_reports.clear();
        m_courier->send(settings(server), {}, {letter()});
    };
    connect(m_courier.get(), &Courier::finished, this, sendNext, Qt::QueuedConnection);
    m_finished = 0;
    m_reports.clear();
    m_courier->send(settings(server), {}, {letter()});
    PATIENTLY_COMPARE(m_finished, 3);
    QVERIFY(allAccepted());
    QCOMPARE(server.messages, 3);
    QCOMPARE(server.heard.size(), 1);
    const QByteArrayList one
        = {"MAIL FROM:<ann@example.org>", "RCPT TO:<bob@example.net>", "DATA", "."};
    const QByteArrayList next = QByteArrayList{"NOOP"} + one;
    QCOMPARE(server.heard.constFirst().mid(1), one + next + next);
}

void tst_CourierLines::keptConnectionThatBrokeIsReplaced()
{
    LineServer server({"PIPELINING"});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    send(server, 1);
    server.answer = [](int connection, const QByteArray &line) -> QByteArray {
        return connection == 1 && line == "NOOP" ? "421 4.4.2 idle for too long" : "";
    };
    send(server, 1);
    QVERIFY(allAccepted());
    server.hangUp();
    send(server, 1);
    QVERIFY(allAccepted());
    QCOMPARE(server.heard.size(), 3);
    QCOMPARE(server.messages, 3);
}

/// The computer slept, or the network is another one: nothing comes back, not even an error.
void tst_CourierLines::keptConnectionThatFellSilentIsReplaced()
{
    LineServer server({"PIPELINING"});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    send(server, 1, u"bob@example.net"_s, 2);
    server.answer = [](int connection, const QByteArray &line) -> QByteArray {
        return connection == 1 && line == "NOOP" ? "nothing yet" : "";
    };
    send(server, 2, u"bob@example.net"_s, 2);
    QVERIFY(allAccepted());
    QCOMPARE(server.heard.size(), 2);
    QCOMPARE(server.messages, 3);
}

/// Behind send(), before the letters are looked at.
void tst_CourierLines::keptConnectionThatBreaksBeforeItsTurnIsReplaced()
{
    LineServer server({"PIPELINING"});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    send(server, 1);
    server.say("421 4.4.2 idle for too long\r\n");
    send(server, 1);
    QVERIFY(allAccepted());
    QCOMPARE(server.messages, 2);
}

void tst_CourierLines::keptConnectionEndsByItself()
{
    LineServer server({"PIPELINING"});
    m_courier->setKeepAlive(std::chrono::milliseconds(1));
    send(server, 1);
    PATIENTLY_VERIFY(server.heard.constFirst().contains("QUIT"));
    QVERIFY(allAccepted());
}

/// As in the window: made in one thread, at work in another.
void tst_CourierLines::keptConnectionEndsByItselfInAThreadOfItsOwn()
{
    LineServer server({"PIPELINING"});
    QThread thread;
    auto *courier = new Courier;
    courier->setKeepAlive(std::chrono::milliseconds(1));
    courier->moveToThread(&thread);
    connect(&thread, &QThread::finished, courier, &QObject::deleteLater);
    thread.start();
    QMetaObject::invokeMethod(
        courier, [courier, where = settings(server)] { courier->send(where, {}, {letter()}); });
    PATIENTLY_VERIFY(!server.heard.isEmpty() && server.heard.constFirst().contains("QUIT"));
    thread.quit();
    QVERIFY(thread.wait(20'000));
    QCOMPARE(server.messages, 1);
}

void tst_CourierLines::keptConnectionIsLeftWithQuit()
{
    LineServer server({"PIPELINING"});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    send(server, 1);
    m_courier.reset();
    PATIENTLY_COMPARE(server.heard.constFirst().last(), "QUIT");
}

void tst_CourierLines::anotherServerGetsAConnectionOfItsOwn()
{
    LineServer first({});
    LineServer second({});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    send(first, 1);
    send(second, 1);
    QVERIFY(allAccepted());
    PATIENTLY_COMPARE(first.heard.constFirst().last(), "QUIT");
    QCOMPARE(first.messages, 1);
    QCOMPARE(second.messages, 1);
}

void tst_CourierLines::stagesNameLettersThatExist()
{
    LineServer server({"PIPELINING"});
    send(server, 3);
    for (const int letter : std::as_const(m_stageLetters))
        QVERIFY(letter >= 0 && letter < 3);
}

QTEST_GUILESS_MAIN(tst_CourierLines)
#include "tst_CourierLines.moc"
