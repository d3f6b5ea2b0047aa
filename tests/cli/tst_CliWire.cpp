// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CliRunner.h"
#include "support/LineServer.h"
#include "support/TestProxy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// What the options of send become on the line, and what becomes of them where they cannot be kept.
class tst_CliWire : public QObject {
    Q_OBJECT

    [[nodiscard]] CliRunner::Result send(const LineServer &server, const QStringList &more) const
    {
        return m_cli.run(
            QStringList{u"send"_s, u"--server"_s, u"127.0.0.1:%1"_s.arg(server.serverPort()),
                        u"--security=none"_s, u"--from=ann@x.example"_s, u"--to=bob@y.example"_s}
            + more);
    }
    static QByteArray said(const LineServer &server, const QByteArray &command)
    {
        for (const QByteArray &line : server.heard.value(server.heard.size() - 1)) {
            if (line.startsWith(command))
                return line;
        }
        return {};
    }
    CliRunner m_cli;

private slots:
    void init();
    void wishesReachTheServer_data();
    void wishesReachTheServer();
    void wishesThatNobodyKeepsStopTheMessage_data();
    void wishesThatNobodyKeepsStopTheMessage();
    void reportsAreAskedOfEachRecipient();
    void whatIsRefusedBeforehandIsJsonToo_data();
    void whatIsRefusedBeforehandIsJsonToo();
    void aCheckTellsEachStageOnce();
    void theProxyOfTheSystemIsTaken_data();
    void theProxyOfTheSystemIsTaken();
    void aPasswordInTheProxyIsWarnedOf();
    void theProxysPasswordIsNeverRepeated_data();
    void theProxysPasswordIsNeverRepeated();
};

void tst_CliWire::init()
{
    m_cli = {};
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY",
                             "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "socks_proxy"})
        m_cli.environment.remove(QString::fromLatin1(name));
}

void tst_CliWire::wishesReachTheServer_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("parameter");
    const auto row = [](const char *option, const char *parameter) {
        QTest::newRow(option) << QString::fromLatin1(option) << QByteArray(parameter);
    };
    row("--deliver-by=120", " BY=120;N");
    row("--deliver-by=120;notify", " BY=120;N");
    row("--deliver-by=60;return", " BY=60;R");
    row("--hold-for=86400", " HOLDFOR=86400");
    row("--hold-until=2030-01-31T08:00:00+02:00", " HOLDUNTIL=2030-01-31T06:00:00Z");
    row("--mt-priority=9", " MT-PRIORITY=9");
    row("--mt-priority=-9", " MT-PRIORITY=-9");
    row("--mt-priority=0", " MT-PRIORITY=0");
    row("--dsn-ret=full", " RET=FULL");
    row("--dsn-ret=headers", " RET=HDRS");
    row("--envid=a b+c", " ENVID=a+20b+2Bc");
}

void tst_CliWire::wishesReachTheServer()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, parameter);
    LineServer server(
        {"DELIVERBY 60", "FUTURERELEASE 86400 2035-01-01T00:00:00Z", "MT-PRIORITY MIXER", "DSN"});
    const auto result = send(server, {option});
    QVERIFY2(result.code == 0, result.err.constData());
    QCOMPARE(said(server, "MAIL"), "MAIL FROM:<ann@x.example>" + parameter);
}

void tst_CliWire::wishesThatNobodyKeepsStopTheMessage_data()
{
    QTest::addColumn<QByteArrayList>("offered");
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const QByteArrayList &offered, const char *option,
                        int code, const char *words) {
        QTest::newRow(name) << offered << QString::fromLatin1(option) << code << QByteArray(words);
    };
    row("no DELIVERBY", {}, "--deliver-by=120", 65, "deadline");
    row("too soon", {"DELIVERBY 240"}, "--deliver-by=120;return", 65, "no less than 240");
    row("no FUTURERELEASE", {}, "--hold-for=60", 65, "does not hold messages");
    row("too long", {"FUTURERELEASE 30 2035-01-01T00:00:00Z"}, "--hold-for=60", 65, "30 at most");
    row("too late", {"FUTURERELEASE 30 2027-01-01T00:00:00Z"}, "--hold-until=2030-01-31T08:00:00Z",
        65, "until 2027-01-01");
    row("no MT-PRIORITY", {}, "--mt-priority=-1", 65, "priority");
    row("no REQUIRETLS", {}, "--require-tls", 76, "TLS");
    row("no number", {"MT-PRIORITY"}, "--mt-priority=-10", 64, "from -9 to 9");
    row("a lone dash", {"MT-PRIORITY"}, "--mt-priority=-", 64, "from -9 to 9");
    row("no seconds", {"DELIVERBY"}, "--deliver-by=0", 64, "seconds");
}

void tst_CliWire::wishesThatNobodyKeepsStopTheMessage()
{
    QFETCH(QByteArrayList, offered);
    QFETCH(QString, option);
    QFETCH(int, code);
    QFETCH(QByteArray, words);
    LineServer server(offered);
    const auto result = send(server, {option});
    QCOMPARE(result.code, code);
    QVERIFY2(result.err.contains(words), result.err.constData());
    QCOMPARE(said(server, "MAIL"), QByteArray());
    QCOMPARE(server.messages, 0);
}

void tst_CliWire::reportsAreAskedOfEachRecipient()
{
    LineServer server({"DSN"});
    QCOMPARE(send(server, {u"--dsn=success,delay"_s}).code, 0);
    QCOMPARE(said(server, "RCPT"),
             "RCPT TO:<bob@y.example> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;bob@y.example"_ba);
    QCOMPARE(send(server, {u"--dsn=never"_s}).code, 0);
    QCOMPARE(said(server, "RCPT"),
             "RCPT TO:<bob@y.example> NOTIFY=NEVER ORCPT=rfc822;bob@y.example"_ba);
    LineServer plain({}); // a report is a courtesy: the message goes without, and that is told
    const auto result = send(plain, {u"--dsn=success"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(said(plain, "RCPT"), "RCPT TO:<bob@y.example>"_ba);
    QVERIFY2(result.err.contains("report"), result.err.constData());
}

void tst_CliWire::whatIsRefusedBeforehandIsJsonToo_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<int>("code");
    QTest::newRow("address") << u"--cc=no address"_s << 65;
    QTest::newRow("file") << u"--attach=no-such-file"_s << 66;
    QTest::newRow("account") << u"--account=none"_s << 78;
    QTest::newRow("option") << u"--timeout=0"_s << 64;
}

void tst_CliWire::whatIsRefusedBeforehandIsJsonToo()
{
    QFETCH(QString, option);
    QFETCH(int, code);
    LineServer server({});
    const auto result = send(server, {option, u"--json"_s});
    QCOMPARE(result.code, code);
    QVERIFY(!result.err.isEmpty());
    const QJsonObject report = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(report[u"ok"_s], QJsonValue(false));
    QCOMPARE(report[u"outcome"_s].toString(), u"failed"_s);
    QCOMPARE(report[u"stage"_s].toString(), u"input"_s);
    QCOMPARE(report[u"failure"_s][u"stage"_s].toString(), u"input"_s);
    QCOMPARE(report[u"failure"_s][u"kind"_s].toString(), u"input"_s);
    const QString words = report[u"failure"_s][u"explanation"_s].toString();
    QVERIFY2(result.err.contains(words.toUtf8()) && !words.isEmpty(), qPrintable(words));
}

void tst_CliWire::aCheckTellsEachStageOnce()
{
    LineServer server({"PIPELINING"});
    const QStringList check
        = {u"check"_s, u"--server"_s, u"127.0.0.1:%1"_s.arg(server.serverPort()), u"--json"_s};
    const auto stages = [](const CliRunner::Result &result) {
        QStringList names;
        const QJsonArray steps = QJsonDocument::fromJson(result.out).object()[u"steps"_s].toArray();
        for (const QJsonValue &step : steps)
            names += step[u"stage"_s].toString() + u' ' + step[u"state"_s].toString();
        return names.join(u", "_s);
    };
    QCOMPARE(stages(m_cli.run(check + QStringList{u"--security=none"_s})),
             u"resolve skipped, connect passed, tls skipped, greeting passed, ehlo passed, "
             "auth skipped, mail skipped, rcpt skipped, quit passed"_s);
    QCOMPARE(stages(m_cli.run(check)),
             u"resolve skipped, connect passed, greeting passed, ehlo passed, starttls failed, "
             "tls skipped, auth skipped, mail skipped, rcpt skipped, quit skipped"_s);
    const auto wrong = m_cli.run(check + QStringList{u"--from=no address"_s});
    QCOMPARE(wrong.code, 65);
    const QJsonObject report = QJsonDocument::fromJson(wrong.out).object();
    QCOMPARE(report[u"failure"_s][u"kind"_s].toString(), u"input"_s);
}

void tst_CliWire::theProxyOfTheSystemIsTaken_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("passedBy");
    QTest::newRow("http_proxy") << u"http_proxy"_s << false;
    QTest::newRow("no_proxy") << u"http_proxy"_s << true;
}

/// Elsewhere than under Unix the settings of the desktop decide, not the environment.
void tst_CliWire::theProxyOfTheSystemIsTaken()
{
#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
    QSKIP("the proxy is not set by the environment here");
#endif
    QFETCH(QString, variable);
    QFETCH(bool, passedBy);
    LineServer server({});
    TestProxy proxy(TestProxy::Kind::Http, server.serverPort());
    m_cli.environment.insert(variable,
                             u"http://ann:wonder%20land@127.0.0.1:%1"_s.arg(proxy.serverPort()));
    if (passedBy)
        m_cli.environment.insert(u"no_proxy"_s, u"mx.example"_s);
    const auto result = m_cli.run({u"send"_s, u"--server=mx.example:2525"_s, u"--security=none"_s,
                                   u"--from=ann@x.example"_s, u"--to=bob@y.example"_s,
                                   u"--proxy=system"_s, u"--timeout=20"_s});
    if (passedBy) {
        QVERIFY(result.code != 0); // there is no such name
        QCOMPARE(proxy.asked(), QByteArray());
        return;
    }
    QVERIFY2(result.code == 0, result.err.constData());
    QVERIFY2(proxy.asked().startsWith("CONNECT mx.example:2525 HTTP/1.1\r\n"),
             proxy.asked().constData());
    QVERIFY(proxy.asked().contains("Basic " + QByteArray("ann:wonder land").toBase64()));
    QVERIFY(!result.err.contains("wonder"));
    QCOMPARE(server.messages, 1);
}

void tst_CliWire::aPasswordInTheProxyIsWarnedOf()
{
    LineServer server({});
    TestProxy proxy(TestProxy::Kind::Http, server.serverPort());
    const QString port = QString::number(proxy.serverPort());
    const auto open = send(server, {u"--proxy=http://ann:hunter2@127.0.0.1:"_s + port});
    QVERIFY2(open.code == 0, open.err.constData());
    QVERIFY2(open.err.contains("--proxy-password-env"), open.err.constData());
    QVERIFY(!open.err.contains("hunter2"));
    QVERIFY(proxy.asked().contains(QByteArray("ann:hunter2").toBase64()));
    m_cli.environment.insert(u"SECRET"_s, u"hunter3"_s);
    const auto hidden = send(
        server, {u"--proxy=http://ann@127.0.0.1:"_s + port, u"--proxy-password-env=SECRET"_s});
    QCOMPARE(hidden.code, 0);
    QCOMPARE(hidden.err, QByteArray());
    QVERIFY(proxy.asked().contains(QByteArray("ann:hunter3").toBase64()));
}

void tst_CliWire::theProxysPasswordIsNeverRepeated_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("banner");
    const QByteArray plain = "hunter2-geheim";
    const QByteArray login = "ann:hunter2-geheim"_ba.toBase64();
    QTest::newRow("refused") << "HTTP/1.1 407 not "_ba + plain + "\r\n\r\n" << QByteArray();
    QTest::newRow("no way") << "HTTP/1.1 502 not "_ba + login + "\r\n\r\n" << QByteArray();
    QTest::newRow("greeting") << "HTTP/1.1 200 ok\r\n\r\n"_ba
                              << "554 " + plain + ' ' + login + "\r\n";
}

/// Neither where the proxy refuses nor where the server behind it says it.
void tst_CliWire::theProxysPasswordIsNeverRepeated()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, banner);
    LineServer server({});
    TestProxy proxy(TestProxy::Kind::Http, server.serverPort());
    proxy.answer = answer;
    proxy.banner = banner;
    m_cli.environment.insert(u"PROXY_PASSWORD"_s, u"hunter2-geheim"_s);
    const QString url = u"http://ann@127.0.0.1:%1"_s.arg(proxy.serverPort());
    for (const QString &verb : {u"send"_s, u"check"_s}) {
        const auto result
            = m_cli.run({verb, u"--server=mx.example:25"_s, u"--security=none"_s, u"--proxy"_s, url,
                         u"--proxy-password-env=PROXY_PASSWORD"_s, u"--from=a@x.example"_s,
                         u"--to=b@y.example"_s, u"--json"_s, u"--log=-"_s, u"--verbose"_s});
        QVERIFY(result.code > 0);
        const QByteArray told = result.out + result.err;
        QVERIFY2(told.contains("[hidden]"), told.constData());
        QVERIFY2(!told.contains("hunter2"), told.constData());
        QVERIFY2(!told.contains("aHVudGVyMi1nZWhlaW0"), told.constData());
        QVERIFY2(!told.contains("YW5uOmh1bnRlcjItZ2VoZWlt"), told.constData());
    }
}

QTEST_GUILESS_MAIN(tst_CliWire)
#include "tst_CliWire.moc"
