// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"
#include "net/TlsSessions.h"
#include "support/OpensslServer.h"
#include "support/Patiently.h"
#include "support/TestPki.h"
#include "support/WireProbe.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

Endpoint endpoint(quint16 port = 465)
{
    Endpoint result;
    result.host = u"localhost"_s;
    result.port = port;
    result.connectHost = u"127.0.0.1"_s;
    result.security = Security::Tls;
    result.tls.caFile = TestPki::caFile();
    return result;
}

} // namespace

class TestTlsSessions final : public QObject {
    Q_OBJECT
private slots:
    void givenOutOnce()
    {
        TlsSessions::keep(endpoint(), "ticket", 100, {});
        const auto session = TlsSessions::take(endpoint());
        QVERIFY(session);
        QCOMPARE(session->ticket, "ticket");
        QVERIFY(session->until <= QDateTime::currentDateTimeUtc().addSecs(100));
        QVERIFY(!TlsSessions::take(endpoint()));
    }

    void neverForLong()
    {
        TlsSessions::keep(endpoint(), "ticket", 604'800, {});
        QVERIFY(TlsSessions::take(endpoint())->until
                <= QDateTime::currentDateTimeUtc().addSecs(3'600));
        TlsSessions::keep(endpoint(), "", 100, {});
        QVERIFY(!TlsSessions::take(endpoint()));
    }

    void onlyUnderTheSamePolicy_data()
    {
        QTest::addColumn<std::function<void(Endpoint &)>>("change");
        const auto row = [](const char *title, const std::function<void(Endpoint &)> &change) {
            QTest::newRow(title) << change;
        };
        row("host", [](Endpoint &one) { one.host = u"other"_s; });
        row("port", [](Endpoint &one) { one.port = 587; });
        row("place", [](Endpoint &one) { one.connectHost = u"127.0.0.2"_s; });
        row("security", [](Endpoint &one) { one.security = Security::Starttls; });
        row("name", [](Endpoint &one) { one.tls.verifyName = u"other"_s; });
        row("authorities", [](Endpoint &one) { one.tls.caFile.clear(); });
        row("pin", [](Endpoint &one) { one.tls.pinnedSha256 = "00"; });
        row("version", [](Endpoint &one) { one.tls.minimumVersion = u"1.3"_s; });
        row("who we are", [](Endpoint &one) { one.tls.clientCertificateFile = u"x.pem"_s; });
        row("key", [](Endpoint &one) { one.tls.clientKeyFile = u"x.key"_s; });
    }

    void onlyUnderTheSamePolicy()
    {
        QFETCH(std::function<void(Endpoint &)>, change);
        Endpoint changed = endpoint();
        change(changed);
        TlsSessions::keep(endpoint(), "ticket", 100, {});
        QVERIFY(!TlsSessions::take(changed));
        QVERIFY(TlsSessions::take(endpoint()));
    }

    void replacedFileIsAnotherPolicy()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one") == 3 && file.flush());
        Endpoint one = endpoint();
        one.tls.caFile = file.fileName();
        TlsSessions::keep(one, "ticket", 100, {});
        QVERIFY(file.write("and more") == 8 && file.flush());
        QVERIFY(!TlsSessions::take(one));
    }

    void bounded()
    {
        for (int port = 1; port <= 1'000; ++port)
            TlsSessions::keep(endpoint(static_cast<quint16>(port)), "ticket", 100, {});
        int left = 0;
        for (int port = 1; port <= 1'000; ++port)
            left += TlsSessions::take(endpoint(static_cast<quint16>(port))) ? 1 : 0;
        QVERIFY(left >= 1 && left <= 32);
    }

    void takenUp_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("TLS 1.2") << u"-tls1_2"_s;
        QTest::newRow("TLS 1.3") << u"-tls1_3"_s;
    }

    void takenUp()
    {
        QFETCH(QString, version);
        OpensslServer server(TestPki::good(), {version});
        PATIENTLY_VERIFY(server.port() != 0);
        for (const bool resumed : {false, true}) {
            SocketWire wire(endpoint(server.port()));
            WireProbe probe(wire);
            wire.open();
            PATIENTLY_VERIFY(probe.ended());
            QVERIFY2(!probe.failure, qPrintable(probe.detail()));
            QCOMPARE(probe.notes.last().contains(u"taken up"_s), resumed);
            const TlsFacts facts = wire.facts().tls.value();
            QVERIFY(facts.verified);
            QCOMPARE(facts.chain.first().sha256, TestPki::good().sha256());
            QCOMPARE(wire.channelBinding().toHex(), TestPki::good().sha256());
            server.say("220 hello\n");
            PATIENTLY_COMPARE(probe.received, "220 hello\n"); // and with it the tickets of TLS 1.3
            wire.close();
        }
    }

    /// The name is checked again, whatever the session says.
    void notForAnotherName()
    {
        OpensslServer server(TestPki::good(), {u"-tls1_3"_s});
        PATIENTLY_VERIFY(server.port() != 0);
        SocketWire wire(endpoint(server.port()));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.has("opened"));
        server.say("220 hello\n");
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        wire.close();
        const auto session = TlsSessions::take(endpoint(server.port()));
        QVERIFY(session);
        Endpoint other = endpoint(server.port());
        other.tls.verifyName = u"mail.elsewhere.test"_s;
        TlsSessions::keep(other, session->ticket, 100, session->chain);
        SocketWire second(other);
        WireProbe secondProbe(second);
        second.open();
        PATIENTLY_VERIFY(secondProbe.ended());
        QVERIFY(secondProbe.failure);
        QCOMPARE(secondProbe.failure->cause, FailureCause::CertificateUntrusted);
    }
};

QTEST_GUILESS_MAIN(TestTlsSessions)
#include "tst_TlsSessions.moc"
