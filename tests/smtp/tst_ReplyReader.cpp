// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/ReplyReader.h"

#include <QTest>

using namespace posthorn;

class tst_ReplyReader : public QObject {
    Q_OBJECT

private slots:
    void wholeReplies_data();
    void wholeReplies();
    void malformed_data();
    void malformed();
    void bounds();
    void staysAtFault();
    void leavesTheNextReply();
};

void tst_ReplyReader::wholeReplies_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("code");
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::newRow("one line") << QByteArray("250 ok\r\n") << 250 << QList<QByteArray>{"ok"};
    QTest::newRow("three lines") << QByteArray("250-a\r\n250-b\r\n250 c\r\n") << 250
                                 << QList<QByteArray>{"a", "b", "c"};
    QTest::newRow("code alone") << QByteArray("220\r\n") << 220 << QList<QByteArray>{""};
    QTest::newRow("code and blank") << QByteArray("334 \r\n") << 334 << QList<QByteArray>{""};
    QTest::newRow("bare LF") << QByteArray("250-a\n250 b\n") << 250 << QList<QByteArray>{"a", "b"};
    QTest::newRow("bare CR within")
        << QByteArray("250 a\rb\r\n") << 250 << QList<QByteArray>{"a\rb"};
    QTest::newRow("8-bit and NUL")
        << QByteArray("250 \0\xff\r\n", 8) << 250 << QList<QByteArray>{QByteArray("\0\xff", 2)};
    QTest::newRow("last line bare code")
        << QByteArray("250-a\r\n250\r\n") << 250 << QList<QByteArray>{"a", ""};
}

void tst_ReplyReader::wholeReplies()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, code);
    QFETCH(QList<QByteArray>, lines);
    for (qsizetype cut = 1; cut <= octets.size(); ++cut) {
        ReplyReader reader;
        Reply reply;
        for (qsizetype at = 0; at < octets.size(); at += cut) {
            QCOMPARE(reader.next(reply), ReplyReader::Status::Incomplete);
            reader.feed(octets.mid(at, cut));
        }
        QCOMPARE(reader.next(reply), ReplyReader::Status::Complete);
        QCOMPARE(reply.code, code);
        QCOMPARE(reply.lines, lines);
        QVERIFY(!reader.hasUnread());
    }
}

void tst_ReplyReader::malformed_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("words") << QByteArray("hello\r\n");
    QTest::newRow("empty line") << QByteArray("\r\n");
    QTest::newRow("two digits") << QByteArray("25 ok\r\n");
    QTest::newRow("four digits") << QByteArray("2500 ok\r\n");
    QTest::newRow("1yz") << QByteArray("150 wait\r\n");
    QTest::newRow("6yz") << QByteArray("650 odd\r\n");
    QTest::newRow("other separator") << QByteArray("250_ok\r\n");
    QTest::newRow("code changes") << QByteArray("250-a\r\n251 b\r\n");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
    QTest::newRow("IMAP") << QByteArray("* OK ready\r\n");
    QTest::newRow("NUL before") << QByteArray("\0"
                                              "220 x\r\n",
                                              8);
}

void tst_ReplyReader::malformed()
{
    QFETCH(QByteArray, octets);
    ReplyReader reader;
    reader.feed(octets);
    Reply reply;
    QCOMPARE(reader.next(reply), ReplyReader::Status::Malformed);
}

void tst_ReplyReader::bounds()
{
    Reply reply;
    ReplyReader endlessLine;
    endlessLine.feed("220 " + QByteArray(ReplyReader::MaximumLineLength + 1, 'A'));
    QCOMPARE(endlessLine.next(reply), ReplyReader::Status::Flooded);
    QVERIFY(endlessLine.offendingLine().size() <= ReplyReader::MaximumLineLength);

    ReplyReader endlessLines;
    for (qsizetype i = 0; i < ReplyReader::MaximumLines; ++i)
        endlessLines.feed("250-x\r\n");
    QCOMPARE(endlessLines.next(reply), ReplyReader::Status::Incomplete);
    endlessLines.feed("250 x\r\n");
    QCOMPARE(endlessLines.next(reply), ReplyReader::Status::Flooded);

    ReplyReader tooMuch;
    const QByteArray line = "250-" + QByteArray(4000, 'x') + "\r\n";
    for (qsizetype size = 0; size <= ReplyReader::MaximumReplySize; size += 4000)
        tooMuch.feed(line);
    QCOMPARE(tooMuch.next(reply), ReplyReader::Status::Flooded);
}

void tst_ReplyReader::staysAtFault()
{
    ReplyReader reader;
    Reply reply;
    reader.feed("rubbish\r\n");
    QCOMPARE(reader.next(reply), ReplyReader::Status::Malformed);
    reader.feed("250 ok\r\n");
    QCOMPARE(reader.next(reply), ReplyReader::Status::Malformed);
}

void tst_ReplyReader::leavesTheNextReply()
{
    ReplyReader reader;
    Reply reply;
    reader.feed("220 go\r\n250-in");
    QCOMPARE(reader.next(reply), ReplyReader::Status::Complete);
    QVERIFY(reader.hasUnread());
    QCOMPARE(reader.next(reply), ReplyReader::Status::Incomplete);
    reader.feed("jected\r\n250 x\r\n");
    QCOMPARE(reader.next(reply), ReplyReader::Status::Complete);
    QCOMPARE(reply.lines, (QList<QByteArray>{"injected", "x"}));
}

QTEST_GUILESS_MAIN(tst_ReplyReader)
#include "tst_ReplyReader.moc"
