// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/HelpText.h"
#include "cli/OutcomeText.h"
#include "cli/ProgressDisplay.h"
#include "cli/ProtocolLog.h"
#include "cli/TextInput.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace posthorn::cli;
using namespace Qt::StringLiterals;

/// What is printed: help, outcome, progress, log; and what is read as text.
class tst_CliText : public QObject {
    Q_OBJECT

private slots:
    void helpNamesEveryOption();
    void helpKeepsToItsWidth();
    void recipientLines();
    void bar_data();
    void bar();
    void logLines();
    void logFileIsPrivate();
    void logThatCannotBeWritten();
    void textFiles_data();
    void textFiles();
    void htmlFiles();
};

void tst_CliText::helpNamesEveryOption()
{
    for (const Verb &verb : Verb::all()) {
        const QString text = HelpText::verb(verb);
        for (const Option &option : Option::all()) {
            if (option.verbs.testFlag(verb.flag))
                QVERIFY2(text.contains(option.usageText()), option.name);
        }
        QVERIFY(HelpText::overview().contains(verb.summaryText()));
        QVERIFY(HelpText::manual().contains(text));
    }
}

void tst_CliText::helpKeepsToItsWidth()
{
    for (const QString &line : HelpText::manual().split(u'\n'))
        QVERIFY2(line.size() <= 78, qPrintable(line));
}

void tst_CliText::recipientLines()
{
    const auto address = [](const QString &name) {
        Address result;
        result.localPart = name;
        result.domain = u"x.example"_s;
        return result;
    };
    DeliveryReport report;
    report.outcome = Outcome::Partial;
    report.recipients = {{address(u"a"_s), true, Reply{250, {"2.1.5 ok \x1b[2J"}}},
                         {address(u"b"_s), false, Reply{550, {"5.1.1 who?"}}},
                         {address(u"c"_s), false, Reply{450, {"later"}}}};
    QCOMPARE(OutcomeText::recipientLines(report),
             (QStringList{u"accepted  a@x.example  250 2.1.5 ok \\x1b[2J"_s,
                          u"refused  b@x.example  550 5.1.1 who?"_s,
                          u"refused for now  c@x.example  450 later"_s}));
    QCOMPARE(OutcomeText::recipientLines(report, true).size(), 2);

    report.outcome = Outcome::Uncertain;
    report.recipients = {{address(u"a"_s), false, Reply{250, {"ok"}}}};
    QCOMPARE(OutcomeText::recipientLines(report), QStringList{u"uncertain  a@x.example"_s});
    report.outcome = Outcome::Refused;
    report.reply = Reply{554, {"spam"}};
    QCOMPARE(OutcomeText::recipientLines(report),
             QStringList{u"not delivered  a@x.example  554 spam"_s});
    report.recipients[0].reply = std::nullopt;
    report.reply = Reply{250, {"ok"}};
    QCOMPARE(OutcomeText::recipientLines(report), QStringList{u"not delivered  a@x.example"_s});
}

void tst_CliText::bar_data()
{
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("text");
    const qint64 mib = 1024 * 1024;
    QTest::newRow("start") << qint64(0) << mib << 0.0 << 39
                           << u"[----------]   0 %  0 bytes of 1.0 MiB"_s;
    QTest::newRow("half")
        << mib << 2 * mib << 2.0 << 60
        << u"[#######-------]  50 %  1.0 MiB of 2.0 MiB  512.0 KiB/s  0:02 left"_s;
    QTest::newRow("narrow") << mib << 2 * mib << 0.0 << 20 << u" 50 %  1.0 MiB of 2.0 MiB"_s;
    QTest::newRow("end")
        << mib << mib << 0.0 << 200
        << u"[########################################] 100 %  1.0 MiB of 1.0 MiB"_s;
    QTest::newRow("beyond") << 3 * mib << mib << 0.0 << 20 << u"100 %  3.0 MiB of 1.0 MiB"_s;
    QTest::newRow("nothing") << qint64(0) << qint64(0) << 0.0 << 20
                             << u"100 %  0 bytes of 0 bytes"_s;
}

void tst_CliText::bar()
{
    QFETCH(qint64, sent);
    QFETCH(qint64, total);
    QFETCH(double, seconds);
    QFETCH(int, width);
    QFETCH(QString, text);
    const QString bar = ProgressDisplay::bar(sent, total, seconds, width);
    QVERIFY2(bar.contains(text.trimmed()) || text.contains(bar), qPrintable(bar));
}

void tst_CliText::logLines()
{
    LogEntry entry;
    entry.time = QDateTime({2026, 1, 2}, {3, 4, 5, 6});
    entry.from = LogEntry::From::Client;
    entry.text = u"AUTH PLAIN ********"_s;
    entry.textWithSecret = u"AUTH PLAIN c2VjcmV0"_s;
    QCOMPARE(ProtocolLog::line(entry, false), u"03:04:05.006 C: AUTH PLAIN ********"_s);
    QCOMPARE(ProtocolLog::line(entry, true), u"03:04:05.006 C: AUTH PLAIN c2VjcmV0"_s);
}

void tst_CliText::logFileIsPrivate()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"log"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("what was there");
    before.close();
    auto log = ProtocolLog::open(path, ProtocolLog::Stream::Output, false);
    QVERIFY(log.hasValue());
    LogEntry entry;
    entry.time = QDateTime::currentDateTime();
    entry.text = u"Grüße"_s;
    (*log)->write(entry);
    // Flushed as it goes: it can be read while the log is still open.
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray content = before.readAll();
    QVERIFY(content.endsWith(" *  Gr\xc3\xbc\xc3\x9f"
                             "e\n"));
    QCOMPARE(content.count('\n'), 1);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

void tst_CliText::logThatCannotBeWritten()
{
    const QTemporaryDir directory;
    const auto log = ProtocolLog::open(directory.filePath(u"no/such/folder/log"_s),
                                       ProtocolLog::Stream::Output, false);
    QVERIFY(!log.hasValue());
    QCOMPARE(log.error().code, ExitCode::Configuration);
    QVERIFY(log.error().text.contains(u"no/such/folder"_s));
    QVERIFY(!ProtocolLog::open(directory.path(), ProtocolLog::Stream::Output, false).hasValue());
}

void tst_CliText::textFiles_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("text"); // null: refused
    QTest::newRow("UTF-8") << QByteArray("Gr\xc3\xbc\xc3\x9f"
                                         "e\r\nzwei\n")
                           << u"Grüße\r\nzwei\n"_s;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfhello") << u"hello"_s;
    QTest::newRow("UTF-16LE") << QByteArray("\xff\xfeh\0i\0", 6) << u"hi"_s;
    QTest::newRow("UTF-16BE") << QByteArray("\xfe\xff\0h\0i", 6) << u"hi"_s;
    QTest::newRow("half of UTF-16") << QByteArray("\xff\xfeh\0i", 5) << QString();
    QTest::newRow("empty") << QByteArray() << u""_s;
    QTest::newRow("Latin-1") << QByteArray("Gr\xfc\xdf"
                                           "e")
                             << QString();
    QTest::newRow("cut off") << QByteArray("Gr\xc3") << QString();
}

void tst_CliText::textFiles()
{
    QFETCH(QByteArray, octets);
    QFETCH(QString, text);
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"text"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(octets);
    file.close();
    const auto read = TextInput::plainText(u"--body-file"_s, file.fileName());
    QCOMPARE(read.hasValue(), !text.isNull());
    if (read)
        QCOMPARE(*read, text);
    else
        QCOMPARE(read.error().code, ExitCode::Data);
}

void tst_CliText::htmlFiles()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"h.html"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<meta charset=\"iso-8859-1\"><p>Gr\xfc\xdf"
               "e");
    file.close();
    const auto read = TextInput::htmlText(u"--html-file"_s, file.fileName());
    QVERIFY(read.hasValue());
    QVERIFY(read->endsWith(u"<p>Grüße"_s));
    QCOMPARE(TextInput::htmlText(u"--html-file"_s, u"no/such/file"_s).error().code,
             ExitCode::InputFile);
}

QTEST_GUILESS_MAIN(tst_CliText)
#include "tst_CliText.moc"
