// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CliRunner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program as scripts see it, without a server: message, explain, help, refusals.
class tst_CliProgram : public QObject {
    Q_OBJECT

    void write(const char *name, const QByteArray &content)
    {
        QFile file(m_directory.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file cannot be written");
    }
    [[nodiscard]] CliRunner::Result message(const QStringList &more, const QByteArray &input = {})
    {
        return m_cli.run(QStringList{u"message"_s, u"--from"_s, u"Ann <ann@x.example>"_s, u"--to"_s,
                                     u"bob@y.example"_s}
                             + more,
                         input);
    }
    QTemporaryDir m_directory;
    CliRunner m_cli;

private slots:
    void detect();
    void init();
    void messageIsQuietAndExact();
    void messageFromStandardInput();
    void sameSeedSameOctets();
    void bccIsNowhere();
    void optionsOfTheEnvelopeLeaveNoTrace();
    void dateAndMessageId();
    void preparedMessage();
    void encodings();
    void refusals_data();
    void refusals();
    void helpAndVersion();
    void explain();
};

void tst_CliProgram::init()
{
    m_cli.directory = m_directory.path();
}

void tst_CliProgram::messageIsQuietAndExact()
{
    const auto result = message({u"--subject"_s, u"Grüße"_s, u"--body"_s, u"one\ntwo"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.err, QByteArray());
    QVERIFY(result.out.endsWith("\r\n\r\none\r\ntwo\r\n"));
    QVERIFY(result.out.contains("Subject: =?utf-8?"));
    QCOMPARE(result.out.count('\n'), result.out.count("\r\n"));
}

void tst_CliProgram::messageFromStandardInput()
{
    const auto text = message({u"--body-file"_s, u"-"_s}, "from a pipe\n");
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.endsWith("\r\n\r\nfrom a pipe\r\n"));
    const QByteArray eml = "From: a@x.example\r\nSubject: s\r\n\r\n" + QByteArray(70, 'x') + "\r\n";
    const auto prepared = m_cli.run({u"message"_s, u"--eml"_s, u"-"_s}, eml);
    QCOMPARE(prepared.code, 0);
    QCOMPARE(prepared.out, eml);
    // More than is kept in memory.
    const QByteArray large = eml + (QByteArray(70, 'y') + "\r\n").repeated(100'000);
    const auto spooled = m_cli.run({u"message"_s, u"--eml"_s, u"-"_s}, large);
    QCOMPARE(spooled.code, 0);
    QVERIFY(spooled.out == large);
}

void tst_CliProgram::sameSeedSameOctets()
{
    write("a.bin", QByteArray("\0\1\2", 3));
    const QStringList seed
        = {u"--attach"_s,     u"a.bin"_s,      u"--boundary-seed"_s,
           u"seven"_s,        u"--date"_s,     u"Thu, 01 Jan 2026 10:00:00 +0100"_s,
           u"--message-id"_s, u"1@x.example"_s};
    const auto first = message(seed);
    QCOMPARE(first.code, 0);
    QCOMPARE(message(seed).out, first.out);
}

void tst_CliProgram::bccIsNowhere()
{
    const auto result = message({u"--bcc"_s, u"Hidden <hidden@z.example>"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(!result.out.toLower().contains("hidden"));
    QVERIFY(!result.out.toLower().contains("bcc"));
}

void tst_CliProgram::optionsOfTheEnvelopeLeaveNoTrace()
{
    const QStringList fixed
        = {u"--date"_s, u"Thu, 01 Jan 2026 10:00:00 +0100"_s, u"--message-id"_s, u"1@x.example"_s};
    const auto plain = message(fixed);
    const auto wished
        = message(fixed
                  + QStringList{u"--dsn"_s, u"success,delay"_s, u"--dsn-ret=full"_s,
                                u"--envid=id-1"_s, u"--require-tls"_s, u"--envelope-from=<>"_s});
    QCOMPARE(wished.code, 0);
    QCOMPARE(wished.out, plain.out);
}

void tst_CliProgram::dateAndMessageId()
{
    const auto result = message({u"--date"_s, u"Thu, 01 Jan 2026 10:00:00 -0330"_s,
                                 u"--message-id"_s, u"<my.id@x.example>"_s});
    QVERIFY(result.out.contains("\r\nMessage-ID: <my.id@x.example>\r\n"));
    QVERIFY(result.out.startsWith("Date: Thu, 01 Jan 2026 10:00:00 -0330\r\n"));
}

void tst_CliProgram::preparedMessage()
{
    write("m.eml", "From: a@x.example\nBcc: hidden@z.example\nSubject: s\n\nBcc: stays\n.\n");
    const auto result = m_cli.run({u"message"_s, u"--eml"_s, u"m.eml"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, QByteArray("From: a@x.example\r\nSubject: s\r\n\r\nBcc: stays\r\n.\r\n"));
}

void tst_CliProgram::encodings()
{
    const auto high = [](const QByteArray &octets) {
        return std::any_of(octets.cbegin(), octets.cend(), [](char c) { return c < 0; });
    };
    const QStringList body = {u"--body"_s, u"Grüße"_s};
    QVERIFY(!high(message(body).out));
    QVERIFY(!high(message(body + QStringList{u"--encoding=7bit"_s}).out));
    const auto eight = message(body + QStringList{u"--encoding=8bit"_s});
    QCOMPARE(eight.code, 0);
    QVERIFY(eight.out.contains("Grüße"));
    write("8.eml",
          "From: a@x.example\nContent-Type: text/plain; charset=utf-8\n"
          "Content-Transfer-Encoding: 8bit\nMIME-Version: 1.0\n\nGrüße\n");
    QVERIFY(m_cli.run({u"message"_s, u"--eml=8.eml"_s}).out.contains("Grüße\r\n"));
    const auto narrow = m_cli.run({u"message"_s, u"--eml=8.eml"_s, u"--encoding=7bit"_s});
    QVERIFY(narrow.code == 65 || !high(narrow.out));
}

void tst_CliProgram::refusals_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const QStringList &more, int code, const char *named) {
        QTest::newRow(name) << more << code << QByteArray(named);
    };
    row("unknown option", {u"--no-such"_s}, 64, "--no-such");
    row("option of another verb", {u"--repeat=2"_s}, 64, "--repeat");
    row("a word too many", {u"word"_s}, 64, "word");
    row("priority", {u"--priority=extreme"_s}, 64, "extreme");
    row("charset", {u"--charset=klingon"_s}, 64, "klingon");
    row("header name", {u"--header=Bad Name: x"_s}, 64, "Bad Name");
    row("reserved header", {u"--header=Content-Type: x"_s}, 64, "Content-Type");
    row("Bcc header", {u"--header=Bcc: x@y.example"_s}, 64, "Bcc");
    row("header with CRLF", {u"--header=X-A: b\r\nBcc: x@y.example"_s}, 65, "\\x0d\\x0a");
    row("subject with CRLF", {u"--subject=a\r\nBcc: x@y.example"_s}, 65, "\\x0d\\x0a");
    row("no address", {u"--to=not an address"_s}, 65, "not an address");
    row("half an address", {u"--cc=a@"_s}, 65, "a@");
    row("empty address", {u"--to="_s}, 65, "--to");
    row("address with CRLF", {u"--to=a\r\nb <c@d.example>"_s}, 65, "There is no @");
    row("non-ASCII local part", {u"--to=jörg@y.example"_s}, 65, "j");
    row("date", {u"--date=yesterday"_s}, 65, "yesterday");
    row("message id", {u"--message-id=a b@c"_s}, 65, "a b@c");
    row("envid", {u"--envid=a\nb"_s}, 65, "--envid");
    row("dsn", {u"--dsn=sometimes"_s}, 64, "sometimes");
    row("two bodies", {u"--body=a"_s, u"--body-file=b"_s}, 64, "--body-file");
    row("two readers", {u"--body-file=-"_s, u"--html-file=-"_s}, 64, "standard input");
    row("body file", {u"--body-file=none.txt"_s}, 66, "none.txt");
    row("html file", {u"--html-file=none.html"_s}, 66, "none.html");
    row("attachment", {u"--attach=none.bin"_s}, 66, "none.bin");
    row("directory", {u"--attach=."_s}, 66, ".");
    row("inline", {u"--inline=a=none.png"_s}, 66, "none.png");
    row("prepared and composed", {u"--eml=none.eml"_s, u"--subject=s"_s}, 64, "--eml");
    row("prepared", {u"--eml=none.eml"_s}, 66, "none.eml");
}

void tst_CliProgram::refusals()
{
    QFETCH(QStringList, more);
    QFETCH(int, code);
    QFETCH(QByteArray, named);
    const auto result = message(more);
    QCOMPARE(result.code, code);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.contains(named), result.err.constData());
    QVERIFY(!result.err.contains('\r'));
}

void tst_CliProgram::detect()
{
    const auto known = m_cli.run({u"detect"_s, u"ann@gmail.com"_s});
    QCOMPARE(known.code, 0);
    QCOMPARE(known.out, "server=smtp.gmail.com:465\nsecurity=tls\nuser=ann@gmail.com\n"_ba);
    const auto json = m_cli.run({u"detect"_s, u"ann@gmail.com"_s, u"--json"_s, u"--quiet"_s});
    QVERIFY(json.out.contains("\"source\": \"preset\""));
    QCOMPARE(json.err, QByteArray());
    QCOMPARE(m_cli.run({u"detect"_s, u"ann@localhost"_s}).code, 68);
    QCOMPARE(m_cli.run({u"detect"_s, u"no address"_s}).code, 65);
    QCOMPARE(m_cli.run({u"detect"_s, u"a@gmail.com"_s, u"b@gmail.com"_s}).code, 64);
}

void tst_CliProgram::helpAndVersion()
{
    QCOMPARE(m_cli.run({}).code, 64);
    QCOMPARE(m_cli.run({}).out, QByteArray());
    QCOMPARE(m_cli.run({u"frobnicate"_s}).code, 64);
    for (const char *bare : {"send", "check", "console", "detect", "account"})
        QCOMPARE(m_cli.run({QString::fromLatin1(bare)}).code, 64);
    const auto version = m_cli.run({u"--version"_s});
    QCOMPARE(version.code, 0);
    QCOMPARE(version.out, QByteArray("posthorn-cli " POSTHORN_VERSION "\n"));
    for (const QStringList &arguments : {QStringList{u"--help"_s},
                                         {u"help"_s},
                                         {u"send"_s, u"--help"_s},
                                         {u"help"_s, u"serve"_s}}) {
        const auto help = m_cli.run(arguments);
        QCOMPARE(help.code, 0);
        QCOMPARE(help.err, QByteArray());
        QVERIFY(help.out.startsWith("Usage: posthorn-cli"));
    }
    QCOMPARE(m_cli.run({u"help"_s, u"frobnicate"_s}).code, 64);
}

void tst_CliProgram::explain()
{
    const auto reply = m_cli.run({u"explain"_s, u"550 5.7.1 Relaying denied"_s});
    QCOMPARE(reply.code, 0);
    QVERIFY(reply.out.contains("550 The mailbox"));
    QVERIFY(reply.out.contains("5.7.1 You may not"));
    QVERIFY(reply.out.contains("Next: "));
    QCOMPARE(m_cli.run({u"explain"_s, u"550"_s, u"5.7.1"_s, u"Relaying"_s, u"denied"_s}).out,
             reply.out);
    QCOMPARE(m_cli.run({u"explain"_s}).code, 64);
    QCOMPARE(m_cli.run({u"explain"_s, u"hello"_s}).code, 65);
}

QTEST_GUILESS_MAIN(tst_CliProgram)
#include "tst_CliProgram.moc"
