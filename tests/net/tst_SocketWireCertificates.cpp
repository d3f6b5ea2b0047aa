// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"
#include "support/Patiently.h"
#include "support/TlsTestServer.h"
#include "support/WireProbe.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace posthorn;
using namespace Qt::StringLiterals;

using Leaf = TestPki::Leaf;
using Change = std::function<void(Leaf &)>;

namespace {

Leaf leaf(const QString &name, const Change &change = {})
{
    Leaf result;
    result.name = name;
    if (change)
        change(result);
    return result;
}

Change san(const QString &names)
{
    return [names](Leaf &one) { one.subjectAltName = names; };
}

Change dates(int start, int end)
{
    return [start, end](Leaf &one) {
        one.startDays = start;
        one.endDays = end;
    };
}

/// `verifyName` is the host; the line goes to 127.0.0.1 in any case.
Endpoint endpointFor(const TlsTestServer &server, const QString &verifyName, Security security)
{
    Endpoint endpoint;
    endpoint.host = verifyName;
    endpoint.port = server.serverPort();
    endpoint.connectHost = u"127.0.0.1"_s;
    endpoint.security = security;
    endpoint.tls.caFile = TestPki::caFile();
    return endpoint;
}

} // namespace

/// Which servers are trusted, over real handshakes.
class TestSocketWireCertificates final : public QObject {
    Q_OBJECT

    const QTemporaryDir m_directory;

private slots:
    /// Distributions let OpenSSL refuse weak keys and signatures by itself, others do not. Here it
    /// refuses none, so that the server can have them and our own check must find them.
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QFile file(m_directory.filePath(u"openssl.cnf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("openssl_conf = init\n[init]\nssl_conf = ssl\n[ssl]\nsystem_default = all\n"
                   "[all]\nCipherString = DEFAULT@SECLEVEL=0\n");
        qputenv("OPENSSL_CONF", QFile::encodeName(file.fileName()));
    }

    void trusted_data()
    {
        QTest::addColumn<Leaf>("certificate");
        QTest::addColumn<QString>("host");
        const auto row = [](const char *title, const Leaf &one, const QString &host) {
            QTest::newRow(title) << one << host;
        };
        row("name", Leaf{}, u"localhost"_s);
        row("another of its names", Leaf{}, u"mx.posthorn.test"_s);
        row("case and final dot", Leaf{}, u"MX.Posthorn.Test."_s);
        row("address", Leaf{}, u"127.0.0.1"_s);
        row("address v6", Leaf{}, u"::1"_s);
        row("only an address", leaf(u"ip-good"_s, san(u"IP:127.0.0.1"_s)), u"127.0.0.1"_s);
        row("wildcard", leaf(u"wild"_s, san(u"DNS:*.posthorn.test"_s)), u"mx.posthorn.test"_s);
        row("IDN", leaf(u"idn"_s, san(u"DNS:xn--bcher-kva.example"_s)), u"bücher.example"_s);
        row("RSA", leaf(u"rsa"_s, [](Leaf &one) { one.key = u"rsa2048"_s; }), u"localhost"_s);
        row("no extended key usage", leaf(u"nousage"_s, [](Leaf &one) { one.usage.clear(); }),
            u"localhost"_s);
    }

    void trusted()
    {
        QFETCH(Leaf, certificate);
        QFETCH(QString, host);
        const auto identity = TestPki::identity(certificate);
        TlsTestServer server(TlsTestServer::Mode::Tls, identity);
        SocketWire wire(endpointFor(server, host, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.ended());
        QVERIFY2(!probe.failure, qPrintable(probe.detail()));
        QVERIFY(wire.isEncrypted());
        const TlsFacts facts = wire.facts().tls.value();
        QVERIFY(facts.verified);
        QVERIFY(facts.problems.isEmpty());
        QCOMPARE(facts.chain.first().sha256, identity.sha256());
        PATIENTLY_COMPARE(probe.received, "220 test\r\n");
    }

    void untrusted_data()
    {
        QTest::addColumn<Leaf>("certificate");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QStringList>("problems"); // regular expressions, one for each
        const auto localhost = u"localhost"_s;
        const auto row
            = [](const char *title, const Leaf &one, const QString &host,
                 const QStringList &problems) { QTest::newRow(title) << one << host << problems; };
        const auto otherName = [](const QString &names, const QString &host) {
            return QStringList{u"^The certificate is for %1, not for %2\\.$"_s.arg(
                QRegularExpression::escape(names), QRegularExpression::escape(host))};
        };
        row("another name", leaf(u"wrongname"_s, san(u"DNS:mail.elsewhere.test"_s)), localhost,
            otherName(u"mail.elsewhere.test"_s, localhost));
        row("many other names",
            leaf(u"manynames"_s, san(u"DNS:a.test,DNS:b.test,DNS:c.test,DNS:d.test"_s)), localhost,
            otherName(u"a.test, b.test, c.test, …"_s, localhost));
        row("right common name, wrong subjectAltName",
            leaf(u"cn-right-san-wrong"_s, san(u"DNS:mail.elsewhere.test"_s)), localhost,
            otherName(u"mail.elsewhere.test"_s, localhost));
        row("common name only", leaf(u"cnonly"_s, san({})), localhost,
            {u"^The certificate names no host \\(it has no subjectAltName\\)\\.$"_s});
        row("common name is the address",
            leaf(u"ip-as-cn"_s,
                 [](Leaf &one) {
                     one.commonName = u"127.0.0.1"_s;
                     one.subjectAltName.clear();
                 }),
            u"127.0.0.1"_s, {u"names no host"_s});
        row("address as dNSName", leaf(u"ip-as-dns"_s, san(u"DNS:127.0.0.1"_s)), u"127.0.0.1"_s,
            otherName(u"127.0.0.1"_s, u"127.0.0.1"_s));
        row("another address", leaf(u"ip-other"_s, san(u"IP:127.0.0.2"_s)), u"127.0.0.1"_s,
            otherName(u"127.0.0.2"_s, u"127.0.0.1"_s));
        row("wildcard for an address", leaf(u"ip-wild"_s, san(u"DNS:*.0.0.1"_s)), u"127.0.0.1"_s,
            otherName(u"*.0.0.1"_s, u"127.0.0.1"_s));
        row("wildcard for two labels", leaf(u"wild"_s, san(u"DNS:*.posthorn.test"_s)),
            u"a.mx.posthorn.test"_s, otherName(u"*.posthorn.test"_s, u"a.mx.posthorn.test"_s));
        row("wildcard with more in its label",
            leaf(u"wild-partial"_s, san(u"DNS:m*.posthorn.test"_s)), u"mx.posthorn.test"_s,
            otherName(u"m*.posthorn.test"_s, u"mx.posthorn.test"_s));
        row("wildcard in the middle", leaf(u"wild-middle"_s, san(u"DNS:mx.*.test"_s)),
            u"mx.posthorn.test"_s, otherName(u"mx.*.test"_s, u"mx.posthorn.test"_s));
        row("wildcard alone", leaf(u"wild-star"_s, san(u"DNS:*"_s)), localhost,
            otherName(u"*"_s, localhost));
        row("wildcard over one label", leaf(u"wild-tld"_s, san(u"DNS:*.test"_s)),
            u"posthorn.test"_s, otherName(u"*.test"_s, u"posthorn.test"_s));
        row("mail and URI names",
            leaf(u"email-san"_s, san(u"email:localhost,URI:smtp://localhost"_s)), localhost,
            {u"names no host"_s});
        // The octets of a GeneralNames with the dNSName `localhost NUL .elsewhere.test`.
        row("NUL in the name",
            leaf(u"nul-san"_s,
                 san(u"DER:301b82196c6f63616c686f7374002e656c736577686572652e74657374"_s)),
            localhost, otherName(u"localhost\\x00.elsewhere.test"_s, localhost));
        row("expired", leaf(u"expired"_s, dates(-40, -10)), localhost,
            {u"^It expired on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\(10 days ago\\)\\.$"_s});
        row("expired yesterday", leaf(u"yesterday"_s, dates(-40, -1)), localhost,
            {u"^It expired on .* \\(1 day ago\\)\\.$"_s});
        row("not yet valid", leaf(u"notyet"_s, dates(5, 20)), localhost,
            {u"^It is not valid before .* \\(in 5 days\\)\\.$"_s});
        row("self-signed", leaf(u"selfsigned"_s, [](Leaf &one) { one.issuer.clear(); }), localhost,
            {u"^It was not issued by an authority in ca\\.pem \\(self-signed\\)\\.$"_s});
        row("another authority", leaf(u"untrusted"_s, [](Leaf &one) { one.issuer = u"otherca"_s; }),
            localhost, {u"in ca\\.pem \\(issued by Somebody else's CA\\)\\.$"_s});
        row("for clients only",
            leaf(u"clientonly"_s, [](Leaf &one) { one.usage = u"clientAuth"_s; }), localhost,
            {u"^It is not meant for servers \\(extended key usage\\)\\.$"_s});
        row("weak key", leaf(u"rsa1024"_s, [](Leaf &one) { one.key = u"rsa1024"_s; }), localhost,
            {u"^Its key is too weak \\(RSA, 1024 bits\\)\\.$"_s});
        row("weak signature", leaf(u"sha1"_s, [](Leaf &one) { one.digest = u"sha1"_s; }), localhost,
            {u"^Its signature uses SHA-1, which can be forged\\.$"_s});
        row("everything at once",
            leaf(u"worst"_s,
                 [](Leaf &one) {
                     one.issuer.clear();
                     one.subjectAltName = u"DNS:wrong.example.net"_s;
                     one.startDays = -40;
                     one.endDays = -3;
                 }),
            localhost,
            {u"^The certificate is for wrong\\.example\\.net, not for localhost\\.$"_s,
             u"\\(self-signed\\)"_s, u"^It expired on .*\\(3 days ago\\)"_s});
    }

    void untrusted()
    {
        QFETCH(Leaf, certificate);
        QFETCH(QString, host);
        QFETCH(QStringList, problems);
        const auto identity = TestPki::identity(certificate);
        TlsTestServer server(TlsTestServer::Mode::Tls, identity);
        SocketWire wire(endpointFor(server, host, Security::Tls));
        WireProbe probe(wire);
        wire.open();
        wire.write("AUTH PLAIN AGEAYg==\r\n"); // too early: must go nowhere
        PATIENTLY_VERIFY(probe.ended());
        QVERIFY(probe.failure);
        QVERIFY(!probe.has("opened"));
        QVERIFY(!wire.isEncrypted());
        QCOMPARE(probe.failure->cause, FailureCause::CertificateUntrusted);
        QCOMPARE(probe.failure->kind, FailureKind::Certificate);
        QCOMPARE(probe.failure->stage, Stage::Tls);
        const TlsFacts facts = wire.facts().tls.value();
        QVERIFY(!facts.verified);
        QCOMPARE(probe.detail(), facts.problems.join(u' '));
        QVERIFY2(facts.problems.size() == problems.size(), qPrintable(probe.detail()));
        for (qsizetype i = 0; i < problems.size(); ++i)
            QVERIFY2(facts.problems.at(i).contains(QRegularExpression(problems.at(i))),
                     qPrintable(probe.detail()));
        QVERIFY(!facts.chain.isEmpty());
        QCOMPARE(facts.chain.first().sha256, identity.sha256());
        QCOMPARE(facts.chain.first().subject, certificate.commonName);
        PATIENTLY_VERIFY(!server.peer());
        QCOMPARE(server.inTls(), QByteArray());
        QCOMPARE(server.inClear(), QByteArray());
        QVERIFY(probe.received.isEmpty());
    }

    void untrustedAfterStarttls()
    {
        const auto identity = TestPki::identity(leaf(u"expired"_s, dates(-40, -10)));
        TlsTestServer server(TlsTestServer::Mode::Starttls, identity);
        SocketWire wire(endpointFor(server, u"localhost"_s, Security::Starttls));
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(!probe.received.isEmpty());
        wire.write("STARTTLS\r\n");
        PATIENTLY_VERIFY(probe.received.endsWith("220 go ahead\r\n"));
        wire.startTls();
        wire.write("EHLO x\r\n");
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::CertificateUntrusted);
        QVERIFY(!probe.has("secured"));
        PATIENTLY_VERIFY(!server.peer());
        QCOMPARE(server.inTls(), QByteArray());
        QCOMPARE(server.inClear(), "STARTTLS\r\n");
    }

    /// With the system's authorities alone ours is unknown, and the words say so.
    void systemAuthorities()
    {
        TlsTestServer server(TlsTestServer::Mode::Tls);
        Endpoint endpoint = endpointFor(server, u"localhost"_s, Security::Tls);
        endpoint.tls.caFile.clear();
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(
            probe.detail(),
            u"It was not issued by an authority this computer trusts (issued by Posthorn test CA)."_s);
    }

    void verifyNameApart()
    {
        TlsTestServer server(TlsTestServer::Mode::Tls);
        Endpoint endpoint = endpointFor(server, u"mail.elsewhere.test"_s, Security::Tls);
        endpoint.tls.verifyName = u"mx.posthorn.test"_s;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.has("opened"));
    }

    void pins_data()
    {
        QTest::addColumn<Leaf>("certificate");
        QTest::addColumn<QString>("pin"); // name of the pinned one
        QTest::addColumn<bool>("expected");
        const Leaf worst = leaf(u"worst-pinned"_s, [](Leaf &one) {
            one.issuer.clear();
            one.subjectAltName.clear();
            one.startDays = -40;
            one.endDays = -3;
            one.key = u"rsa1024"_s;
            one.usage = u"clientAuth"_s;
        });
        QTest::newRow("good one") << Leaf{} << u"good"_s << true;
        QTest::newRow("nothing else counts") << worst << worst.name << true;
        QTest::newRow("another, though good") << Leaf{} << u"other"_s << false;
        QTest::newRow("another, and bad") << worst << u"other"_s << false;
    }

    void pins()
    {
        QFETCH(Leaf, certificate);
        QFETCH(QString, pin);
        QFETCH(bool, expected);
        const auto identity = TestPki::identity(certificate);
        const auto other = TestPki::identity(leaf(u"other"_s));
        TlsTestServer server(TlsTestServer::Mode::Tls, identity);
        Endpoint endpoint = endpointFor(server, u"localhost"_s, Security::Tls);
        endpoint.tls.caFile.clear();
        endpoint.tls.pinnedSha256
            = (pin == certificate.name ? identity.sha256() : other.sha256()).toUpper();
        if (!expected)
            endpoint.tls.caFile = TestPki::caFile();
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.ended());
        const TlsFacts facts = wire.facts().tls.value();
        QCOMPARE(facts.verified, expected);
        if (expected) {
            QVERIFY2(!probe.failure, qPrintable(probe.detail()));
            PATIENTLY_COMPARE(probe.received, "220 test\r\n");
            return;
        }
        QCOMPARE(probe.failure->cause, FailureCause::CertificateUntrusted);
        QCOMPARE(
            facts.problems.first(),
            u"It is not the certificate that was pinned: its SHA-256 fingerprint is %1, not %2."_s
                .arg(QString::fromLatin1(identity.sha256()), QString::fromLatin1(other.sha256())));
        PATIENTLY_VERIFY(!server.peer());
        QCOMPARE(server.inTls(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSocketWireCertificates)
#include "tst_SocketWireCertificates.moc"
