// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Courier.h"
#include "support/FixedContent.h"
#include "support/LineServer.h"
#include "support/Patiently.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// A person stops the letters, at whatever moment: none is begun behind that, and each is told of.
class tst_CourierStops : public QObject {
    Q_OBJECT

private slots:
    void init();
    void beforeTheLettersBegin_data();
    void beforeTheLettersBegin();
    void whileAKeptConnectionIsAsked();
    void inTheMiddleOfTheFirstLetter_data();
    void inTheMiddleOfTheFirstLetter();
    void betweenTwoConnections();
    void behindALetterThatLostItsLine();
    void asSoonAsALetterIsBegun();

private:
    void send(const LineServer &server, int letters,
              const QString &recipients = u"bob@example.net"_s);
    /// The server heard a line that begins so on any connection.
    static bool hasHeard(const LineServer &server, const QByteArray &begin);
    void expectStopped(int from) const;

    std::unique_ptr<Courier> m_courier;
    QList<DeliveryReport> m_reports;
    int m_finished = 0;
};

void tst_CourierStops::init()
{
    m_courier = std::make_unique<Courier>();
    connect(m_courier.get(), &Courier::letterFinished, this,
            [this](int index, const DeliveryReport &report) {
                QCOMPARE(index, int(m_reports.size()));
                m_reports += report;
            });
    connect(m_courier.get(), &Courier::finished, this, [this] { ++m_finished; });
}

void tst_CourierStops::send(const LineServer &server, int letters, const QString &recipients)
{
    m_reports.clear();
    m_finished = 0;
    ServerSettings settings;
    settings.endpoint.host = u"127.0.0.1"_s;
    settings.endpoint.port = server.serverPort();
    settings.endpoint.security = Security::None;
    settings.timeoutSeconds = 20;
    Letter letter;
    letter.envelope.reversePath = *Address::parse(u"ann@example.org"_s);
    letter.envelope.recipients = AddressList::parse(recipients).addresses;
    letter.content = std::make_shared<FixedContent>("Subject: hello\r\n\r\nhello\r\n");
    m_courier->send(settings, {}, QList<Letter>(letters, letter));
}

bool tst_CourierStops::hasHeard(const LineServer &server, const QByteArray &begin)
{
    return std::any_of(
        server.heard.cbegin(), server.heard.cend(),
        [&](const QByteArrayList &lines) { return LineServer::count(lines, begin) > 0; });
}

/// Letters from this one on were stopped, and no stage of a message is said to have been reached.
void tst_CourierStops::expectStopped(int from) const
{
    for (int i = from; i < m_reports.size(); ++i) {
        const DeliveryReport &report = m_reports.at(i);
        QCOMPARE(report.outcome, Outcome::Cancelled);
        QVERIFY(report.stage < Stage::Mail);
        QVERIFY(report.failure && report.failure->stage < Stage::Mail);
    }
}

void tst_CourierStops::beforeTheLettersBegin_data()
{
    QTest::addColumn<bool>("kept");
    QTest::newRow("no connection") << false;
    QTest::newRow("a kept connection") << true;
}

void tst_CourierStops::beforeTheLettersBegin()
{
    QFETCH(bool, kept);
    LineServer server({"PIPELINING"});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    if (kept) {
        send(server, 1);
        PATIENTLY_COMPARE(m_finished, 1);
    }
    send(server, 2);
    m_courier->cancel();
    PATIENTLY_COMPARE(m_finished, 1);
    QVERIFY(!m_courier->isBusy());
    QCOMPARE(m_reports.size(), 2);
    expectStopped(0);
    QCOMPARE(server.heard.size(), kept ? 1 : 0);
    send(server, 1); // and the next ones go as ever
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_reports.constFirst().outcome, Outcome::Accepted);
    QCOMPARE(server.messages, kept ? 2 : 1);
}

void tst_CourierStops::whileAKeptConnectionIsAsked()
{
    LineServer server({"PIPELINING"});
    m_courier->setKeepAlive(std::chrono::minutes(1));
    send(server, 1);
    PATIENTLY_COMPARE(m_finished, 1);
    server.answer = [](int, const QByteArray &line) { return line == "NOOP" ? "nothing yet" : ""; };
    send(server, 3);
    PATIENTLY_VERIFY(hasHeard(server, "NOOP"));
    m_courier->cancel();
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_reports.size(), 3);
    expectStopped(0);
    QCOMPARE(server.heard.size(), 1);
    QCOMPARE(server.messages, 1);
}

void tst_CourierStops::inTheMiddleOfTheFirstLetter_data()
{
    QTest::addColumn<QByteArray>("silentAt");
    for (const char *at : {"MAIL", "RCPT", "DATA", "."})
        QTest::newRow(at) << QByteArray(at);
}

void tst_CourierStops::inTheMiddleOfTheFirstLetter()
{
    QFETCH(QByteArray, silentAt);
    LineServer server({});
    server.answer = [silentAt](int, const QByteArray &line) {
        return line.startsWith(silentAt) ? "nothing yet" : "";
    };
    send(server, 10);
    PATIENTLY_VERIFY(hasHeard(server, silentAt));
    m_courier->cancel();
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_reports.size(), 10);
    QCOMPARE(m_reports.constFirst().outcome,
             silentAt == "." ? Outcome::Uncertain : Outcome::Cancelled);
    QVERIFY(m_reports.constFirst().failure->stage >= Stage::Mail);
    expectStopped(1);
    QCOMPARE(server.heard.size(), 1);
}

/// The rest of the recipients would go over a further connection, and the server is slow to say
/// goodbye on this one.
void tst_CourierStops::betweenTwoConnections()
{
    LineServer server({"PIPELINING", "LIMITS RCPTMAX=1 MAILMAX=1"});
    server.answer = [](int, const QByteArray &line) { return line == "QUIT" ? "nothing yet" : ""; };
    send(server, 2, u"bob@example.net, carol@example.net"_s);
    PATIENTLY_VERIFY(hasHeard(server, "QUIT"));
    const int taken = server.messages;
    m_courier->cancel();
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_reports.size(), 2);
    QCOMPARE(m_reports.constFirst().outcome, Outcome::Partial);
    expectStopped(1);
    QCOMPARE(server.heard.size(), 1);
    QCOMPARE(server.messages, taken);
}

/// The stop comes from whoever is told that a letter failed, while others, which were on the same
/// line, are about to be put on a fresh one.
void tst_CourierStops::behindALetterThatLostItsLine()
{
    LineServer server({"PIPELINING", "CHUNKING"});
    server.answer = [&server](int, const QByteArray &line) {
        return line.startsWith("BDAT") && server.messages > 0 ? "421 4.7.0 enough for today" : "";
    };
    connect(m_courier.get(), &Courier::letterFinished, this,
            [this](int, const DeliveryReport &report) {
                if (report.outcome != Outcome::Accepted)
                    m_courier->cancel();
            });
    send(server, 9);
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_reports.size(), 9);
    QCOMPARE(m_reports.at(1).outcome, Outcome::Temporary);
    expectStopped(2);
    QCOMPARE(server.heard.size(), 1);
    QCOMPARE(server.messages, 1);
}

void tst_CourierStops::asSoonAsALetterIsBegun()
{
    LineServer server({"PIPELINING"});
    connect(m_courier.get(), &Courier::stageEntered, this, [this](Stage stage) {
        if (stage == Stage::Mail)
            m_courier->cancel();
    });
    send(server, 3);
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_reports.size(), 3);
    QCOMPARE(m_reports.constFirst().outcome, Outcome::Cancelled);
    expectStopped(1);
    QCOMPARE(server.messages, 0);
}

QTEST_GUILESS_MAIN(tst_CourierStops)
#include "tst_CourierStops.moc"
