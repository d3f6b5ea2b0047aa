// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"
#include "support/Patiently.h"
#include "support/TlsTestServer.h"
#include "support/WireProbe.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

Endpoint plain(quint16 port)
{
    Endpoint endpoint;
    endpoint.host = u"127.0.0.1"_s;
    endpoint.port = port;
    endpoint.security = Security::None;
    return endpoint;
}

} // namespace

/// The line itself, without TLS.
class TestSocketWire final : public QObject {
    Q_OBJECT
private slots:
    void opensAndTalks()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        SocketWire wire(plain(server.serverPort()));
        WireProbe probe(wire);
        wire.open();
        QVERIFY2(probe.events.isEmpty(), "nothing is emitted before open() returns");
        PATIENTLY_COMPARE(probe.received, "220 test\r\n");
        QCOMPARE(probe.events.filter(u"opened"_s).size(), 1);
        QVERIFY(probe.events.indexOf(u"opened"_s) < probe.events.indexOf(u"received"_s));
        QCOMPARE(probe.stages, QList<Stage>{Stage::Connect});
        QCOMPARE(wire.facts().address, u"127.0.0.1"_s);
        QCOMPARE(wire.facts().host, u"127.0.0.1"_s);
        QCOMPARE(wire.facts().port, server.serverPort());
        QCOMPARE(wire.facts().security, Security::None);
        QVERIFY(!wire.facts().tls);
        QVERIFY(!wire.isEncrypted());
        QVERIFY(wire.channelBinding().isEmpty());
        QCOMPARE(wire.unread(), 0);
        wire.write("EHLO x\r\n");
        PATIENTLY_COMPARE(server.inClear(), "EHLO x\r\n");
        PATIENTLY_COMPARE(wire.queued(), 0);
        PATIENTLY_VERIFY(probe.drained > 0);
        wire.abort();
    }

    void byName()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        Endpoint endpoint = plain(server.serverPort());
        endpoint.host = u"LOCALHOST"_s;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.has("opened"));
        QCOMPARE(probe.stages, (QList<Stage>{Stage::Resolve, Stage::Connect}));
        QCOMPARE(wire.facts().host, u"LOCALHOST"_s);
        QVERIFY2(probe.notes.first().contains(u"127.0.0.1"_s), qPrintable(probe.notes.first()));
    }

    void connectsElsewhere()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        Endpoint endpoint = plain(25);
        endpoint.host = u"no-such-host.invalid"_s;
        endpoint.connectHost = u"127.0.0.1"_s;
        endpoint.connectPort = server.serverPort();
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.has("opened"));
        QCOMPARE(wire.facts().host, u"no-such-host.invalid"_s);
        QCOMPARE(wire.facts().port, 25);
    }

    void unknownName_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("not in the DNS") << u"no-such-host.invalid"_s;
        QTest::newRow("no name") << u"a..b"_s;
        QTest::newRow("line break") << u"mx.example\r\nMAIL"_s;
        QTest::newRow("empty") << QString();
    }

    void unknownName()
    {
        QFETCH(QString, host);
        Endpoint endpoint = plain(25);
        endpoint.host = host;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::NameUnknown);
        QCOMPARE(probe.failure->kind, FailureKind::Network);
        QCOMPARE(probe.failure->stage, Stage::Resolve);
        QVERIFY(!probe.detail().isEmpty() && !probe.detail().contains(u'\r'));
        QVERIFY(!probe.has("opened"));
    }

    void wrongFamily()
    {
        Endpoint endpoint = plain(25);
        endpoint.ipVersion = IpVersion::V6;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::NameUnknown);
        QVERIFY(probe.detail().contains(u"no address of the kind"_s));
    }

    void badBindAddress()
    {
        Endpoint endpoint = plain(25);
        endpoint.bindAddress = u"eth0"_s;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::BadConfiguration);
        QCOMPARE(probe.failure->stage, Stage::Input);
        QVERIFY(probe.detail().contains(u"eth0"_s));
    }

    void refusedPort()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        SocketWire wire(plain(port));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::ConnectionRefused);
        QCOMPARE(probe.failure->stage, Stage::Connect);
        QVERIFY2(probe.detail().contains(u"127.0.0.1: "_s), qPrintable(probe.detail()));
    }

    void peerClosesAfterItsLastWords()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        server.greeting = QByteArray(200'000, 'x') + "421 bye\r\n";
        connect(&server, &TlsTestServer::peerReady, this,
                [&server] { server.peer()->disconnectFromHost(); });
        SocketWire wire(plain(server.serverPort()));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.received, server.greeting);
        QCOMPARE(probe.events.last(), u"failed"_s);
        QCOMPARE(probe.failure->cause, FailureCause::ConnectionLost);
        QCOMPARE(probe.detail(), u"The server closed the connection."_s);
        QVERIFY(!wire.isEncrypted());
    }

    /// Whoever reads a flood decides when it is enough.
    void floodIsBounded()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        server.greeting = QByteArray(64 << 20, 'x');
        SocketWire wire(plain(server.serverPort()));
        qsizetype largest = 0;
        qsizetype total = 0;
        connect(&wire, &Wire::received, this, [&](const QByteArray &bytes) {
            largest = qMax(largest, bytes.size());
            total += bytes.size();
            if (total > 1'000'000)
                wire.abort();
        });
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(total > 1'000'000);
        const qsizetype stopped = total;
        PATIENTLY_VERIFY(!server.peer()); // it noticed
        QCOMPARE(total, stopped);
        QVERIFY(largest <= 65'536);
        QVERIFY(!probe.failure);
    }

    /// queued() grows while the peer does not read, and falls as it does.
    void backPressure()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        SocketWire wire(plain(server.serverPort()));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        server.peer()->setReadBufferSize(1);
        server.peer()->disconnect(&server);
        const QByteArray block(65'536, 'x');
        constexpr int blocks = 512; // 32 MiB are more than the kernel takes
        for (int i = 0; i < blocks; ++i)
            wire.write(block);
        PATIENTLY_VERIFY(wire.queued() > 1 << 20);
        const qint64 high = wire.queued();
        qint64 last = high;
        bool fell = true;
        connect(&wire, &Wire::drained, this, [&] {
            fell = fell && wire.queued() < last;
            last = wire.queued();
        });
        qint64 arrived = 0;
        QSslSocket *peer = server.peer();
        peer->setReadBufferSize(0);
        connect(peer, &QSslSocket::readyRead, this,
                [&arrived, peer] { arrived += peer->readAll().size(); });
        arrived += peer->readAll().size();
        PATIENTLY_COMPARE(arrived, qint64(blocks) * block.size());
        PATIENTLY_COMPARE(last, 0);
        QVERIFY(fell);
    }

    /// The QUIT of a caller who does not wait for its answer.
    void closeSendsWhatIsQueued()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        const QByteArray much(4 << 20, 'x');
        {
            SocketWire wire(plain(server.serverPort()));
            WireProbe probe(wire);
            wire.open();
            PATIENTLY_VERIFY(!probe.received.isEmpty());
            wire.write(much);
            wire.write("QUIT\r\n");
            const auto before = probe.events.size();
            wire.close();
            QCOMPARE(probe.events.size(), before);
            wire.write("MAIL");
        }
        PATIENTLY_COMPARE(server.inClear().size(), much.size() + 6);
        QVERIFY(server.inClear().endsWith("QUIT\r\n"));
        PATIENTLY_VERIFY(!server.peer());
    }

    void abortLetsNothingLeaveAnyMore()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        SocketWire wire(plain(server.serverPort()));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        wire.write(QByteArray(32 << 20, 'x'));
        wire.abort();
        const qint64 kept = wire.queued();
        QVERIFY(kept > 0); // what never left is still told
        PATIENTLY_VERIFY(!server.peer());
        QVERIFY(server.inClear().size() <= (32 << 20) - kept);
        QVERIFY(!probe.failure);
    }

    /// At each signal the receiver may end the wire, or delete it.
    void cancelledAtEachStep_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<bool>("deleted");
        for (const bool deleted : {false, true}) {
            for (const auto &step : {u"stage"_s, u"noted"_s, u"opened"_s, u"received"_s})
                QTest::addRow("%s at %s", deleted ? "deleted" : "aborted", qPrintable(step))
                    << step << deleted;
        }
    }

    void cancelledAtEachStep()
    {
        QFETCH(QString, step);
        QFETCH(bool, deleted);
        TlsTestServer server(TlsTestServer::Mode::Plain);
        Endpoint endpoint = plain(server.serverPort());
        endpoint.host = u"localhost"_s;
        QPointer wire = new SocketWire(endpoint);
        WireProbe probe(*wire);
        int after = 0;
        bool ended = false;
        const auto end = [&](const QString &now) {
            after += ended ? 1 : 0;
            if (now != step || ended)
                return;
            ended = true;
            if (deleted)
                delete wire;
            else
                wire->abort();
        };
        connect(wire, &Wire::stageEntered, this, [&] { end(u"stage"_s); });
        connect(wire, &Wire::noted, this, [&] { end(u"noted"_s); });
        connect(wire, &Wire::opened, this, [&] { end(u"opened"_s); });
        connect(wire, &Wire::received, this, [&] { end(u"received"_s); });
        connect(wire, &Wire::failed, this, [&] { end(u"failed"_s); });
        wire->open();
        PATIENTLY_VERIFY(ended);
        PATIENTLY_VERIFY(!server.peer());
        QCOMPARE(after, 0);
        QCOMPARE(wire.isNull(), deleted);
        delete wire;
    }

    void deletedWhileLookingUp()
    {
        Endpoint endpoint = plain(25);
        endpoint.host = u"no-such-host.invalid"_s;
        auto wire = std::make_unique<SocketWire>(endpoint);
        WireProbe probe(*wire);
        wire->open();
        PATIENTLY_COMPARE(probe.stages, QList<Stage>{Stage::Resolve});
        wire.reset();
        QCOMPARE(probe.events, QStringList{u"stage"_s});
    }

    void unixSocket()
    {
        const QTemporaryDir directory;
        QLocalServer server;
        QVERIFY(server.listen(directory.filePath(u"lmtp"_s)));
        Endpoint endpoint = plain(0);
        endpoint.host = directory.filePath(u"lmtp"_s);
        endpoint.unixSocket = true;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(server.hasPendingConnections());
        QLocalSocket *peer = server.nextPendingConnection();
        peer->write("220 lmtp\r\n");
        PATIENTLY_COMPARE(probe.received, "220 lmtp\r\n");
        QVERIFY(probe.has("opened"));
        wire.write("LHLO x\r\n");
        PATIENTLY_COMPARE(peer->bytesAvailable(), 8);
        QCOMPARE(peer->readAll(), "LHLO x\r\n");
        PATIENTLY_COMPARE(wire.queued(), 0);
        peer->abort();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::ConnectionLost);
    }

    void unixSocketRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<FailureCause>("cause");
        QTest::newRow("nobody there") << u"nobody"_s << FailureCause::ConnectionRefused;
        QTest::newRow("too long") << QString(200, u'x') << FailureCause::NetworkUnreachable;
    }

    void unixSocketRefused()
    {
        QFETCH(QString, path);
        QFETCH(FailureCause, cause);
        const QTemporaryDir directory;
        Endpoint endpoint = plain(0);
        endpoint.host = directory.filePath(path);
        endpoint.unixSocket = true;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, cause);
        QVERIFY(probe.detail().contains(path));
    }

    /// A thread that ends takes with it what a closed wire had left behind.
    void inAThread()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        QThread thread;
        auto *wire = new SocketWire(plain(server.serverPort()));
        wire->moveToThread(&thread);
        connect(&thread, &QThread::finished, wire, &QObject::deleteLater);
        connect(wire, &Wire::received, wire, [wire] {
            wire->write(QByteArray(64 << 20, 'x'));
            wire->close();
            QThread::currentThread()->quit();
        });
        thread.start();
        QMetaObject::invokeMethod(wire, &Wire::open);
        PATIENTLY_VERIFY(thread.isFinished());
        PATIENTLY_VERIFY(!server.peer());
    }
};

QTEST_GUILESS_MAIN(TestSocketWire)
#include "tst_SocketWire.moc"
