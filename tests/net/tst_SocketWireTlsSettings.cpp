// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketWire.h"
#include "support/Patiently.h"
#include "support/TlsTestServer.h"
#include "support/WireProbe.h"

#include <QFile>
#include <QLocalServer>
#include <QSslSocket>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

using Mode = TlsTestServer::Mode;

namespace {

Endpoint endpointFor(const QTcpServer &server)
{
    Endpoint endpoint;
    endpoint.host = u"localhost"_s;
    endpoint.port = server.serverPort();
    endpoint.connectHost = u"127.0.0.1"_s;
    endpoint.security = Security::Tls;
    endpoint.tls.caFile = TestPki::caFile();
    return endpoint;
}

class TlsLocalServer final : public QLocalServer {
public:
    explicit TlsLocalServer(const QString &path) { listen(path); }

protected:
    void incomingConnection(quintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(TestPki::good().chain());
        configuration.setPrivateKey(TestPki::good().key());
        socket->setSocketDescriptor(static_cast<qintptr>(descriptor));
        socket->setSslConfiguration(configuration);
        socket->startServerEncryption();
        socket->write("220 lmtp\r\n");
    }
};

} // namespace

/// What a person may set about TLS: files, versions, names.
class TestSocketWireTlsSettings final : public QObject {
    Q_OBJECT
private slots:
    void minimumVersion()
    {
        TlsTestServer server(Mode::Tls);
        server.configuration.setProtocol(QSsl::TlsV1_2);
        Endpoint endpoint = endpointFor(server);
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.has("opened"));
        QCOMPARE(wire.facts().tls->protocol, u"TLSv1.2"_s);

        endpoint.tls.minimumVersion = u"1.3"_s;
        SocketWire strict(endpoint);
        WireProbe strictProbe(strict);
        strict.open();
        PATIENTLY_VERIFY(strictProbe.failure);
        QCOMPARE(strictProbe.failure->cause, FailureCause::TlsTooOld);
        QCOMPARE(strictProbe.failure->value, u"1.3"_s);
        QCOMPARE(strictProbe.failure->kind, FailureKind::Protocol);
        QCOMPARE(strictProbe.failure->stage, Stage::Tls);
        QVERIFY2(strictProbe.detail().contains(u"1.3 or newer"_s),
                 qPrintable(strictProbe.detail()));
    }

    void badSettings_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        TestPki::good();
        QFile empty(TestPki::path(u"empty.pem"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QFile noise(TestPki::path(u"noise.p12"_s));
        QVERIFY(noise.open(QIODevice::WriteOnly));
        noise.write("noise");
        const auto row
            = [](const char *title, const QString &setting, const QString &value,
                 const QString &words) { QTest::newRow(title) << setting << value << words; };
        row("missing authorities", u"ca"_s, TestPki::path(u"nothing.pem"_s), u"does not exist"_s);
        row("empty authorities", u"ca"_s, empty.fileName(), u"holds no certificate"_s);
        row("key as authorities", u"ca"_s, TestPki::good().keyFile, u"holds no certificate"_s);
        row("folder as authorities", u"ca"_s, TestPki::path(u"."_s), u"no regular file"_s);
        row("device as authorities", u"ca"_s, u"/dev/zero"_s, u"/dev/zero"_s);
        row("missing client certificate", u"certificate"_s, TestPki::path(u"nothing.pem"_s),
            u"does not exist"_s);
        row("key as client certificate", u"certificate"_s, TestPki::good().keyFile,
            u"holds no certificate"_s);
        row("certificate without key", u"certificate"_s, TestPki::good().certificateFile,
            u"holds no private key"_s);
        row("no PKCS#12", u"certificate"_s, noise.fileName(), u"PKCS#12"_s);
        row("old TLS", u"version"_s, u"1.1"_s, u"1.2 or 1.3"_s);
        row("host that is none, reached elsewhere", u"host"_s, u"a b"_s, u"no host name"_s);
        row("name", u"name"_s, u"a b"_s, u"no host name"_s);
    }

    void badSettings()
    {
        QFETCH(QString, setting);
        QFETCH(QString, value);
        QFETCH(QString, words);
        TlsTestServer server(Mode::Tls);
        Endpoint endpoint = endpointFor(server);
        if (setting == "ca"_L1)
            endpoint.tls.caFile = value;
        else if (setting == "certificate"_L1)
            endpoint.tls.clientCertificateFile = value;
        else if (setting == "version"_L1)
            endpoint.tls.minimumVersion = value;
        else if (setting == "host"_L1)
            endpoint.host = value;
        else
            endpoint.tls.verifyName = value;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::BadConfiguration);
        QCOMPARE(probe.failure->kind, FailureKind::Input);
        QCOMPARE(probe.failure->stage, Stage::Input);
        QCOMPARE(probe.failure->value, value);
        QVERIFY2(probe.detail().contains(words), qPrintable(probe.detail()));
        QVERIFY(probe.stages.isEmpty());
        QCOMPARE(server.connections(), 0);
    }

    /// What only looks like authorities is noticed at the latest before anything is said.
    void brokenAuthorities()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n");
        QVERIFY(file.flush());
        TlsTestServer server(Mode::Tls);
        Endpoint endpoint = endpointFor(server);
        endpoint.tls.caFile = file.fileName();
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_VERIFY(probe.failure);
        QCOMPARE(probe.failure->cause, FailureCause::BadConfiguration);
        QCOMPARE(probe.failure->value, file.fileName());
        QVERIFY(probe.detail().contains(u"holds no certificate"_s));
        QVERIFY(!probe.stages.contains(Stage::Tls));
    }

    /// A Unix socket has no name of its own: the certificate's must be given.
    void unixSocket()
    {
        if (QSysInfo::kernelType() == "winnt"_L1)
            QSKIP("no Unix domain sockets on this system");
        const QTemporaryDir directory;
        TlsLocalServer server(directory.filePath(u"lmtp"_s));
        QVERIFY(server.isListening());
        Endpoint endpoint;
        endpoint.host = directory.filePath(u"lmtp"_s);
        endpoint.unixSocket = true;
        endpoint.security = Security::Tls;
        endpoint.tls.caFile = TestPki::caFile();
        SocketWire nameless(endpoint);
        WireProbe namelessProbe(nameless);
        nameless.open();
        PATIENTLY_VERIFY(namelessProbe.failure);
        QCOMPARE(namelessProbe.failure->cause, FailureCause::BadConfiguration);

        endpoint.tls.verifyName = u"mx.posthorn.test"_s;
        SocketWire wire(endpoint);
        WireProbe probe(wire);
        wire.open();
        PATIENTLY_COMPARE(probe.received, "220 lmtp\r\n");
        QVERIFY(wire.isEncrypted());
    }

    void clientCertificate_data();
    void clientCertificate();
};

void TestSocketWireTlsSettings::clientCertificate_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("words"); // empty: it works
    TestPki::Leaf leaf;
    leaf.name = u"client"_s;
    leaf.commonName = u"alice"_s;
    leaf.subjectAltName = u"email:alice@posthorn.test"_s;
    leaf.usage = u"clientAuth"_s;
    const auto ec = TestPki::identity(leaf);
    leaf.name = u"client-rsa"_s;
    leaf.key = u"rsa2048"_s;
    const auto rsa = TestPki::identity(leaf);
    const QString both = TestPki::path(u"client-both.pem"_s);
    const QString locked = TestPki::path(u"client-locked.key"_s);
    const QString locked8 = TestPki::path(u"client-locked8.key"_s);
    const QString p12 = TestPki::path(u"client.p12"_s);
    const QString openP12 = TestPki::path(u"client-open.p12"_s);
    QFile bothFile(both);
    QFile part1(ec.certificateFile);
    QFile part2(ec.keyFile);
    QVERIFY(bothFile.open(QIODevice::WriteOnly) && part1.open(QIODevice::ReadOnly)
            && part2.open(QIODevice::ReadOnly));
    bothFile.write(part1.readAll() + part2.readAll());
    bothFile.close();
    TestPki::openssl({u"rsa"_s, u"-aes256"_s, u"-traditional"_s, u"-passout"_s,
                      u"pass:opensesame"_s, u"-in"_s, rsa.keyFile, u"-out"_s, locked});
    TestPki::openssl({u"pkcs8"_s, u"-topk8"_s, u"-passout"_s, u"pass:opensesame"_s, u"-in"_s,
                      rsa.keyFile, u"-out"_s, locked8});
    TestPki::openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, ec.certificateFile, u"-inkey"_s,
                      ec.keyFile, u"-certfile"_s, TestPki::caFile(), u"-passout"_s,
                      u"pass:opensesame"_s, u"-out"_s, p12});
    TestPki::openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, ec.certificateFile, u"-inkey"_s,
                      ec.keyFile, u"-passout"_s, u"pass:"_s, u"-out"_s, openP12});
    const auto password = u"opensesame"_s;
    const auto row = [](const char *title, const QString &certificate, const QString &key,
                        const QString &secret, const QString &words) {
        QTest::newRow(title) << certificate << key << secret << words;
    };
    row("PEM, EC", ec.certificateFile, ec.keyFile, {}, {});
    row("PEM, RSA", rsa.certificateFile, rsa.keyFile, {}, {});
    row("PEM, one file", both, {}, {}, {});
    row("PEM, locked", rsa.certificateFile, locked, password, {});
    row("PEM, locked, PKCS#8", rsa.certificateFile, locked8, password, {});
    row("PEM, no password", rsa.certificateFile, locked, {}, u"needs its password"_s);
    row("PEM, wrong password", rsa.certificateFile, locked, u"x"_s, u"is wrong"_s);
    row("PKCS#8, no password", rsa.certificateFile, locked8, {}, u"needs its password"_s);
    row("PKCS#8, wrong password", rsa.certificateFile, locked8, u"x"_s, u"is wrong"_s);
    row("PKCS#12", p12, {}, password, {});
    row("PKCS#12 without password", openP12, {}, {}, {});
    row("PKCS#12, wrong password", p12, {}, u"x"_s, u"wrong password"_s);
    row("key of another", ec.certificateFile, rsa.keyFile, {}, u"cannot be used"_s);
}

void TestSocketWireTlsSettings::clientCertificate()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, password);
    QFETCH(QString, words);
    TlsTestServer server(Mode::Tls);
    server.configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    server.configuration.setCaCertificates(QSslCertificate::fromPath(TestPki::caFile()));
    Endpoint endpoint = endpointFor(server);
    endpoint.tls.clientCertificateFile = certificate;
    endpoint.tls.clientKeyFile = key;
    endpoint.tls.clientKeyPassword = password;
    SocketWire wire(endpoint);
    WireProbe probe(wire);
    wire.open();
    if (words.isEmpty()) {
        QTRY_VERIFY2_WITH_TIMEOUT(!probe.received.isEmpty(), qPrintable(probe.detail()), 60'000);
        QCOMPARE(server.peer()->peerCertificate().subjectInfo(QSslCertificate::CommonName).first(),
                 u"alice"_s);
        return;
    }
    PATIENTLY_VERIFY(probe.failure);
    QVERIFY2(probe.detail().contains(words), qPrintable(probe.detail()));
    QVERIFY(!probe.detail().contains(u"opensesame"_s));
    QCOMPARE(probe.failure->cause, FailureCause::BadConfiguration);
    QVERIFY(probe.received.isEmpty());
}

QTEST_GUILESS_MAIN(TestSocketWireTlsSettings)
#include "tst_SocketWireTlsSettings.moc"
