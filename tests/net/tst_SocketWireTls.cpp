// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"
#include "support/Patiently.h"
#include "support/TlsTestServer.h"
#include "support/WireProbe.h"

#include <QPointer>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

using Mode = TlsTestServer::Mode;

namespace {

Endpoint endpointFor(const QTcpServer &server, Security security)
{
    Endpoint endpoint;
    endpoint.host = u"localhost"_s;
    endpoint.port = server.serverPort();
    endpoint.connectHost = u"127.0.0.1"_s;
    endpoint.security = security;
    endpoint.tls.caFile = TestPki::caFile();
    return endpoint;
}

/// A server that says the same octets to everyone who says anything, or at once.
class BlobServer final : public QTcpServer {
public:
    BlobServer(QByteArray blob, bool atOnce, bool thenClose)
    {
        connect(this, &QTcpServer::newConnection, this, [this, blob, atOnce, thenClose] {
            QTcpSocket *socket = nextPendingConnection();
            const auto say = [socket, blob, thenClose] {
                socket->write(blob);
                if (thenClose)
                    socket->disconnectFromHost();
            };
            if (atOnce)
                say();
            else
                connect(socket, &QTcpSocket::readyRead, socket, say);
        });
        listen(QHostAddress::LocalHost);
    }
};

/// A ServerHello in a record, both of TLS 1.0.
QByteArray oldServerHello()
{
    const QByteArray body = QByteArray::fromHex("0301") + QByteArray(32, 'r')
        + QByteArray::fromHex("00"
                              "002f"
                              "00");
    const QByteArray hello
        = QByteArray::fromHex("020000") + QByteArray(1, char(body.size())) + body;
    return QByteArray::fromHex("16030100") + QByteArray(1, char(hello.size())) + hello;
}

} // namespace

/// How TLS comes up, and how it does not.
class TestSocketWireTls final : public QObject {
    Q_OBJECT

    /// Reads the greeting, says STARTTLS and waits for the answer.
    static bool askForTls(SocketWire &wire, WireProbe &probe)
    {
        wire.open();
        const bool greeted
            = QTest::qWaitFor([&] { return probe.received.endsWith("220 test\r\n"); }, 60'000);
        wire.write("STARTTLS\r\n");
        return greeted
            && QTest::qWaitFor([&] { return probe.received.contains("220 go ahead\r\n"); }, 60'000);
    }

private slots:
    void fromTheStart()
    {
        TlsTestServer server(Mode::Tls);
        SocketWire wire(endpointFor(server, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_COMPARE(probe.received, "220 test\r\n");
        QCOMPARE(probe.stages, (QList<Stage>{Stage::Connect, Stage::Tls}));
        QCOMPARE(probe.events.count(u"opened"_s), 1);
        QVERIFY(!probe.has("secured"));
        const ServerFacts facts = wire.facts();
        QCOMPARE(facts.security, Security::Tls);
        QCOMPARE(facts.tls->protocol, u"TLSv1.3"_s);
        QVERIFY(facts.tls->cipher.startsWith("TLS_"_L1));
        const CertificateFacts own = facts.tls->chain.first();
        QCOMPARE(own.subject, u"localhost"_s);
        QCOMPARE(own.issuer, u"Posthorn test CA"_s);
        QCOMPARE(own.names,
                 (QStringList{u"localhost"_s, u"mx.posthorn.test"_s, u"127.0.0.1"_s, u"::1"_s}));
        QVERIFY(own.notBefore < own.notAfter);
        QVERIFY(own.pem.startsWith("-----BEGIN CERTIFICATE-----"));
        wire.write("EHLO x\r\n");
        PATIENTLY_COMPARE(server.inTls(), "EHLO x\r\n");
        PATIENTLY_COMPARE(wire.queued(), 0);
        QCOMPARE(server.inClear(), QByteArray());
        wire.close();
        PATIENTLY_VERIFY(!server.peer());
    }

    void starttls()
    {
        TlsTestServer server(Mode::Starttls);
        SocketWire wire(endpointFor(server, Security::Starttls));
        WireProbe probe(wire);
        QVERIFY(askForTls(wire, probe));
        QCOMPARE(wire.unread(), 0);
        QCOMPARE(wire.facts().security, Security::None);
        QVERIFY(!wire.isEncrypted());
        const auto before = probe.events.size();
        wire.startTls();
        QCOMPARE(probe.events.size(), before);
        PATIENTLY_VERIFY(probe.has("secured"));
        QCOMPARE(wire.facts().security, Security::Starttls);
        QVERIFY(wire.isEncrypted());
        wire.write("EHLO y\r\n");
        PATIENTLY_COMPARE(server.inTls(), "EHLO y\r\n");
        server.peer()->write("250 yes\r\n");
        PATIENTLY_VERIFY(probe.received.endsWith("250 yes\r\n"));
        QCOMPARE(probe.events.count(u"opened"_s), 1);
        QCOMPARE(probe.events.count(u"secured"_s), 1);
    }

    /// The caller starts TLS in the very slot that gave it the answer.
    void starttlsInsideTheSlot()
    {
        TlsTestServer server(Mode::Starttls);
        SocketWire wire(endpointFor(server, Security::Starttls));
        WireProbe probe(wire);
        connect(&wire, &Wire::opened, &wire, [&wire] { wire.write("STARTTLS\r\n"); });
        connect(&wire, &Wire::received, &wire, [&] {
            if (probe.received.endsWith("220 go ahead\r\n"))
                wire.startTls();
        });
        connect(&wire, &Wire::secured, &wire, [&wire] { wire.write("EHLO z\r\n"); });
        wire.open();
        PATIENTLY_COMPARE(server.inTls(), "EHLO z\r\n");
    }

    /// What came in clear behind the answer to STARTTLS reaches the caller in clear, and is seen
    /// by it, or it ends the line; never does it come out of TLS.
    void starttlsInjection_data()
    {
        QTest::addColumn<QByteArray>("injected");
        QTest::newRow("a reply") << "250 evil\r\n"_ba;
        QTest::newRow("more than the read buffer") << QByteArray(200'000, 'e');
    }

    void starttlsInjection()
    {
        QFETCH(QByteArray, injected);
        TlsTestServer server(Mode::Starttls);
        server.starttlsAnswer += injected;
        SocketWire wire(endpointFor(server, Security::Starttls));
        WireProbe probe(wire);
        QByteArray inTls;
        bool seenInClear = false;
        connect(&wire, &Wire::received, &wire, [&](const QByteArray &bytes) {
            if (wire.isEncrypted())
                inTls += bytes;
            const qsizetype answer = probe.received.indexOf("220 go ahead\r\n");
            if (answer < 0 || wire.isEncrypted())
                return;
            seenInClear = seenInClear || wire.unread() > 0
                || probe.received.size() > answer + qsizetype(sizeof "220 go ahead\r\n") - 1;
            wire.startTls(); // as a careless caller would
        });
        wire.open();
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        wire.write("STARTTLS\r\n");
        PATIENTLY_VERIFY(probe.has("secured") || probe.failure);
        wire.write("EHLO x\r\n");
        QVERIFY(seenInClear);
        PATIENTLY_VERIFY(probe.failure || server.inTls() == "EHLO x\r\n");
        QCOMPARE(inTls, QByteArray());
        if (injected.size() > 65'536)
            QCOMPARE(probe.failure->cause, FailureCause::StarttlsInjected);
    }

    void starttlsOnlyWhereItBelongs()
    {
        TlsTestServer server(Mode::Plain);
        SocketWire wire(endpointFor(server, Security::None));
        WireProbe probe(wire);
        wire.startTls();
        wire.open();
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        wire.startTls();
        wire.write("NOOP\r\n");
        PATIENTLY_COMPARE(server.inClear(), "NOOP\r\n");
    }

    void oldServers_data()
    {
        QTest::addColumn<QByteArray>("blob");
        QTest::newRow("TLS 1.0 is chosen") << oldServerHello();
        QTest::newRow("alert protocol_version") << QByteArray::fromHex("15030100020246");
    }

    void oldServers()
    {
        QFETCH(QByteArray, blob);
        const BlobServer server(blob, false, false);
        SocketWire wire(endpointFor(server, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::TlsTooOld);
        QVERIFY2(probe.detail().startsWith(u"The server speaks no version of TLS"_s),
                 qPrintable(probe.detail()));
    }

    void noTls_data()
    {
        QTest::addColumn<QByteArray>("blob");
        QTest::addColumn<bool>("atOnce");
        QTest::addColumn<bool>("thenClose");
        QTest::addColumn<QString>("words");
        const auto plain = u"plain text"_s;
        QTest::newRow("greeting") << "220 mx ESMTP\r\n"_ba << true << false << plain;
        QTest::newRow("greeting, later") << "220 mx ESMTP\r\n"_ba << false << false << plain;
        QTest::newRow("syntax error") << "500 what?\r\n"_ba << false << true << plain;
        QTest::newRow("HTTP") << "HTTP/1.1 400 Bad Request\r\n\r\n"_ba << false << true << plain;
        QTest::newRow("closes") << QByteArray() << true << true << u"closed the connection"_s;
        QTest::newRow("alert") << QByteArray::fromHex("15030300020228") << false << false
                               << u"handshake failure"_s;
        QTest::newRow("torn record")
            << QByteArray::fromHex("16030300ff0200") << false << true << u"closed"_s;
    }

    void noTls()
    {
        QFETCH(QByteArray, blob);
        QFETCH(bool, atOnce);
        QFETCH(bool, thenClose);
        QFETCH(QString, words);
        const BlobServer server(blob, atOnce, thenClose);
        SocketWire wire(endpointFor(server, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::TlsHandshake);
        QCOMPARE(probe.failure->stage, Stage::Tls);
        QVERIFY2(probe.detail().contains(words), qPrintable(probe.detail()));
        QVERIFY(!probe.has("opened"));
        QVERIFY(probe.received.isEmpty());
    }

    void silence()
    {
        const BlobServer server({}, true, false);
        Endpoint endpoint = endpointFor(server, Security::Tls);
        endpoint.tlsTimeoutMs = 100;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::TimedOut);
        QCOMPARE(probe.failure->kind, FailureKind::Timeout);
        QCOMPARE(probe.failure->stage, Stage::Tls);
    }

    /// Cut without close_notify: what came before counts, and the end is a fault.
    void truncated()
    {
        TlsTestServer server(Mode::Tls);
        SocketWire wire(endpointFor(server, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        server.peer()->write("250 half");
        server.peer()->flush();
        server.peer()->abort();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::ConnectionLost);
        QVERIFY(!wire.isEncrypted());
    }

    void closedByTheServer()
    {
        TlsTestServer server(Mode::Tls);
        SocketWire wire(endpointFor(server, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        server.peer()->write(QByteArray(300'000, 'x') + "421 bye\r\n");
        server.peer()->disconnectFromHost();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.received.size(), 10 + 300'000 + 9);
        QCOMPARE(probe.failure->cause, FailureCause::ConnectionLost);
        QCOMPARE(probe.events.last(), u"failed"_s);
    }

    void backPressure()
    {
        TlsTestServer server(Mode::Tls);
        SocketWire wire(endpointFor(server, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        QSslSocket *peer = server.peer();
        peer->disconnect(&server);
        peer->setReadBufferSize(1);
        const QByteArray block(65'536, 'x');
        constexpr int blocks = 512;
        for (int i = 0; i < blocks; ++i)
            wire.write(block);
        PATIENTLY_VERIFY(wire.queued() > 1 << 20);
        qint64 last = wire.queued();
        bool fell = true;
        connect(&wire, &Wire::drained, this, [&] {
            fell = fell && wire.queued() < last;
            last = wire.queued();
        });
        qint64 arrived = 0;
        peer->setReadBufferSize(0);
        connect(peer, &QSslSocket::readyRead, this,
                [&arrived, peer] { arrived += peer->readAll().size(); });
        arrived += peer->readAll().size();
        PATIENTLY_COMPARE(arrived, qint64(blocks) * block.size());
        PATIENTLY_COMPARE(last, 0);
        QVERIFY(fell);
    }

    /// RFC 5929 4.1; both sides of SCRAM-SHA-256-PLUS must come to the same octets.
    void channelBinding()
    {
        TlsTestServer server(Mode::Tls);
        SocketWire wire(endpointFor(server, Security::Tls));
        WireProbe probe(wire);
        QVERIFY(wire.channelBinding().isEmpty());
        wire.open();
        PATIENTLY_VERIFY(probe.has("opened"));
        QCOMPARE(wire.channelBinding().toHex(), TestPki::good().sha256());
        wire.abort();
        QVERIFY(wire.channelBinding().isEmpty());
    }

    void cancelledAtEachStep_data();
    void cancelledAtEachStep();
};

void TestSocketWireTls::cancelledAtEachStep_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("deleted");
    for (const bool deleted : {false, true}) {
        for (int step = 1; step <= 8; ++step)
            QTest::addRow("%s at signal %d", deleted ? "deleted" : "aborted", step)
                << step << deleted;
    }
}

void TestSocketWireTls::cancelledAtEachStep()
{
    QFETCH(int, step);
    QFETCH(bool, deleted);
    TlsTestServer server(Mode::Tls);
    Endpoint endpoint = endpointFor(server, Security::Tls);
    endpoint.connectHost = u"localhost"_s;
    QPointer wire = new SocketWire(endpoint);
    int count = 0;
    const auto tick = [&] {
        if (++count != step)
            return;
        if (deleted)
            delete wire;
        else
            wire->abort();
    };
    // In order: stage, note, stage, two notes, stage, note, opened, received.
    connect(wire, &Wire::stageEntered, this, tick);
    connect(wire, &Wire::noted, this, tick);
    connect(wire, &Wire::opened, this, tick);
    connect(wire, &Wire::received, this, tick);
    connect(wire, &Wire::failed, this, tick);
    wire->open();
    PATIENTLY_COMPARE(count, step);
    PATIENTLY_VERIFY(!server.peer());
    QCOMPARE(count, step);
    QCOMPARE(server.inTls(), QByteArray());
    delete wire;
}

QTEST_GUILESS_MAIN(TestSocketWireTls)
#include "tst_SocketWireTls.moc"
