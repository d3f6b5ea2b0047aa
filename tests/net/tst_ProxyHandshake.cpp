// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/ProxyHandshake.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

using Kind = ProxySettings::Kind;

namespace {

struct Talk {
    QByteArray sent;
    qsizetype taken = 0; ///< octets of the proxy
    bool established = false;
    QString refusal;
    Stage stage = Stage::Input;
};

/// Gives the handshake what it wants from `answers`, until it ends or there is no more.
Talk talk(const ProxySettings &proxy, const QString &host, quint16 port, const QByteArray &answers)
{
    const auto handshake = ProxyHandshake::create(proxy, *HostName::parse(host), port);
    Talk talk;
    ProxyHandshake::Step step = handshake->begin();
    while (true) {
        talk.sent += step.send;
        talk.established = step.established;
        talk.refusal = step.refusal;
        talk.stage = handshake->stage();
        if (step.established || !step.refusal.isEmpty())
            return talk;
        const qsizetype wanted = handshake->wanted();
        if (wanted < 1 || talk.taken + wanted > answers.size())
            return talk;
        step = handshake->take(answers.mid(talk.taken, wanted));
        talk.taken += wanted;
    }
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

ProxySettings proxy(Kind kind, const QString &user = {}, const QString &password = {})
{
    return {kind, u"proxy.example"_s, 1080, user, password};
}

} // namespace

class TestProxyHandshake final : public QObject {
    Q_OBJECT
private slots:
    void socksByName()
    {
        const QByteArray answers = hex("0500 05000001 00000000 0000") + "220 hello\r\n";
        const Talk result = talk(proxy(Kind::Socks5), u"Mx.Example."_s, 25, answers);
        QVERIFY2(result.established, qPrintable(result.refusal));
        QCOMPARE(result.sent, hex("050100 05010003 0a") + "mx.example" + hex("0019"));
        QCOMPARE(answers.mid(result.taken), "220 hello\r\n");
        QCOMPARE(result.stage, Stage::Connect);
    }

    void socksByAddress()
    {
        const QByteArray answers = hex("0500 05000004") + QByteArray(18, 'x');
        const Talk four = talk(proxy(Kind::Socks5), u"192.0.2.1"_s, 587, answers);
        QCOMPARE(four.sent, hex("050100 05010001 c0000201 024b"));
        QVERIFY(four.established);
        QCOMPARE(four.taken, answers.size());
        const Talk six = talk(proxy(Kind::Socks5), u"2001:db8::1"_s, 25, answers);
        QCOMPARE(six.sent, hex("050100 05010004 20010db8000000000000000000000001 0019"));
    }

    void socksBoundName()
    {
        const QByteArray answers = hex("0500 05000003 05") + "proxy" + hex("1234") + "220 x";
        const Talk result = talk(proxy(Kind::Socks5), u"mx.example"_s, 25, answers);
        QVERIFY(result.established);
        QCOMPARE(answers.mid(result.taken), "220 x");
    }

    void socksLogin()
    {
        const auto settings = proxy(Kind::Socks5, u"jürgen"_s, u"p w"_s);
        const Talk result
            = talk(settings, u"mx.example"_s, 25, hex("0502 0100 05000001 00000000 0000"));
        QVERIFY2(result.established, qPrintable(result.refusal));
        QCOMPARE(result.sent,
                 hex("05020002 0107") + "jürgen" + hex("03") + "p w" + hex("05010003 0a")
                     + "mx.example" + hex("0019"));
        // It may also let us in without.
        const Talk open = talk(settings, u"mx.example"_s, 25, hex("0500 05000001 000000000000"));
        QVERIFY(open.established);
        QVERIFY(!open.sent.contains("p w"));
    }

    void socksRefusals_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<bool>("withLogin");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Stage>("stage");
        const auto row
            = [](const char *title, const char *answers, bool login, const QString &words,
                 Stage stage) { QTest::newRow(title) << hex(answers) << login << words << stage; };
        row("no method", "05ff", true, u"takes no user name"_s, Stage::Proxy);
        row("login wanted", "05ff", false, u"wants a user name"_s, Stage::Proxy);
        row("login wanted outright", "0502", false, u"wants a user name"_s, Stage::Proxy);
        row("login refused", "05020101", true, u"refused the user name or the password"_s,
            Stage::Proxy);
        row("SOCKS4", "0000", false, u"does not speak SOCKS5"_s, Stage::Proxy);
        row("version changes", "0500 00000001", false, u"does not speak SOCKS5"_s, Stage::Connect);
        row("general", "0500 05010001", false, u"(SOCKS reply 1)"_s, Stage::Connect);
        row("not allowed", "0500 05020001", false, u"not allowed"_s, Stage::Connect);
        row("no network", "0500 05030001", false, u"network unreachable"_s, Stage::Connect);
        row("no host", "0500 05040001", false, u"host unreachable"_s, Stage::Connect);
        row("refused", "0500 05050001", false, u"connection refused"_s, Stage::Connect);
        row("expired", "0500 05060001", false, u"time to live"_s, Stage::Connect);
        row("command", "0500 05070001", false, u"command not supported"_s, Stage::Connect);
        row("address", "0500 05080001", false, u"kind of address"_s, Stage::Connect);
        row("unknown", "0500 05ee0001", false, u"SOCKS reply 238"_s, Stage::Connect);
        row("kind of address", "0500 05000009", false, u"cannot be understood"_s, Stage::Connect);
    }

    void socksRefusals()
    {
        QFETCH(QByteArray, answers);
        QFETCH(bool, withLogin);
        QFETCH(QString, words);
        QFETCH(Stage, stage);
        const auto settings
            = withLogin ? proxy(Kind::Socks5, u"u"_s, u"secret"_s) : proxy(Kind::Socks5);
        const Talk result = talk(settings, u"mx.example"_s, 25, answers);
        QVERIFY2(result.refusal.contains(words), qPrintable(result.refusal));
        QVERIFY(!result.refusal.contains(u"secret"_s));
        QCOMPARE(result.stage, stage);
    }

    void socksLimits()
    {
        const Talk result = talk(proxy(Kind::Socks5, QString(256, u'u'), u"p"_s), u"mx.example"_s,
                                 25, hex("0502"));
        QVERIFY(result.refusal.contains(u"too long"_s));
    }

    void httpAnswers_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("bare") << "HTTP/1.1 200\r\n\r\n"_ba;
        QTest::newRow("HTTP/1.0") << "HTTP/1.0 200 Connection established\r\n\r\n"_ba;
        QTest::newRow("fields") << "HTTP/1.1 200 OK\r\nVia: x\r\nContent-Length: 7\r\n\r\n"_ba;
        QTest::newRow("another 2xx") << "HTTP/1.1 204 Fine\r\n\r\n"_ba;
        QTest::newRow("interim first") << "HTTP/1.1 100 Go on\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"_ba;
        QTest::newRow("bare LF") << "HTTP/1.1 200 OK\nVia: x\n\n"_ba;
    }

    void httpAnswers()
    {
        QFETCH(QByteArray, head);
        const Talk result
            = talk(proxy(Kind::HttpConnect), u"bücher.example"_s, 587, head + "220 hello\r\n");
        QVERIFY2(result.established, qPrintable(result.refusal));
        QCOMPARE(result.taken, head.size());
        QCOMPARE(result.sent,
                 "CONNECT xn--bcher-kva.example:587 HTTP/1.1\r\n"
                 "Host: xn--bcher-kva.example:587\r\n\r\n"_ba);
    }

    void httpLoginAndAddress()
    {
        const Talk result = talk(proxy(Kind::HttpConnect, u"jürgen"_s, u"a:b"_s), u"2001:db8::1"_s,
                                 25, "HTTP/1.1 200 OK\r\n\r\n"_ba);
        QVERIFY(result.established);
        QCOMPARE(result.sent,
                 "CONNECT [2001:db8::1]:25 HTTP/1.1\r\nHost: [2001:db8::1]:25\r\n"
                 "Proxy-Authorization: Basic "
                     + "jürgen:a:b"_ba.toBase64() + "\r\n\r\n");
    }

    void httpRefusals_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("words");
        const auto row
            = [](const char *title, const QByteArray &answer, const QString &user,
                 const QString &words) { QTest::newRow(title) << answer << user << words; };
        row("login wanted", "HTTP/1.1 407 Login first\r\n\r\n"_ba, {},
            u"wants a user name and a password: HTTP/1.1 407 Login first"_s);
        row("login refused", "HTTP/1.1 407 No\r\n\r\n"_ba, u"u"_s, u"refused the user name"_s);
        row("login refused by Tinyproxy", "HTTP/1.1 401 Unauthorized\r\n\r\n"_ba, u"u"_s,
            u"refused the user name"_s);
        row("forbidden", "HTTP/1.1 403 Port 25 is closed\r\n\r\n"_ba, {},
            u"did not connect to mx.example:25: HTTP/1.1 403 Port 25 is closed"_s);
        row("bad gateway", "HTTP/1.1 502 Bad Gateway\r\n\r\n"_ba, {}, u"502 Bad Gateway"_s);
        row("redirect", "HTTP/1.1 302 Over there\r\n\r\n"_ba, {}, u"302"_s);
        row("SMTP", "220 mail.example ESMTP\r\n"_ba, {}, u"does not speak HTTP"_s);
        row("HTTP/2", "HTTP/2 200\r\n\r\n"_ba, {}, u"does not speak HTTP"_s);
        row("no number", "HTTP/1.1 abc\r\n\r\n"_ba, {}, u"does not speak HTTP"_s);
        row("four digits", "HTTP/1.1 2000 x\r\n\r\n"_ba, {}, u"does not speak HTTP"_s);
        row("empty lines", "\r\n\r\n"_ba, {}, u"does not speak HTTP"_s);
        row("control characters", "HTTP/1.1 500 \x1b[2J\r\n\r\n"_ba, {}, u"\\x1b[2J"_s);
        row("endless", "HTTP/1.1 200 OK\r\nX: "_ba + QByteArray(20'000, 'x'), {}, u"too long"_s);
    }

    void httpRefusals()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, user);
        QFETCH(QString, words);
        const auto settings = proxy(Kind::HttpConnect, user, u"secret"_s);
        const Talk result = talk(settings, u"mx.example"_s, 25, answer);
        QVERIFY2(result.refusal.contains(words), qPrintable(result.refusal));
        QVERIFY(!result.refusal.contains(u"secret"_s));
    }
};

QTEST_GUILESS_MAIN(TestProxyHandshake)
#include "tst_ProxyHandshake.moc"
