// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"
#include "support/Patiently.h"
#include "support/TestProxy.h"
#include "support/TlsTestServer.h"
#include "support/WireProbe.h"

#include <QPointer>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

using Kind = TestProxy::Kind;

namespace {

Endpoint through(const QTcpServer &proxy, Kind kind, Security security)
{
    Endpoint endpoint;
    endpoint.host = u"mx.posthorn.test"_s; // nobody but the proxy needs to find it
    endpoint.port = 2525;
    endpoint.security = security;
    endpoint.tls.caFile = security == Security::None ? QString() : TestPki::caFile();
    endpoint.proxy.kind
        = kind == Kind::Http ? ProxySettings::Kind::HttpConnect : ProxySettings::Kind::Socks5;
    endpoint.proxy.host = u"localhost"_s;
    endpoint.proxy.port = proxy.serverPort();
    return endpoint;
}

} // namespace

/// The way through a proxy, over real sockets.
class TestSocketWireProxy final : public QObject {
    Q_OBJECT
private slots:
    /// Somebody on the way, or a broken server, puts octets between the records. Qt tells that it
    /// cannot read them and keeps the line, silent for ever.
    void plainTextInsideTlsEndsTheLine()
    {
        TlsTestServer server(TlsTestServer::Mode::Tls);
        TestProxy proxy(Kind::Http, server.serverPort());
        SocketWire wire(through(proxy, Kind::Http, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_COMPARE(probe.received, "220 test\r\n");
        proxy.client()->write("250 2.0.0 ok\r\n");
        PATIENTLY_VERIFY(probe.failure.has_value());
        QCOMPARE(probe.failure->cause, FailureCause::TlsBroken);
        QCOMPARE(probe.received, "220 test\r\n");
    }

    void everyWay_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Security>("security");
        QTest::addColumn<bool>("byteByByte");
        for (const bool drip : {false, true}) {
            for (const auto security : {Security::None, Security::Starttls, Security::Tls}) {
                for (const auto kind : {Kind::Socks5, Kind::Http})
                    QTest::addRow("%s %s%s", kind == Kind::Http ? "HTTP" : "SOCKS5",
                                  securityName(security).constData(), drip ? ", dripping" : "")
                        << kind << security << drip;
            }
        }
    }

    void everyWay()
    {
        QFETCH(Kind, kind);
        QFETCH(Security, security);
        QFETCH(bool, byteByByte);
        TlsTestServer server(security == Security::Tls ? TlsTestServer::Mode::Tls
                                                       : TlsTestServer::Mode::Plain);
        TestProxy proxy(kind, server.serverPort());
        proxy.byteByByte = byteByByte;
        SocketWire wire(through(proxy, kind, security));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_COMPARE(probe.received, "220 test\r\n");
        QVERIFY(probe.events.indexOf(u"opened"_s) < probe.events.indexOf(u"received"_s));
        QList<Stage> stages{Stage::Proxy, Stage::Connect};
        if (security == Security::Tls)
            stages.append(Stage::Tls);
        QCOMPARE(probe.stages, stages);
        QCOMPARE(wire.isEncrypted(), security == Security::Tls);
        QVERIFY(wire.facts().address.isEmpty());
        QCOMPARE(wire.facts().host, u"mx.posthorn.test"_s);
        QVERIFY(proxy.asked().contains("mx.posthorn.test"));
        wire.write("EHLO x\r\n");
        PATIENTLY_COMPARE(security == Security::Tls ? server.inTls() : server.inClear(),
                          "EHLO x\r\n");
    }

    /// The greeting comes in one segment with the proxy's answer.
    void bannerInTheSameSegment_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("SOCKS5") << Kind::Socks5;
        QTest::newRow("HTTP") << Kind::Http;
    }

    void bannerInTheSameSegment()
    {
        QFETCH(Kind, kind);
        for (const auto security : {Security::None, Security::Starttls}) {
            TlsTestServer server(TlsTestServer::Mode::Plain);
            server.greeting.clear();
            TestProxy proxy(kind, server.serverPort());
            proxy.banner = "220-hello\r\n220 there\r\n";
            SocketWire wire(through(proxy, kind, security));
            WireProbe probe(wire);
            wire.open();
            PATIENTLY_COMPARE(probe.received, proxy.banner);
            QCOMPARE(wire.unread(), 0);
            QVERIFY(probe.events.indexOf(u"opened"_s) < probe.events.indexOf(u"received"_s));
        }
    }

    /// Clear octets before TLS from the start: never read as if they had come through it.
    void bannerBeforeTls()
    {
        TlsTestServer server(TlsTestServer::Mode::Tls);
        TestProxy proxy(Kind::Http, server.serverPort());
        proxy.banner = "220 evil\r\n";
        SocketWire wire(through(proxy, Kind::Http, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.ended());
        QVERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::TlsHandshake);
        QVERIFY2(probe.detail().contains(u"plain text"_s), qPrintable(probe.detail()));
        QVERIFY(probe.received.isEmpty());
    }

    void logins()
    {
        TlsTestServer server(TlsTestServer::Mode::Plain);
        TestProxy socks(Kind::Socks5, server.serverPort());
        socks.socksMethod = QByteArray::fromHex("0502");
        Endpoint endpoint = through(socks, Kind::Socks5, Security::None);
        endpoint.proxy.user = u"proxyuser"_s;
        endpoint.proxy.password = u"opensesame"_s;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_COMPARE(probe.received, "220 test\r\n");
        QVERIFY(socks.asked().contains("\x0aopensesame"));

        socks.socksLoginAnswer = QByteArray::fromHex("0101");
        SocketWire refused(endpoint);
        WireProbe refusal(refused);
        refused.open();
        PATIENTLY_VERIFY(refusal.failure);
        QCOMPARE(refusal.failure->cause, FailureCause::ProxyFailed);
        QCOMPARE(refusal.failure->stage, Stage::Proxy);
        QVERIFY(refusal.detail().contains(u"refused the user name"_s));

        TestProxy http(Kind::Http, server.serverPort());
        http.answer = "HTTP/1.1 407 Who are you?\r\nProxy-Authenticate: Basic\r\n\r\n";
        endpoint.proxy.kind = ProxySettings::Kind::HttpConnect;
        endpoint.proxy.port = http.serverPort();
        SocketWire third(endpoint);
        WireProbe thirdProbe(third);
        third.open();
        PATIENTLY_VERIFY(thirdProbe.failure);
        QVERIFY(thirdProbe.detail().contains(u"407 Who are you?"_s));
        QCOMPARE(thirdProbe.failure->stage, Stage::Proxy);
        QVERIFY(http.asked().contains("Basic " + "proxyuser:opensesame"_ba.toBase64()));
        const QString said = (probe.notes + refusal.notes + thirdProbe.notes).join(u'\n')
            + refusal.detail() + thirdProbe.detail();
        QVERIFY(!said.contains(u"opensesame"_s));
    }

    void refusals_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<QString>("words");
        QTest::newRow("SOCKS: refused")
            << Kind::Socks5 << QByteArray::fromHex("05050001") << false << u"connection refused"_s;
        QTest::newRow("SOCKS: refused, then closed")
            << Kind::Socks5 << QByteArray::fromHex("05050001000000000000") << true
            << u"connection refused"_s;
        QTest::newRow("SOCKS: closed")
            << Kind::Socks5 << QByteArray() << true << u"The proxy closed"_s;
        QTest::newRow("SOCKS: torn")
            << Kind::Socks5 << QByteArray::fromHex("050000") << true << u"The proxy closed"_s;
        QTest::newRow("HTTP: forbidden")
            << Kind::Http << "HTTP/1.1 403 No mail\r\n\r\n"_ba << false << u"403 No mail"_s;
        QTest::newRow("HTTP: closed")
            << Kind::Http << QByteArray() << true << u"The proxy closed"_s;
        QTest::newRow("HTTP: torn")
            << Kind::Http << "HTTP/1.1 200"_ba << true << u"The proxy closed"_s;
        QTest::newRow("HTTP: no proxy at all")
            << Kind::Http << "501 what?\r\n"_ba << false << u"does not speak HTTP"_s;
    }

    void refusals()
    {
        QFETCH(Kind, kind);
        QFETCH(QByteArray, answer);
        QFETCH(bool, closes);
        QFETCH(QString, words);
        TlsTestServer server(TlsTestServer::Mode::Plain);
        TestProxy proxy(kind, server.serverPort());
        proxy.answer = answer;
        proxy.closes = closes;
        SocketWire wire(through(proxy, kind, Security::None));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.ended());
        QVERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::ProxyFailed);
        QCOMPARE(probe.failure->kind, FailureKind::Network);
        QCOMPARE(probe.failure->stage, Stage::Connect);
        QVERIFY2(probe.detail().contains(words), qPrintable(probe.detail()));
        QVERIFY(probe.received.isEmpty());
    }

    void silentProxy()
    {
        TestProxy proxy(Kind::Socks5, 1);
        proxy.silent = true;
        Endpoint endpoint = through(proxy, Kind::Socks5, Security::None);
        endpoint.connectTimeoutMs = 200;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::TimedOut);
        QCOMPARE(probe.failure->stage, Stage::Proxy);
    }

    void noProxyThere()
    {
        quint16 port = 0;
        {
            const TestProxy gone(Kind::Http, 1);
            port = gone.serverPort();
        }
        TestProxy proxy(Kind::Http, 1);
        Endpoint endpoint = through(proxy, Kind::Http, Security::None);
        endpoint.proxy.port = port;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::ProxyFailed);
        QCOMPARE(probe.failure->stage, Stage::Proxy);
        QVERIFY(probe.detail().startsWith(u"The proxy cannot be reached: "_s));

        endpoint.proxy.host = u"no-such-proxy.invalid"_s;
        SocketWire nowhere(endpoint);
        WireProbe nowhereProbe(nowhere);
        nowhere.open();
        PATIENTLY_VERIFY(nowhereProbe.failure);
        QCOMPARE(nowhereProbe.failure->cause, FailureCause::ProxyFailed);
        QCOMPARE(nowhereProbe.failure->stage, Stage::Proxy);
        QVERIFY(nowhereProbe.detail().startsWith(u"The proxy cannot be found: "_s));
    }

    void cancelledAtEachStep_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("deleted");
        for (const bool deleted : {false, true}) {
            for (int step = 1; step <= 10; ++step) {
                for (const auto kind : {Kind::Socks5, Kind::Http})
                    QTest::addRow("%s %s at signal %d", kind == Kind::Http ? "HTTP" : "SOCKS5",
                                  deleted ? "deleted" : "aborted", step)
                        << kind << step << deleted;
            }
        }
    }

    void cancelledAtEachStep()
    {
        QFETCH(Kind, kind);
        QFETCH(int, step);
        QFETCH(bool, deleted);
        TlsTestServer server(TlsTestServer::Mode::Tls);
        TestProxy proxy(kind, server.serverPort());
        QPointer wire = new SocketWire(through(proxy, kind, Security::Tls));
        int count = 0;
        const auto tick = [&] {
            if (++count != step)
                return;
            if (deleted)
                delete wire;
            else
                wire->abort();
        };
        connect(wire, &Wire::stageEntered, this, tick);
        connect(wire, &Wire::noted, this, tick);
        connect(wire, &Wire::opened, this, tick);
        connect(wire, &Wire::received, this, tick);
        connect(wire, &Wire::failed, this, tick);
        wire->open();
        PATIENTLY_COMPARE(count, step);
        PATIENTLY_VERIFY(!proxy.client()
                         || proxy.client()->state() == QAbstractSocket::UnconnectedState);
        QCOMPARE(count, step);
        delete wire;
    }
};

QTEST_GUILESS_MAIN(TestSocketWireProxy)
#include "tst_SocketWireProxy.moc"
