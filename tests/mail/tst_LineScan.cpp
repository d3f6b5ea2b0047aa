// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/LineConverter.h"
#include "mail/LineScan.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::LineConverter;
using posthorn::LineScan;

class tst_LineScan : public QObject {
    Q_OBJECT
private slots:
    void facts_data();
    void facts();
    void marks();
    void scanAndConversionAgree();

private:
    static LineScan scan(const QByteArray &octets, qsizetype chunk,
                         const QList<QByteArray> &marks = {})
    {
        LineScan scan(marks);
        for (qsizetype at = 0; at < octets.size(); at += chunk)
            scan.feed(octets.mid(at, chunk));
        return scan;
    }
    static QByteArray convert(const QByteArray &octets, qsizetype inChunk, qsizetype outChunk)
    {
        LineConverter converter;
        QByteArray all;
        QByteArray out(outChunk, Qt::Uninitialized);
        qsizetype at = 0;
        while (at < octets.size() || converter.isPending()) {
            const auto in = qMin(inChunk, octets.size() - at);
            const auto done = converter.convert(octets.constData() + at, in, out.data(), outChunk);
            at += done.taken;
            all += out.first(done.written);
        }
        return all;
    }
};

void tst_LineScan::facts_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("canonical");
    QTest::addColumn<qint64>("nulLine");
    QTest::addColumn<qint64>("longLine");
    QTest::addColumn<qint64>("eightBitLine");
    const auto row = [](const char *name, const QByteArray &octets, const QByteArray &canonical,
                        qint64 nul = 0, qint64 tooLong = 0, qint64 eightBit = 0) {
        QTest::newRow(name) << octets << canonical << nul << tooLong << eightBit;
    };
    row("empty", {}, {});
    row("no end", "abc", "abc");
    row("all ends", "a\nb\rc\r\nd\r\r\n\n\r", "a\r\nb\r\nc\r\nd\r\n\r\n\r\n\r\n");
    row("nul", QByteArray("a\nb\0c\n\0", 8), QByteArray("a\r\nb\0c\r\n\0", 10), 2);
    row("998", QByteArray(998, 'x') + "\n", QByteArray(998, 'x') + "\r\n");
    row("999", "\n\n" + QByteArray(999, 'x') + "\n", "\r\n\r\n" + QByteArray(999, 'x') + "\r\n", 0,
        3);
    row("999 at the end", QByteArray(999, 'x'), QByteArray(999, 'x'), 0, 1);
    row("eight bit", "a\n12345678\xff\n\x80", "a\r\n12345678\xff\r\n\x80", 0, 0, 2);
    row("127", "\x7f\x01\t", "\x7f\x01\t");
}

void tst_LineScan::facts()
{
    QFETCH(QByteArray, octets);
    QFETCH(QByteArray, canonical);
    QFETCH(qint64, nulLine);
    QFETCH(qint64, longLine);
    QFETCH(qint64, eightBitLine);
    for (const qsizetype chunk : {1, 2, 3, 7, 5000}) {
        const LineScan found = scan(octets, chunk);
        QCOMPARE(found.canonicalSize(), canonical.size());
        QCOMPARE(found.nulLine(), nulLine);
        QCOMPARE(found.longLine(), longLine);
        QCOMPARE(found.eightBitLine(), eightBitLine);
        QCOMPARE(found.hasEightBit(), eightBitLine != 0);
        QCOMPARE(found.endsLine(), canonical.isEmpty() || canonical.endsWith("\r\n"));
        for (const qsizetype out : {1, 2, 3, 5000})
            QCOMPARE(convert(octets, chunk, out), canonical);
    }
}

void tst_LineScan::marks()
{
    const QList<QByteArray> marks{"--=_abc", "--=_xyz"};
    for (const qsizetype chunk : {1, 2, 3, 1000}) {
        QVERIFY(scan("--=_abc\n", chunk, marks).foundMark());
        QVERIFY(scan("text\r--=_xyz--\n", chunk, marks).foundMark());
        QVERIFY(scan("text\n--=_abcdef", chunk, marks).foundMark());
        QVERIFY(!scan(" --=_abc\nx--=_abc\n--=_ab\n--=_abx\n-\n--\n--=_ab\nc", chunk, marks)
                     .foundMark());
        QVERIFY(!scan("--=_abc", chunk).foundMark());
    }
}

void tst_LineScan::scanAndConversionAgree()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray octets(random.bounded(2000), Qt::Uninitialized);
        for (char &octet : octets)
            octet = "\r\n\r\nab\x80"[random.bounded(7)];
        const qsizetype in = 1 + random.bounded(50);
        const qsizetype out = 1 + random.bounded(50);
        QByteArray expected = octets;
        expected.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        QCOMPARE(convert(octets, in, out), expected);
        QCOMPARE(scan(octets, in).canonicalSize(), expected.size());
    }
}

QTEST_GUILESS_MAIN(tst_LineScan)
#include "tst_LineScan.moc"
