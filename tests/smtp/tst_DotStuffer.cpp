// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/DotStuffer.h"

#include <QTest>

using namespace posthorn;

class tst_DotStuffer : public QObject {
    Q_OBJECT

private slots:
    void everyBorder_data();
    void everyBorder();
    void sharesWhatNeedsNoChange();
};

void tst_DotStuffer::everyBorder_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("stuffed");
    QTest::newRow("no dot") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nb\r\n");
    QTest::newRow("first") << QByteArray(".a\r\n") << QByteArray("..a\r\n");
    QTest::newRow("lone") << QByteArray("a\r\n.\r\nb\r\n") << QByteArray("a\r\n..\r\nb\r\n");
    QTest::newRow("two") << QByteArray("..\r\n") << QByteArray("...\r\n");
    QTest::newRow("inner") << QByteArray("a.b\r\nc.\r\n") << QByteArray("a.b\r\nc.\r\n");
    QTest::newRow("each line") << QByteArray(".\r\n.\r\n.\r\n") << QByteArray("..\r\n..\r\n..\r\n");
    QTest::newRow("stray LF") << QByteArray("a\n.\nb") << QByteArray("a\n..\nb");
}

/// Whatever the blocks, the result is the same.
void tst_DotStuffer::everyBorder()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, stuffed);
    for (qsizetype size = 1; size <= plain.size(); ++size) {
        DotStuffer stuffer;
        QByteArray result;
        for (qsizetype at = 0; at < plain.size(); at += size)
            result += stuffer.stuffed(plain.mid(at, size));
        QCOMPARE(result, stuffed);
        QCOMPARE(stuffer.isAtLineStart(), plain.endsWith('\n'));
    }
}

void tst_DotStuffer::sharesWhatNeedsNoChange()
{
    DotStuffer stuffer;
    const QByteArray block = "VGhlIHF1aWNrIGJyb3duIGZveA==\r\n";
    QCOMPARE(stuffer.stuffed(block).constData(), block.constData());
}

QTEST_GUILESS_MAIN(tst_DotStuffer)
#include "tst_DotStuffer.moc"
