// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/QuotedPrintable.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::QuotedPrintable;

class tst_QuotedPrintable : public QObject {
    Q_OBJECT
private slots:
    void text_data();
    void text();
    void binary_data();
    void binary();
    void decodes_data();
    void decodes();
    void everyLineIsSafe();
    void charactersStayWhole();
};

void tst_QuotedPrintable::text_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("wanted");
    const auto add = [](const char *name, const QByteArray &plain, const QByteArray &wanted) {
        QTest::newRow(name) << plain << wanted;
    };
    add("nothing", ""_ba, ""_ba);
    add("plain", "one\r\ntwo\r\n"_ba, "one\r\ntwo\r\n"_ba);
    add("equals", "a=b"_ba, "a=3Db"_ba);
    add("utf8", "Gr\xc3\xbc\xc3\x9f"_ba, "Gr=C3=BC=C3=9F"_ba);
    add("blank at the end", "a \r\n\t\r\n "_ba, "a=20\r\n=09\r\n=20"_ba);
    add("blank within", "a b\tc"_ba, "a b\tc"_ba);
    add("dots", ".\r\n..\r\na."_ba, "=2E\r\n=2E.\r\na."_ba);
    add("From", "From me\r\n>From\r\nFromage"_ba, "=46rom me\r\n>From\r\nFromage"_ba);
    add("lone CR and LF", "a\rb\nc\r"_ba, "a=0Db=0Ac=0D"_ba);
    add("NUL", "a\0b"_ba, "a=00b"_ba);
    add("76 fit", QByteArray(76, 'x'), QByteArray(76, 'x'));
    add("77 do not", QByteArray(77, 'x'), QByteArray(75, 'x') + "=\r\nxx");
    add("dot behind a break", QByteArray(75, 'x') + ".y", QByteArray(75, 'x') + "=\r\n=2Ey");
    add("dot that fits", QByteArray(75, 'x') + ".", QByteArray(75, 'x') + ".");
    add("blank at the margin", QByteArray(75, 'x') + " ", QByteArray(75, 'x') + "=\r\n=20");
    add("From behind a break", QByteArray(75, 'x') + "From y",
        QByteArray(75, 'x') + "=\r\n=46rom y");
    add("escape at the margin", QByteArray(74, 'x') + "=", QByteArray(74, 'x') + "=\r\n=3D");
}

void tst_QuotedPrintable::text()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, wanted);
    QCOMPARE(QuotedPrintable::encodeText(plain), wanted);
    QCOMPARE(QuotedPrintable::decode(wanted), plain);
}

void tst_QuotedPrintable::binary_data()
{
    QTest::addColumn<QByteArray>("octets");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("line ends") << "a\r\nb\nc\r"_ba;
    QTest::newRow("all octets") << all.repeated(5);
    QTest::newRow("dots") << QByteArray(1000, '.');
    QTest::newRow("blanks") << QByteArray(1000, ' ');
}

void tst_QuotedPrintable::binary()
{
    QFETCH(QByteArray, octets);
    const QByteArray encoded = QuotedPrintable::encodeBinary(octets);
    QCOMPARE(QuotedPrintable::decode(encoded), octets);
    for (const QByteArray &line : encoded.split('\n'))
        QVERIFY(!line.endsWith('\r') || line.endsWith("=\r"));
}

void tst_QuotedPrintable::decodes_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("lower case") << "=c3=bc"_ba
                                << "\xc3\xbc"_ba;
    QTest::newRow("bare LF") << "a=\nb=3D\nc"_ba
                             << "ab=\nc"_ba;
    QTest::newRow("blanks at the end") << "a  \r\nb \t"_ba
                                       << "a\r\nb"_ba;
    QTest::newRow("blanks behind a soft break") << "a=  \r\nb"_ba
                                                << "ab"_ba;
    QTest::newRow("no digits") << "a=zz =4 =\r\nx=4"_ba
                               << "a=zz =4 x=4"_ba;
    QTest::newRow("soft break at the very end") << "a="_ba
                                                << "a"_ba;
    QTest::newRow("raw octets") << "\xfc="_ba
                                << "\xfc"_ba;
}

void tst_QuotedPrintable::decodes()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QByteArray, wanted);
    QCOMPARE(QuotedPrintable::decode(encoded), wanted);
}

void tst_QuotedPrintable::everyLineIsSafe()
{
    QRandomGenerator random(99);
    const QList<QByteArray> pieces{"."_ba,    "From "_ba,    " "_ba,
                                   "\t"_ba,   "x"_ba,        "="_ba,
                                   "\r\n"_ba, "\xc3\xa9"_ba, "\xf0\x9f\x98\x80"_ba,
                                   "word"_ba, "\xff"_ba,     "\r"_ba,
                                   "\n"_ba};
    for (int round = 0; round < 500; ++round) {
        QByteArray text;
        for (int i = 0; i < 200; ++i)
            text += pieces[random.bounded(int(pieces.size()))];
        const QByteArray encoded = QuotedPrintable::encodeText(text);
        QCOMPARE(QuotedPrintable::decode(encoded), text);
        QByteArray lines = encoded;
        for (const QByteArray &line : lines.replace("\r\n", "\n").split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData());
            QVERIFY2(!line.startsWith('.') && !line.startsWith("From "), line.constData());
            QVERIFY2(!line.endsWith(' ') && !line.endsWith('\t'), line.constData());
            for (const char c : line)
                QVERIFY2(c == '\t' || (c >= ' ' && c <= '~'), line.constData());
        }
    }
}

void tst_QuotedPrintable::charactersStayWhole()
{
    for (int before = 0; before < 80; ++before) {
        const QByteArray text = QByteArray(before, 'x') + u"é漢😀"_s.repeated(30).toUtf8();
        for (QByteArray line : QuotedPrintable::encodeText(text).split('\n')) {
            line.replace("=\r", "");
            const QByteArray octets = QuotedPrintable::decode(line);
            QCOMPARE(QString::fromUtf8(octets).toUtf8(), octets);
        }
    }
}

QTEST_GUILESS_MAIN(tst_QuotedPrintable)
#include "tst_QuotedPrintable.moc"
