// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/DotDecoder.h"

#include "Cut.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Where a message ends, and where it only looks as if it did.
class tst_DotDecoder : public QObject {
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
};

void tst_DotDecoder::decodes_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<bool>("bare");
    const auto row
        = [](const char *name, const QByteArray &input, const QByteArray &content, bool ends,
             bool bare) { QTest::newRow(name) << input << content << ends << bare; };
    row("empty message", ".\r\n"_ba, ""_ba, true, false);
    row("one line", "a\r\n.\r\n"_ba, "a\r\n"_ba, true, false);
    row("stuffed dots", "..\r\n...a\r\n.b\r\n.\r\n"_ba, ".\r\n..a\r\nb\r\n"_ba, true, false);
    row("dot within a line", "a.\r\n b.c\r\n.\r\n"_ba, "a.\r\n b.c\r\n"_ba, true, false);
    row("not ended", "a\r\n."_ba, "a\r\n"_ba, false, false);
    row("blank lines", "\r\n\r\n.\r\n"_ba, "\r\n\r\n"_ba, true, false);
    row("NUL and 8 bits", "\0\xff\r\n.\r\n"_ba, "\0\xff\r\n"_ba, true, false);
    row("LF . LF", "a\n.\nb"_ba, "a\n.\nb"_ba, false, true);
    row("LF . CRLF", "a\n.\r\nb"_ba, "a\n.\r\nb"_ba, false, true);
    row("CR . CR", "a\r.\rb"_ba, "a\r.\rb"_ba, false, true);
    row("CR . CRLF", "a\r.\r\nb"_ba, "a\r.\r\nb"_ba, false, true);
    row("CRLF . CR", "a\r\n.\rb"_ba, "a\r\n\rb"_ba, false, true);
    row("CRLF . LF", "a\r\n.\nb"_ba, "a\r\n\nb"_ba, false, true);
    row("CRLF . CR CR LF", "a\r\n.\r\r\nb"_ba, "a\r\n\r\r\nb"_ba, false, true);
    row("CR CR LF . CRLF", "a\r\r\n.\r\n"_ba, "a\r\r\n"_ba, true, true);
    row("NUL behind the dot", "a\r\n.\0\r\n"_ba, "a\r\n\0\r\n"_ba, false, false);
    row("blank behind the dot", "a\r\n. \r\n"_ba, "a\r\n \r\n"_ba, false, false);
}

void tst_DotDecoder::decodes()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, content);
    QFETCH(const bool, ends);
    QFETCH(const bool, bare);
    const QByteArray behind = ends ? "QUIT\r\n"_ba : ""_ba;
    for (const Cut cut : {Cut::Whole, Cut::Lines, Cut::Octets}) {
        DotDecoder decoder;
        QByteArray output;
        qsizetype used = 0;
        for (const QByteArray &piece : cutUp(input + behind, cut))
            used += decoder.decode(piece, output);
        QCOMPARE(output, content);
        QCOMPARE(decoder.atEnd(), ends);
        QCOMPARE(decoder.sawBareLineEnd(), bare);
        QCOMPARE(used, input.size());
    }
}

QTEST_GUILESS_MAIN(tst_DotDecoder)
#include "tst_DotDecoder.moc"
