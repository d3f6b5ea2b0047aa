// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CommandLine.h"
#include "cli/HostPort.h"
#include "cli/ServerOptions.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace posthorn::cli;
using namespace Qt::StringLiterals;

class tst_CliServerOptions : public QObject {
    Q_OBJECT

    static Made<ServerOptions> read(const QByteArrayList &arguments)
    {
        const auto line = CommandLine::parse(VerbFlag::Send, arguments);
        return line ? ServerOptions::read(*line) : Made<ServerOptions>(line.error());
    }
    QString file(const char *name, const QByteArray &content)
    {
        QFile out(m_directory.filePath(QString::fromLatin1(name)));
        return out.open(QIODevice::WriteOnly) && out.write(content) == content.size()
            ? out.fileName()
            : QString();
    }
    QTemporaryDir m_directory;

private slots:
    void hostPort_data();
    void hostPort();
    void ports_data();
    void ports();
    void unixSocket();
    void tlsPolicy();
    void refusals_data();
    void refusals();
    void passwordFile_data();
    void passwordFile();
    void environmentIsRead();
    void secretsNeedUsers();
    void bearerTokens();
    void mechanismNone();
    void proxy();
    void without();
};

void tst_CliServerOptions::hostPort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // null: refused
    QTest::addColumn<int>("port");
    QTest::newRow("name") << u"mx.example"_s << u"mx.example"_s << 0;
    QTest::newRow("name and port") << u"mx.example:25"_s << u"mx.example"_s << 25;
    QTest::newRow("IPv4") << u"192.0.2.1:65535"_s << u"192.0.2.1"_s << 65535;
    QTest::newRow("IPv6") << u"[2001:db8::1]"_s << u"2001:db8::1"_s << 0;
    QTest::newRow("IPv6 and port") << u"[::1]:2525"_s << u"::1"_s << 2525;
    QTest::newRow("zone") << u"[fe80::1%eth0]:25"_s << u"fe80::1%eth0"_s << 25;
    QTest::newRow("international") << u"bücher.example:1"_s << u"bücher.example"_s << 1;
    for (const char *bad :
         {"",       ":25",     "mx:",    "mx:0",    "mx:65536",    "mx:-1",
          "mx: 25", "mx:25x",  "mx:+25", "mx:1:2",  "::1",         "::1:25",
          "[::1",   "[::1]25", "[::1]:", "[mx]:25", "[]:25",       "mx example",
          "mx\r\n", "a@b",     "a/b",    "-mx",     "mx..example", "[::1]:99999999999"})
        QTest::newRow(bad[0] ? bad : "empty") << QString::fromLatin1(bad) << QString() << 0;
}

void tst_CliServerOptions::hostPort()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto parsed = HostPort::parse(text);
    QCOMPARE(parsed.has_value(), !host.isNull());
    if (parsed) {
        QCOMPARE(parsed->host, host);
        QCOMPARE(parsed->port, port);
    } else {
        const auto refused = read({"--server", text.toUtf8()});
        QVERIFY(!refused.hasValue());
        QCOMPARE(refused.error().code, ExitCode::Usage);
    }
}

void tst_CliServerOptions::ports_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<int>("security");
    QTest::addColumn<int>("port");
    const auto starttls = int(Security::Starttls);
    QTest::newRow("default") << QByteArrayList{"--server=mx"} << starttls << 587;
    QTest::newRow("tls") << QByteArrayList{"--server=mx", "--security=tls"} << int(Security::Tls)
                         << 465;
    QTest::newRow("none") << QByteArrayList{"--server=mx", "--security=none"} << int(Security::None)
                          << 25;
    QTest::newRow("lmtp") << QByteArrayList{"--server=mx", "--lmtp"} << starttls << 24;
    QTest::newRow("given") << QByteArrayList{"--server=mx:1", "--security=TLS"}
                           << int(Security::Tls) << 1;
}

void tst_CliServerOptions::ports()
{
    QFETCH(QByteArrayList, arguments);
    QFETCH(int, security);
    QFETCH(int, port);
    const auto options = read(arguments);
    QVERIFY(options.hasValue());
    QCOMPARE(int(options->settings.endpoint.security), security);
    QCOMPARE(int(options->settings.endpoint.port), port);
}

void tst_CliServerOptions::unixSocket()
{
    const auto options = read({"--server", "unix:/run/a b/lmtp"});
    QVERIFY(options.hasValue());
    QVERIFY(options->settings.endpoint.unixSocket);
    QVERIFY(options->settings.lmtp);
    QCOMPARE(options->settings.endpoint.host, u"/run/a b/lmtp"_s);
    QCOMPARE(options->settings.endpoint.security, Security::None);
    const auto asked = read({"--server", "unix:/run/lmtp", "--security", "starttls"});
    QCOMPARE(asked->settings.endpoint.security, Security::Starttls);
    QVERIFY(!read({"--server", "unix:"}).hasValue());
}

void tst_CliServerOptions::tlsPolicy()
{
    const QString ca = file("ca.pem", "x");
    const QByteArray hex = QByteArray(32, '\xab').toHex(':').toUpper();
    const auto options
        = read({"--server=mx:1", "--connect=[::1]:2", "--tls-name=other.example", "--tls-min=1.3",
                "--ca-file", ca.toUtf8(), "--pin", "sha256:" + hex, "--bind", "127.0.0.2", "-6"});
    QVERIFY(options.hasValue());
    const Endpoint &endpoint = options->settings.endpoint;
    QCOMPARE(endpoint.connectHost, u"::1"_s);
    QCOMPARE(int(endpoint.connectPort), 2);
    QCOMPARE(endpoint.tls.verifyName, u"other.example"_s);
    QCOMPARE(endpoint.tls.minimumVersion, u"1.3"_s);
    QCOMPARE(endpoint.tls.caFile, ca);
    QCOMPARE(endpoint.tls.pinnedSha256, QByteArray("ab").repeated(32));
    QCOMPARE(endpoint.bindAddress, u"127.0.0.2"_s);
    QCOMPARE(endpoint.ipVersion, IpVersion::V6);
}

void tst_CliServerOptions::refusals_data()
{
    QTest::addColumn<QByteArrayList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArrayList &arguments, int code) {
        QTest::newRow(name) << QByteArrayList{"--server=mx"} + arguments << code;
    };
    row("security", {"--security=ssl"}, 64);
    row("tls-min", {"--tls-min=1.1"}, 64);
    row("pin", {"--pin=sha256:abcd"}, 64);
    row("pin of another hash", {"--pin=sha1:abcd"}, 64);
    row("bind", {"--bind=localhost"}, 64);
    row("-4 and -6", {"-4", "-6"}, 64);
    row("timeout", {"--timeout=0"}, 64);
    row("without", {"--without=SI ZE"}, 64);
    row("without, mistyped", {"--without=PIPELINGIN"}, 64);
    row("without, one mistyped of two", {"--without=DSN,CHUNKIN"}, 64);
    row("without, nothing", {"--without="}, 64);
    row("without, X alone", {"--without=X"}, 64);
    row("connect", {"--connect=:1"}, 64);
    row("key alone", {"--client-key=/dev/null"}, 64);
    row("ca-file missing", {"--ca-file=no/such/file"}, 78);
    row("ca-file is a directory", {"--ca-file=."}, 78);
    row("client-cert missing", {"--client-cert=no/such/file"}, 78);
    row("mechanism", {"--auth=TELEPATHY"}, 78);
    row("helo with CRLF", {"--helo=a\r\nMAIL FROM:<x@y>"}, 65);
    row("helo with a blank", {"--helo=a b"}, 65);
    row("helo empty", {"--helo="}, 65);
    row("helo endless", {"--helo=" + QByteArray(300, 'a')}, 65);
    row("two passwords", {"--user=u", "--password-stdin", "--password-file=x"}, 64);
    row("proxy scheme", {"--proxy=ftp://p:1"}, 64);
    row("proxy port", {"--proxy=http://p"}, 64);
    row("proxy path", {"--proxy=http://p:1/x"}, 64);
    row("proxy password alone", {"--proxy-password-env=X"}, 64);
    row("password file missing", {"--user=u", "--password-file=no/such/file"}, 66);
    row("no such variable", {"--user=u", "--password-env=POSTHORN_NO_SUCH_VARIABLE"}, 78);
}

void tst_CliServerOptions::refusals()
{
    QFETCH(QByteArrayList, arguments);
    QFETCH(int, code);
    const auto options = read(arguments);
    QVERIFY(!options.hasValue());
    QVERIFY(!options.error().text.isEmpty());
    QVERIFY(!options.error().text.contains(u'\r'));
    QCOMPARE(int(options.error().code), code);
}

void tst_CliServerOptions::passwordFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("password"); // null: refused
    QTest::newRow("no line end") << QByteArray("secret") << u"secret"_s;
    QTest::newRow("LF") << QByteArray("secret\n") << u"secret"_s;
    QTest::newRow("CRLF") << QByteArray("secret\r\n") << u"secret"_s;
    QTest::newRow("more lines") << QByteArray("secret\nnotes\n") << u"secret"_s;
    QTest::newRow("blanks stay") << QByteArray(" a b \n") << u" a b "_s;
    QTest::newRow("UTF-8") << QByteArray("p\xc3\xa4ss\n") << u"päss"_s;
    QTest::newRow("Latin-1") << QByteArray("p\xe4ss\n") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("empty line") << QByteArray("\nsecret\n") << QString();
}

void tst_CliServerOptions::passwordFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, password);
    const QString path = file("password", content);
    const auto options = read({"--server=mx", "--user=u", "--password-file", path.toUtf8()});
    QCOMPARE(options.hasValue(), !password.isNull());
    if (options) {
        QCOMPARE(options->credentials.secret.text(), password);
        QCOMPARE(options->credentials.user, u"u"_s);
        QVERIFY(!options->credentials.secretIsToken);
    } else {
        QCOMPARE(options.error().code, ExitCode::Data);
        QVERIFY(!options.error().text.contains(u"p\\x"_s));
    }
}

void tst_CliServerOptions::environmentIsRead()
{
    qputenv("POSTHORN_TEST_PASSWORD", "from the environment");
    const auto options = read({"--server=mx", "--user=u", "--password-env=POSTHORN_TEST_PASSWORD"});
    QVERIFY(options.hasValue());
    QCOMPARE(options->credentials.secret.text(), u"from the environment"_s);
    QVERIFY(!qEnvironmentVariableIsSet("POSTHORN_TEST_PASSWORD"));
}

void tst_CliServerOptions::secretsNeedUsers()
{
    const QByteArray path = file("secret", "x\n").toUtf8();
    QCOMPARE(read({"--server=mx", "--user=u"}).error().code, ExitCode::Usage);
    QCOMPARE(read({"--server=mx", "--password-file", path}).error().code, ExitCode::Usage);
    QVERIFY(read({"--server=mx", "--user=u", "--auth=external"}).hasValue());
    QVERIFY(read({"--server=mx", "--token-file", path, "--auth=OAUTHBEARER"}).hasValue());
}

void tst_CliServerOptions::bearerTokens()
{
    const QByteArray path = file("token", "abc\n").toUtf8();
    QVERIFY(read({"--server=mx", "--user=u", "--token-file", path})->credentials.secretIsToken);
    const auto named
        = read({"--server=mx", "--user=u", "--password-file", path, "--auth", "xoauth2"});
    QVERIFY(named.hasValue());
    QVERIFY(named->credentials.secretIsToken);
    QCOMPARE(named->settings.mechanism, QByteArray("XOAUTH2"));
}

void tst_CliServerOptions::mechanismNone()
{
    const auto options = read({"--server=mx", "--user=u", "--auth=None"});
    QVERIFY(options.hasValue());
    QCOMPARE(options->settings.mechanism, QByteArray("none"));
    QVERIFY(options->credentials.isEmpty());
}

void tst_CliServerOptions::proxy()
{
    const auto plain = read({"--server=mx", "--proxy=socks5://[::1]:1080"});
    QVERIFY(plain.hasValue());
    QCOMPARE(plain->settings.endpoint.proxy.kind, ProxySettings::Kind::Socks5);
    QCOMPARE(plain->settings.endpoint.proxy.host, u"::1"_s);
    QVERIFY(plain->warnings.isEmpty());
    const auto open = read({"--server=mx", "--proxy=http://u%40x:pa%20ss@p.example:8080"});
    QVERIFY(open.hasValue());
    QCOMPARE(open->settings.endpoint.proxy.kind, ProxySettings::Kind::HttpConnect);
    QCOMPARE(open->settings.endpoint.proxy.user, u"u@x"_s);
    QCOMPARE(open->settings.endpoint.proxy.password, u"pa ss"_s);
    QCOMPARE(open->warnings.size(), 1);
    QVERIFY(!open->warnings.constFirst().contains(u"pa ss"_s));
    qputenv("POSTHORN_TEST_PROXY", "hidden");
    const auto hidden = read({"--server=mx", "--proxy=http://u@p.example:8080",
                              "--proxy-password-env=POSTHORN_TEST_PROXY"});
    QCOMPARE(hidden->settings.endpoint.proxy.password, u"hidden"_s);
    QVERIFY(hidden->warnings.isEmpty());
}

void tst_CliServerOptions::without()
{
    const auto options = read({"--server=mx", "--without=size, 8bitmime", "--without=PIPELINING",
                               "--without=etrn,X-Ours"});
    QVERIFY(options.hasValue());
    QCOMPARE(options->settings.without,
             (QStringList{u"SIZE"_s, u"8BITMIME"_s, u"PIPELINING"_s, u"ETRN"_s, u"X-OURS"_s}));
}

QTEST_GUILESS_MAIN(tst_CliServerOptions)
#include "tst_CliServerOptions.moc"
