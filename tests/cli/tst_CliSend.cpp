// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CliRunner.h"
#include "mailbox/Mailbox.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {
const QString password = QStringLiteral("Tr0ub4dor-&3-hunter2");
} // namespace

/// send against the built-in mailbox, in this process and as `serve`.
class tst_CliSend : public QObject {
    Q_OBJECT

    struct Served {
        explicit Served(MailboxBehaviour behaviour = MailboxBehaviour::AcceptEverything,
                        const MailboxSettings &settings = {})
            : mailbox(settings)
        {
            mailbox.setBehaviour(behaviour);
            QObject::connect(&mailbox, &Mailbox::received, &mailbox,
                             [this](const ReceivedMessage &message) { messages.append(message); });
            if (!mailbox.listen())
                qFatal("the mailbox cannot listen");
        }
        [[nodiscard]] QString server() const { return u"127.0.0.1:%1"_s.arg(mailbox.port()); }
        Mailbox mailbox;
        QList<ReceivedMessage> messages;
    };

    [[nodiscard]] CliRunner::Result send(const QString &server, const QStringList &more,
                                         const QByteArray &input = {}) const
    {
        return m_cli.run(QStringList{u"send"_s, u"--server"_s, server, u"--security=none"_s,
                                     u"--from=ann@x.example"_s, u"--to=bob@y.example"_s}
                             + more,
                         input);
    }
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(m_directory.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file cannot be written");
        return file.fileName();
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_directory;
    CliRunner m_cli;

private slots:
    void outcomeLines();
    void recipientsOnceEach();
    void emptyReversePath();
    void serveAndSend();
    void serveEndsWhenAsked();
    void leavesNoCoreFile();
    void serveRefusals();
    void behaviours_data();
    void behaviours();
    void quiet();
    void json();
    void logGoesWhereItIsAsked();
    void logDoesNotStopADelivery();
    void secretsStayInside_data();
    void secretsStayInside();
    void secretsAreShownOnRequest();
    void passwordFromStandardInput();
    void progressWithoutATerminal();
    void copies();
    void preparedMessages();
    void missingOptions_data();
    void missingOptions();
    void severalPreparedMessages();
    void batches();
    void cancel();
};

void tst_CliSend::outcomeLines()
{
    Served served;
    const auto result = send(served.server(), {u"--cc=carol@z.example"_s, u"--body=hello"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.err, QByteArray());
    const QByteArrayList lines = result.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith("accepted  bob@y.example  250 "));
    QVERIFY(lines.at(1).startsWith("accepted  carol@z.example  250 "));
    QCOMPARE(served.messages.size(), 1);
    QVERIFY(served.messages.constFirst().bytes.endsWith("\r\n\r\nhello\r\n"));
}

void tst_CliSend::recipientsOnceEach()
{
    Served served;
    const auto result = send(served.server(),
                             {u"--to=Carol <carol@z.example>, bob@Y.EXAMPLE"_s,
                              u"--cc=bob@y.example"_s, u"--bcc=hidden@z.example"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(served.messages.constFirst().recipients,
             (QByteArrayList{"bob@y.example", "carol@z.example", "hidden@z.example"}));
    QVERIFY(!served.messages.constFirst().bytes.contains("hidden"));
    const auto unnamed = m_cli.run({u"send"_s, u"--server"_s, served.server(), u"--security=none"_s,
                                    u"--from=ann@x.example"_s, u"--to=undisclosed-recipients:;"_s,
                                    u"--bcc=hidden@z.example"_s});
    QVERIFY2(unnamed.code == 0, unnamed.err.constData());
    QCOMPARE(served.messages.constLast().recipients, QByteArrayList{"hidden@z.example"});
    QVERIFY(!served.messages.constLast().bytes.contains("hidden"));
}

void tst_CliSend::emptyReversePath()
{
    Served served;
    QCOMPARE(send(served.server(), {u"--envelope-from"_s, u"<>"_s}).code, 0);
    QCOMPARE(served.messages.constFirst().reversePath, QByteArray());
    QCOMPARE(send(served.server(), {u"--envelope-from"_s, u"other@x.example"_s}).code, 0);
    QCOMPARE(served.messages.constLast().reversePath, QByteArray("other@x.example"));
}

void tst_CliSend::serveAndSend()
{
    const QString kept = m_directory.filePath(u"kept"_s);
    QProcess server;
    m_cli.prepare(server, {u"serve"_s, u"--port=0"_s, u"--count=1"_s, u"--directory"_s, kept});
    QSignalSpy ended(&server, &QProcess::finished);
    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 30'000);
    const QByteArray first = server.readLine();
    const auto match = QRegularExpression(u"^listening on 127\\.0\\.0\\.1:([0-9]+)\n\\z"_s)
                           .match(QString::fromLatin1(first));
    QVERIFY2(match.hasMatch(), first.constData());

    const QString attachment = write("a.bin", QByteArray("\0\1\2\xff", 4).repeated(10'000));
    const QStringList more = {u"--attach"_s,
                              attachment,
                              u"--body=hello"_s,
                              u"--subject=Grüße"_s,
                              u"--encoding=7bit"_s,
                              u"--boundary-seed=s"_s,
                              u"--date=Thu, 01 Jan 2026 10:00:00 +0100"_s,
                              u"--message-id=1@x.example"_s};
    QCOMPARE(send(u"127.0.0.1:"_s + match.captured(1), more).code, 0);
    QVERIFY(!ended.isEmpty() || ended.wait(30'000));
    QCOMPARE(server.exitCode(), 0);
    const QByteArray told = server.readAll();
    QCOMPARE(told.count('\n'), 1);
    QVERIFY2(told.contains("from <ann@x.example> to <bob@y.example>"), told.constData());

    const QStringList files = QDir(kept).entryList({u"*.eml"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    const auto written = m_cli.run(
        QStringList{u"message"_s, u"--from=ann@x.example"_s, u"--to=bob@y.example"_s} + more);
    QCOMPARE(written.code, 0);
    const QByteArray file = content(QDir(kept).filePath(files.constFirst()));
    QVERIFY(file.contains("X-Posthorn-Envelope-From: "));
    QVERIFY(file.endsWith(written.out));
}

void tst_CliSend::serveEndsWhenAsked()
{
#ifndef Q_OS_UNIX
    QSKIP("there is no SIGTERM here");
#endif
    QProcess server;
    m_cli.prepare(server, {u"serve"_s, u"--port=0"_s});
    QSignalSpy ended(&server, &QProcess::finished);
    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 30'000);
    server.terminate();
    QVERIFY(!ended.isEmpty() || ended.wait(30'000));
    QCOMPARE(server.exitStatus(), QProcess::NormalExit);
    QCOMPARE(server.exitCode(), 0);
}

void tst_CliSend::leavesNoCoreFile()
{
#ifndef Q_OS_LINUX
    QSKIP("there is no /proc here to tell");
#endif
    QProcess server;
    m_cli.prepare(server, {u"serve"_s, u"--port=0"_s});
    QSignalSpy ended(&server, &QProcess::finished);
    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 30'000);
    const QByteArray limits = content(u"/proc/%1/limits"_s.arg(server.processId()));
    const QRegularExpression none(u"Max core file size +0 +0 "_s);
    QVERIFY2(none.match(QString::fromLatin1(limits)).hasMatch(), limits.constData());
    server.terminate();
    QVERIFY(!ended.isEmpty() || ended.wait(30'000));
}

void tst_CliSend::serveRefusals()
{
    Served taken;
    const auto inUse = m_cli.run({u"serve"_s, u"--port"_s, QString::number(taken.mailbox.port())});
    QCOMPARE(inUse.code, 78);
    QVERIFY(inUse.err.contains("cannot listen"));
    QCOMPARE(m_cli.run({u"serve"_s, u"--port=65536"_s}).code, 64);
    QCOMPARE(m_cli.run({u"serve"_s, u"--count=0"_s}).code, 64);
    QCOMPARE(m_cli.run({u"serve"_s, u"--listen=localhost"_s}).code, 64);
    QCOMPARE(m_cli.run({u"serve"_s, u"--security=tls"_s}).code, 64);
    QCOMPARE(m_cli.run({u"serve"_s, u"--user=u"_s}).code, 64);
    QCOMPARE(m_cli.run({u"serve"_s, u"--security=tls"_s, u"--cert=none"_s, u"--key=none"_s}).code,
             78);
    const QString file = write("file", "x");
    QCOMPARE(m_cli.run({u"serve"_s, u"--port=0"_s, u"--directory"_s, file}).code, 78);
}

void tst_CliSend::behaviours_data()
{
    QTest::addColumn<int>("behaviour");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("line"); // of the second recipient
    const auto row = [](const char *name, MailboxBehaviour behaviour, const QStringList &more,
                        int code, const char *line) {
        QTest::newRow(name) << int(behaviour) << more << code << QByteArray(line);
    };
    row("sender refused", MailboxBehaviour::RefuseSender, {}, 69,
        "not delivered  carol@z.example  550 ");
    row("one refused", MailboxBehaviour::RefuseEveryOtherRecipient, {}, 67,
        "refused  carol@z.example  550 ");
    row("all or nothing", MailboxBehaviour::RefuseEveryOtherRecipient, {u"--all-or-nothing"_s}, 69,
        "refused  carol@z.example  550 ");
    row("later", MailboxBehaviour::TryLater, {}, 75, "refused for now  carol@z.example  450 ");
    row("too big", MailboxBehaviour::TooBig, {}, 69, "refused  carol@z.example  552 ");
    row("connection dropped", MailboxBehaviour::DropInData, {u"--without=CHUNKING"_s}, 74,
        "not delivered  carol@z.example");
    row("no answer", MailboxBehaviour::NeverAnswer, {u"--timeout=1"_s}, 75,
        "not delivered  carol@z.example");
}

void tst_CliSend::behaviours()
{
    QFETCH(int, behaviour);
    QFETCH(QStringList, more);
    QFETCH(int, code);
    QFETCH(QByteArray, line);
    Served served{MailboxBehaviour(behaviour)};
    // More than fits between the two sides, so that a broken connection is seen before the end.
    const int octets
        = MailboxBehaviour(behaviour) == MailboxBehaviour::DropInData ? 20'000'000 : 1000;
    const QString attachment = write("large.bin", QByteArray(octets, 'x'));
    const auto result = send(
        served.server(), more + QStringList{u"--cc=carol@z.example"_s, u"--attach"_s, attachment});
    QVERIFY2(result.code == code, QByteArray::number(result.code) + ": " + result.err);
    QVERIFY2(result.out.contains('\n' + line), result.out.constData());
    QVERIFY(!result.err.isEmpty());
    QVERIFY2(!result.err.contains("(s)"), result.err.constData()); // a plural without its form
    QCOMPARE(result.err.contains("within 1 second."), code == 75 && line.startsWith("not"));
}

void tst_CliSend::quiet()
{
    Served served;
    const auto good = send(served.server(), {u"--quiet"_s});
    QCOMPARE(good.code, 0);
    QCOMPARE(good.out + good.err, QByteArray());
    served.mailbox.setBehaviour(MailboxBehaviour::RefuseSender);
    const auto bad = send(served.server(), {u"--quiet"_s});
    QCOMPARE(bad.code, 69);
    QVERIFY(!bad.err.isEmpty());
}

void tst_CliSend::json()
{
    Served served;
    const auto result = send(served.server(), {u"--json"_s, u"--log"_s, u"-"_s, u"--progress"_s});
    QCOMPARE(result.code, 0);
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(result.out, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError); // nothing else stands on standard output
    QCOMPARE(object.keys(),
             (QStringList{u"auth"_s, u"bytes"_s, u"connections"_s, u"failure"_s, u"messageId"_s,
                          u"notes"_s, u"ok"_s, u"outcome"_s, u"recipients"_s, u"reply"_s,
                          u"seconds"_s, u"server"_s, u"stage"_s}));
    QCOMPARE(object[u"ok"].toBool(), true);
    QCOMPARE(object[u"stage"].toString(), u"done"_s);
    QCOMPARE(object[u"connections"].toInt(), 1);
    QCOMPARE(object[u"bytes"].toInteger(), served.messages.constFirst().bytes.size());
    QVERIFY(served.messages.constFirst().bytes.contains(object[u"messageId"].toString().toUtf8()));
    QCOMPARE(object[u"server"][u"port"].toInt(), int(served.mailbox.port()));
    QVERIFY(object[u"server"][u"capabilities"].toArray().size() > 2);
    QVERIFY(result.err.contains("C: QUIT"));

    served.mailbox.setBehaviour(MailboxBehaviour::TryLater);
    const auto bad = send(served.server(), {u"--json"_s});
    QCOMPARE(bad.code, 75);
    const QJsonObject refused = QJsonDocument::fromJson(bad.out).object();
    QCOMPARE(refused[u"outcome"].toString(), u"temporary"_s);
    QCOMPARE(refused[u"failure"][u"stage"].toString(), u"rcpt"_s);
    QCOMPARE(refused[u"recipients"][0][u"reply"][u"code"].toInt(), 450);
}

void tst_CliSend::logGoesWhereItIsAsked()
{
    Served served;
    const auto dash = send(served.server(), {u"--log"_s, u"-"_s});
    QVERIFY(dash.out.contains(" C: EHLO "));
    QVERIFY(dash.out.contains("accepted  bob@y.example"));
    const QString file = m_directory.filePath(u"protocol.log"_s);
    QCOMPARE(send(served.server(), {u"--log"_s, file}).code, 0);
    const QByteArray log = content(file);
    const QRegularExpression line(u"^[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3} (C:|S:|\\* ) "_s);
    for (const QByteArray &one : log.trimmed().split('\n'))
        QVERIFY2(line.match(QString::fromUtf8(one)).hasMatch(), one.constData());
    QVERIFY(log.contains(" C: MAIL FROM:<ann@x.example>"));
}

void tst_CliSend::logDoesNotStopADelivery()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    Served served;
    const auto result = send(served.server(), {u"--log=/dev/full"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(result.err.contains("log is not complete"));
    QCOMPARE(served.messages.size(), 1);
}

void tst_CliSend::secretsStayInside_data()
{
    QTest::addColumn<QString>("mechanism");
    for (const char *name : {"PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_CliSend::secretsStayInside()
{
    QFETCH(QString, mechanism);
    MailboxSettings settings;
    settings.user = u"ann"_s;
    settings.password = password;
    Served served(MailboxBehaviour::AcceptEverything, settings);
    const QString file = write("password", password.toUtf8() + '\n');
    const QStringList signIn
        = {u"--user=ann"_s,      u"--auth"_s, mechanism,  u"--allow-plain-auth"_s,
           u"--password-file"_s, file,        u"--log"_s, u"-"_s,
           u"--verbose"_s};
    const auto good = send(served.server(), signIn);
    QVERIFY2(good.code == 0, good.err.constData());
    const auto json = send(served.server(), signIn + QStringList{u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out).object()[u"auth"].toString(), mechanism);
    write("password", password.toUtf8() + "wrong\n");
    const auto bad = send(served.server(), signIn);
    QCOMPARE(bad.code, 77);
    for (const auto &result : {good, json, bad}) {
        const QByteArray all = result.out + result.err;
        QVERIFY(!all.contains(password.toUtf8()));
        // The middle of it in base64, at each of the three alignments.
        for (int shift = 0; shift < 3; ++shift) {
            const QByteArray coded = (QByteArray(shift, 'x') + password.toUtf8()).toBase64();
            QVERIFY(!all.contains(coded.mid(4, 16)));
        }
    }
}

void tst_CliSend::secretsAreShownOnRequest()
{
    MailboxSettings settings;
    settings.user = u"ann"_s;
    settings.password = password;
    Served served(MailboxBehaviour::AcceptEverything, settings);
    const QString file = write("password", password.toUtf8() + "\r\n");
    const auto result = send(served.server(),
                             {u"--user=ann"_s, u"--auth=PLAIN"_s, u"--allow-plain-auth"_s,
                              u"--password-file"_s, file, u"--log=-"_s, u"--log-secrets"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains((QByteArray("\0ann\0", 5) + password.toUtf8()).toBase64()));
}

void tst_CliSend::passwordFromStandardInput()
{
    MailboxSettings settings;
    settings.user = u"ann"_s;
    settings.password = password;
    Served served(MailboxBehaviour::AcceptEverything, settings);
    const QStringList signIn = {u"--user=ann"_s, u"--password-stdin"_s};
    QCOMPARE(send(served.server(), signIn, password.toUtf8() + '\n').code, 0);
    QCOMPARE(send(served.server(), signIn, "wrong\n").code, 77);
    QCOMPARE(send(served.server(), signIn, "\n").code, 65);
    QCOMPARE(send(served.server(), signIn + QStringList{u"--body-file=-"_s}, "x\n").code, 64);
    // Nothing goes over an open line that shows the password, unless it is allowed.
    const auto open = send(served.server(), signIn + QStringList{u"--auth=PLAIN"_s, u"--log=-"_s},
                           password.toUtf8());
    QCOMPARE(open.code, 77);
    QVERIFY(!open.out.contains("C: AUTH"));
}

void tst_CliSend::progressWithoutATerminal()
{
    Served served;
    const QString attachment = write("large.bin", QByteArray(3'000'000, 'x'));
    const auto result = send(served.server(), {u"--progress"_s, u"--attach"_s, attachment});
    QCOMPARE(result.code, 0);
    QVERIFY(!result.err.contains('\r'));
    QVERIFY(!result.err.contains('\x1b'));
    const QByteArrayList lines = result.err.trimmed().split('\n');
    QVERIFY(lines.size() <= 11);
    QVERIFY2(lines.constLast().startsWith("100 % of "), result.err.constData());
}

void tst_CliSend::copies()
{
    Served served;
    const auto result = send(served.server(), {u"--repeat=5"_s, u"--json"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(served.messages.size(), 5);
    QSet<QString> ids;
    const QJsonArray messages = QJsonDocument::fromJson(result.out).object()[u"messages"].toArray();
    for (const QJsonValue &message : messages)
        ids.insert(message[u"messageId"].toString());
    QCOMPARE(ids.size(), 5);
    QCOMPARE(send(served.server(), {u"--repeat=0"_s}).code, 64);
    QCOMPARE(send(served.server(), {u"--repeat=2"_s, u"--message-id=1@x.example"_s}).code, 64);
}

void tst_CliSend::preparedMessages()
{
    Served served;
    const QString eml = write("m.eml",
                              "From: Ann <ann@x.example>\nTo: b@y.example\nCc: c@y.example\n"
                              "Bcc: d@y.example, b@y.example\nSubject: s\n\n.\n");
    const auto plain = m_cli.run(
        {u"send"_s, u"--server"_s, served.server(), u"--security=none"_s, u"--eml"_s, eml});
    QVERIFY2(plain.code == 0, plain.err.constData());
    const ReceivedMessage message = served.messages.constLast();
    QCOMPARE(message.reversePath, QByteArray("ann@x.example"));
    QCOMPARE(message.recipients, (QByteArrayList{"b@y.example", "c@y.example", "d@y.example"}));
    QCOMPARE(message.bytes,
             QByteArray("From: Ann <ann@x.example>\r\nTo: b@y.example\r\n"
                        "Cc: c@y.example\r\nSubject: s\r\n\r\n.\r\n"));
    QCOMPARE(send(served.server(), {u"--eml"_s, eml}).code, 0);
    QCOMPARE(served.messages.constLast().recipients, QByteArrayList{"bob@y.example"});
    const QString anonymous = write("a.eml", "Subject: s\n\nx\n");
    QCOMPARE(m_cli
                 .run({u"send"_s, u"--server"_s, served.server(), u"--security=none"_s, u"--eml"_s,
                       anonymous})
                 .code,
             64);
}

void tst_CliSend::missingOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("server") << QStringList{u"--from=a@x.example"_s, u"--to=b@y.example"_s}
                            << QByteArray("--server");
    QTest::newRow("from") << QStringList{u"--server=127.0.0.1:1"_s, u"--to=b@y.example"_s}
                          << QByteArray("--from");
    QTest::newRow("recipients") << QStringList{u"--server=127.0.0.1:1"_s, u"--from=a@x.example"_s}
                                << QByteArray("--to");
    QTest::newRow("recipients of a group")
        << QStringList{u"--server=127.0.0.1:1"_s, u"--from=a@x.example"_s, u"--to=friends:;"_s}
        << QByteArray("groups of --to, --cc and --bcc have no members");
    QTest::newRow("log") << QStringList{u"--server=127.0.0.1:1"_s, u"--from=a@x.example"_s,
                                        u"--to=b@y.example"_s, u"--log-secrets"_s}
                         << QByteArray("--log");
}

void tst_CliSend::missingOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    const auto result = m_cli.run(QStringList{u"send"_s} + arguments);
    QCOMPARE(result.code, 64);
    QVERIFY2(result.err.contains(named), result.err.constData());
    QCOMPARE(result.out, QByteArray());
}

void tst_CliSend::severalPreparedMessages()
{
    Served served;
    const QString one = write("one.eml", "From: ann@x.example\r\nTo: bob@y.example\r\n\r\none\r\n");
    const QString two = write("two.eml", "From: eve@x.example\r\nTo: dan@z.example\r\n\r\ntwo\r\n");
    const QStringList to = {u"send"_s, u"--server"_s, served.server(), u"--security=none"_s};
    const auto result = m_cli.run(to + QStringList{u"--eml"_s, one, u"--eml"_s, two, u"--json"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(served.messages.size(), 2);
    QCOMPARE(served.messages.at(0).reversePath, "ann@x.example"_ba);
    QCOMPARE(served.messages.at(1).reversePath, "eve@x.example"_ba);
    QCOMPARE(served.messages.at(1).recipients, QByteArrayList{"dan@z.example"});
    const QJsonObject report = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(report[u"messages"_s].toArray().size(), 2);
    QCOMPARE(report[u"connections"_s].toInt(), 1);
    QCOMPARE(report[u"messages"_s][1][u"recipients"_s][0][u"address"_s].toString(),
             u"dan@z.example"_s);
    QCOMPARE(m_cli.run({u"message"_s, u"--eml"_s, one, u"--eml"_s, two}).code, 64);
}

void tst_CliSend::batches()
{
    Served served;
    const QString one = write("one.eml", "From: ann@x.example\r\nTo: bob@y.example\r\n\r\none\r\n");
    const QString silent = write("silent.eml", "From: ann@x.example\r\n\r\nfor whom?\r\n");
    const QByteArray name = one.toUtf8();
    const QString list = write("list", "# messages\n\n" + name + "\r\n" + name + '\n');
    const QStringList to = {u"send"_s, u"--server"_s, served.server(), u"--security=none"_s};
    QCOMPARE(m_cli.run(to + QStringList{u"--batch"_s, list}).code, 0);
    QCOMPARE(served.messages.size(), 2);
    QCOMPARE(m_cli.run(to + QStringList{u"--batch=-"_s, u"--quiet"_s}, name).code, 0);
    QCOMPARE(served.messages.size(), 3);

    const auto broken
        = m_cli.run(to + QStringList{u"--batch=-"_s}, name + '\n' + silent.toUtf8() + '\n');
    QCOMPARE(broken.code, 64);
    QVERIFY(broken.err.contains("silent.eml"));
    QCOMPARE(m_cli.run(to + QStringList{u"--batch=-"_s}, "nowhere.eml\n").code, 66);
    QCOMPARE(m_cli.run(to + QStringList{u"--batch=-"_s}, "# nothing\n").code, 65);
    QCOMPARE(m_cli.run(to + QStringList{u"--batch=missing"_s}).code, 66);
    QCOMPARE(m_cli.run(to + QStringList{u"--batch"_s, list, u"--subject=x"_s}).code, 64);
    QCOMPARE(m_cli.run(to + QStringList{u"--batch"_s, list, u"--repeat=2"_s}).code, 64);
    QCOMPARE(served.messages.size(), 3);
}

void tst_CliSend::cancel()
{
#ifndef Q_OS_UNIX
    QSKIP("there is no SIGTERM here");
#endif
    Served served(MailboxBehaviour::NeverAnswer);
    QProcess process;
    m_cli.prepare(process,
                  {u"send"_s, u"--server"_s, served.server(), u"--security=none"_s,
                   u"--from=a@x.example"_s, u"--to=b@y.example"_s, u"--verbose"_s});
    QSignalSpy ended(&process, &QProcess::finished);
    process.start();
    QByteArray told;
    connect(&process, &QProcess::readyReadStandardError, this,
            [&] { told += process.readAllStandardError(); });
    QTRY_VERIFY_WITH_TIMEOUT(told.contains("greeting"), 30'000);
    process.terminate();
    QVERIFY(!ended.isEmpty() || ended.wait(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
}

QTEST_GUILESS_MAIN(tst_CliSend)
#include "tst_CliSend.moc"
