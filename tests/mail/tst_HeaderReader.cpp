// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderBlock.h"
#include "mail/HeaderReader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::Address;
using posthorn::HeaderBlock;
using posthorn::HeaderReader;
using posthorn::RawField;

class tst_HeaderReader : public QObject {
    Q_OBJECT
private slots:
    void unfolds();
    void unstructured_data();
    void unstructured();
    void phrases_data();
    void phrases();
    void addresses_data();
    void addresses();
    void messageIds_data();
    void messageIds();
    void parameters_data();
    void parameters();
    void parameterValue();
    void dates_data();
    void dates();
    void badDates();
    void manyOpenWordsAreNoBurden();
    void block();
    void blockEnds_data();
    void blockEnds();
    void blockKeepsEveryOctetInItsPlace();
};

void tst_HeaderReader::unfolds()
{
    QCOMPARE(HeaderReader::unfolded(" a\r\n b\n\tc\r\n"_ba), "a b\tc"_ba);
    QCOMPARE(HeaderReader::unfolded("\r\n a  b "_ba), "a  b"_ba);
}

void tst_HeaderReader::unstructured_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("wanted");
    const auto add = [](const char *name, const QByteArray &raw, const QString &wanted) {
        QTest::newRow(name) << raw << wanted;
    };
    add("nothing", ""_ba, u""_s);
    add("plain", " Hello "_ba, u"Hello"_s);
    add("Q", "=?utf-8?q?Gr=C3=BC=C3=9fe_aus?= K"_ba, u"Grüße aus K"_s);
    add("B", "=?UTF-8?b?R3LDvMOfZQ==?="_ba, u"Grüße"_s);
    add("B without padding", "=?utf-8?B?R3LDvMOfZQ?="_ba, u"Grüße"_s);
    add("latin1", "=?iso-8859-1?Q?K=F6ln?="_ba, u"Köln"_s);
    add("language", "=?utf-8*de?Q?K=C3=B6ln?="_ba, u"Köln"_s);
    add("joined words", "=?utf-8?Q?a?=\r\n =?utf-8?Q?b?= c"_ba, u"ab c"_s);
    add("blank between words and text", "x =?utf-8?Q?a?= y"_ba, u"x a y"_s);
    add("cut character", "=?utf-8?B?w4M=?= =?utf-8?Q?=C3?= =?utf-8?Q?=BC?="_ba, u"Ãü"_s);
    add("two charsets", "=?iso-8859-1?Q?=FC?= =?utf-8?Q?=C3=BC?="_ba, u"üü"_s);
    add("glued", "a=?utf-8?Q?b?=c"_ba, u"abc"_s);
    add("blanks in Q", "=?utf-8?Q?a b?="_ba, u"a b"_s);
    add("unknown charset", "=?x-none?Q?=C3=BC?="_ba, u"ü"_s);
    add("no encoding", "=?utf-8?X?a?= =?utf-8??a?= =?utf-8?Q?a"_ba,
        u"=?utf-8?X?a?= =?utf-8??a?= =?utf-8?Q?a"_s);
    add("bad digits", "=?utf-8?Q?a=zz=4?="_ba, u"a=zz=4"_s);
    add("raw UTF-8", "K\xc3\xb6ln"_ba, u"Köln"_s);
    add("raw Windows-1252", "K\xf6ln \x80"_ba, u"Köln €"_s);
    add("decoded once", "=?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?="_ba, u"=?utf-8?Q?x?="_s);
    add("controls become blanks", "=?utf-8?Q?a=0D=0ABcc:=00b?="_ba, u"a  Bcc: b"_s);
}

void tst_HeaderReader::unstructured()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, wanted);
    QCOMPARE(HeaderReader::unstructured(raw), wanted);
}

void tst_HeaderReader::phrases_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("quoted") << "\"a, \\\"b\\\"\""_ba << u"a, \"b\""_s;
    QTest::newRow("encoded") << "=?utf-8?Q?a=2C?= =?utf-8?Q?_b?= c (d)"_ba << u"a, b c"_s;
    QTest::newRow("encoded in quotes") << "\"=?utf-8?Q?a?=\""_ba << u"=?utf-8?Q?a?="_s;
}

void tst_HeaderReader::phrases()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, wanted);
    QCOMPARE(HeaderReader::phrase(raw), wanted);
}

void tst_HeaderReader::addresses_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QStringList>("wanted");
    const auto add = [](const char *name, const QByteArray &raw, const QStringList &wanted) {
        QTest::newRow(name) << raw << wanted;
    };
    add("folded", "a@x.example,\r\n \"B, C\"\r\n <b@x.example>"_ba,
        {u"a@x.example"_s, u"\"B, C\" <b@x.example>"_s});
    add("encoded comma", "=?utf-8?Q?M=C3=BCller=2C_J?= <a@x.example>"_ba,
        {u"\"Müller, J\" <a@x.example>"_s});
    add("two words", "=?utf-8?Q?a?=\r\n =?utf-8?Q?b?= <a@x.example>"_ba, {u"ab <a@x.example>"_s});
    add("raw octets", "J\xf6rg <a@x.example>"_ba, {u"Jörg <a@x.example>"_s});
    add("comment", "a@x.example (=?utf-8?Q?J=C3=B6rg?=)"_ba, {u"Jörg <a@x.example>"_s});
    add("full-width comma is no separator",
        "a\xef\xbc\x8c"
        "b <a@x.example>"_ba,
        {u"\"a，b\" <a@x.example>"_s});
    add("what is none is passed over", "nobody, a@x.example, <>, x:;"_ba, {u"a@x.example"_s});
    add("group", "T: a@x.example;"_ba, {u"T: a@x.example;"_s});
    add("controls", "=?utf-8?Q?a=0Ab?= <a@x.example>"_ba, {u"a b <a@x.example>"_s});
    add("A-labels", "a@xn--bcher-kva.example"_ba, {u"a@bücher.example"_s});
}

void tst_HeaderReader::addresses()
{
    QFETCH(QByteArray, raw);
    QFETCH(QStringList, wanted);
    QStringList read;
    for (const Address &address : HeaderReader::addresses(raw))
        read += posthorn::AddressList::toString({address});
    QCOMPARE(read, wanted);
}

void tst_HeaderReader::messageIds_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QList<QByteArray>>("wanted");
    QTest::newRow("none") << "none"_ba << QList<QByteArray>{};
    QTest::newRow("folded") << "<a@b>\r\n <c@d>"_ba << QList<QByteArray>{"<a@b>"_ba, "<c@d>"_ba};
    QTest::newRow("no blank") << "<a@b><c@d>"_ba << QList<QByteArray>{"<a@b>"_ba, "<c@d>"_ba};
    QTest::newRow("comment") << "(<x@y>) <a@b>"_ba << QList<QByteArray>{"<a@b>"_ba};
    QTest::newRow("fold within") << "<a@\r\n b>"_ba << QList<QByteArray>{"<a@b>"_ba};
    QTest::newRow("open") << "<a@b> <c"_ba << QList<QByteArray>{"<a@b>"_ba};
    QTest::newRow("doubled brackets") << "<<a@b>> <>"_ba << QList<QByteArray>{"<a@b>"_ba};
}

void tst_HeaderReader::messageIds()
{
    QFETCH(QByteArray, raw);
    QFETCH(QList<QByteArray>, wanted);
    QCOMPARE(HeaderReader::messageIds(raw), wanted);
}

void tst_HeaderReader::parameters_data()
{
    QTest::addColumn<QByteArray>("raw"); // behind `attachment`
    QTest::addColumn<QString>("wanted");
    const auto add = [](const char *name, const QByteArray &raw, const QString &wanted) {
        QTest::newRow(name) << raw << wanted;
    };
    add("token", "; filename=a.b"_ba, u"a.b"_s);
    add("quoted", ";\r\n\tFileName=\"a \\\"b\\\" ; c\"; x=y"_ba, u"a \"b\" ; c"_s);
    add("blanks and comments", " ; (c) filename (d) = (e) \"a\" (f) ;"_ba, u"a"_s);
    add("unquoted blanks", "; filename=my file (1).txt ; x=y"_ba, u"my file (1).txt"_s);
    add("RFC 2231", "; filename*=utf-8'de'%C3%BC%20x"_ba, u"ü x"_s);
    add("RFC 2231 latin1", "; filename*=ISO-8859-1''%FC"_ba, u"ü"_s);
    add("RFC 2231 quoted", "; filename*=\"utf-8''%C3%BC\""_ba, u"ü"_s);
    add("no charset", "; filename*=''%C3%BC"_ba, u"ü"_s);
    add("no quotes at all", "; filename*=%C3%BC"_ba, u"ü"_s);
    add("extended wins", "; filename=x; filename*=utf-8''y"_ba, u"y"_s);
    add("continued", "; filename*1=b; filename*0=\"a \"; filename*2=c"_ba, u"a bc"_s);
    add("continued and extended", "; filename*0*=utf-8''%C3; filename*1*=%BC; filename*2=%41"_ba,
        u"ü%41"_s);
    add("gap", "; filename*0=a; filename*2=c"_ba, u"a"_s);
    add("no first segment", "; filename*1=a; filename=b"_ba, u"b"_s);
    add("encoded-word", "; filename=\"=?utf-8?Q?=C3=BC?=\""_ba, u"ü"_s);
    add("open quote", "; filename=\"a b"_ba, u"a b"_s);
    add("first one wins", "; filename=a; filename=b"_ba, u"a"_s);
    add("raw octets", "; filename=\"\xfc\""_ba, u"ü"_s);
    add("controls", "; filename*=utf-8''a%0D%0Ab%00"_ba, u"a  b "_s);
    add("odd pieces", ";; x; =y; *=z; filename*x=1; filename*99999999999=2; filename=a"_ba, u"a"_s);
}

void tst_HeaderReader::parameters()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, wanted);
    QCOMPARE(HeaderReader::parameters("attachment" + raw).parameters.value("filename"_ba), wanted);
}

void tst_HeaderReader::parameterValue()
{
    QCOMPARE(HeaderReader::parameters(" Text/HTML (x) "_ba).value, "text/html"_ba);
    QCOMPARE(HeaderReader::parameters("text/plain;charset=UTF-8;"_ba).value, "text/plain"_ba);
    QCOMPARE(HeaderReader::parameters(""_ba).value, ""_ba);
    QVERIFY(HeaderReader::parameters(";;;="_ba).parameters.isEmpty());
}

void tst_HeaderReader::dates_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("wanted");
    const auto add = [](const QByteArray &raw, const QString &wanted) {
        QTest::newRow(raw.constData()) << raw << wanted;
    };
    add("Thu, 01 Jan 2026 10:00:00 +0100"_ba, u"2026-01-01T10:00:00+01:00"_s);
    add("1 Jan 2026 10:00 -0430"_ba, u"2026-01-01T10:00:00-04:30"_s);
    add("Thu,  1 Jan 2026\r\n 10:00:00 +0000 (UTC)"_ba, u"2026-01-01T10:00:00Z"_s);
    add("Thu, 01 Jan 2026 10:00:00 GMT"_ba, u"2026-01-01T10:00:00Z"_s);
    add("Thu, 01 Jan 2026 10:00:00 EST"_ba, u"2026-01-01T10:00:00-05:00"_s);
    add("Thu, 01 Jan 2026 10:00:00 Z"_ba, u"2026-01-01T10:00:00Z"_s);
    add("Thu, 01 Jan 2026 10:00:00"_ba, u"2026-01-01T10:00:00Z"_s);
    add("Thu, 01 Jan 26 10:00:00 -0000"_ba, u"2026-01-01T10:00:00Z"_s);
    add("Fri, 01 Jan 99 10:00:00 +0000"_ba, u"1999-01-01T10:00:00Z"_s);
    add("Wed, 31 Dec 2025 23:59:60 +0000"_ba, u"2025-12-31T23:59:59Z"_s);
    add("01 JANUARY 2026 10:00:00 +0545"_ba, u"2026-01-01T10:00:00+05:45"_s);
}

void tst_HeaderReader::dates()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, wanted);
    QDateTime date = HeaderReader::dateTime(raw);
    QVERIFY(date.isValid());
    if (date.offsetFromUtc() == 0)
        date = date.toUTC();
    QCOMPARE(date.toString(Qt::ISODate), wanted);
}

void tst_HeaderReader::badDates()
{
    for (const QByteArray &raw :
         {""_ba, "yesterday"_ba, "32 Jan 2026 10:00:00 +0000"_ba, "30 Feb 2026 10:00:00 +0000"_ba,
          "1 Foo 2026 10:00:00 +0000"_ba, "1 anf 2026 10:00:00 +0000"_ba,
          "1 Jan 2026 25:00:00 +0000"_ba, "1 Jan 2026 10:00:00 +9900"_ba,
          "1 Jan 2026 10:00:00 +0000 x"_ba, "2026-01-01T10:00:00Z"_ba, QByteArray(100000, '1')})
        QVERIFY2(!HeaderReader::dateTime(raw).isValid(), raw.left(60).constData());
}

void tst_HeaderReader::manyOpenWordsAreNoBurden()
{
    for (const QByteArray &piece : {"=?"_ba, "=?a?q?"_ba, "=?a?q?x"_ba, "=?utf-8?B?"_ba, "(("_ba}) {
        const QByteArray raw = piece.repeated(100000);
        QCOMPARE(HeaderReader::unstructured(raw).size(), raw.size());
    }
    QCOMPARE(HeaderReader::unstructured("=?utf-8?Q?a?= "_ba.repeated(100000)).size(), 100000);
    QVERIFY(HeaderReader::parameters("a;b=\""_ba.repeated(100000)).parameters.size() <= 1);
}

void tst_HeaderReader::block()
{
    const QByteArray octets
        = "From x Thu Jan  1 10:00:00 2026\nSubject: a\n b\nTo : c\r\nX:\r\n\r\nbody: x\n"_ba;
    const HeaderBlock block = HeaderBlock::parse(octets);
    QCOMPARE(block.fields.size(), 3);
    QCOMPARE(block.fields[0].name, "Subject"_ba);
    QCOMPARE(block.fields[0].value, " a\n b"_ba);
    QCOMPARE(block.fields[1].name, "To"_ba);
    QCOMPARE(block.value("subject"_ba), " a\n b"_ba);
    QVERIFY(block.value("none"_ba).isNull());
    QVERIFY(!block.value("X"_ba).isNull());
    QVERIFY(block.contains("TO"_ba) && !block.contains("body"_ba));
    QVERIFY(block.hasBlankLine && block.wellFormed);
    QCOMPARE(octets.sliced(block.bodyBegin), "body: x\n"_ba);
    const RawField &first = block.fields[0];
    QCOMPARE(octets.sliced(first.begin, first.end - first.begin), "Subject: a\n b\n"_ba);
}

void tst_HeaderReader::blockEnds_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("fields");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("blankLine");
    QTest::addColumn<bool>("wellFormed");
    QTest::newRow("nothing") << ""_ba << 0 << ""_ba << false << true;
    QTest::newRow("only a blank line") << "\r\nx"_ba << 0 << "x"_ba << true << true;
    QTest::newRow("no body") << "A: b\r\n"_ba << 1 << ""_ba << false << true;
    QTest::newRow("no line end") << "A: b"_ba << 1 << ""_ba << false << true;
    QTest::newRow("no field") << "hello\r\nA: b\r\n\r\nx"_ba << 1 << "x"_ba << true << false;
    QTest::newRow("fold first") << " x\r\nA: b\r\n\r\n"_ba << 1 << ""_ba << true << false;
    QTest::newRow("bare CR") << "A: b\rC: d\r\rx"_ba << 2 << "x"_ba << true << true;
    QTest::newRow("From within") << "A: b\nFrom x\n\nx"_ba << 1 << "x"_ba << true << false;
}

void tst_HeaderReader::blockEnds()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, fields);
    QFETCH(QByteArray, body);
    QFETCH(bool, blankLine);
    QFETCH(bool, wellFormed);
    const HeaderBlock block = HeaderBlock::parse(octets);
    QCOMPARE(int(block.fields.size()), fields);
    QCOMPARE(octets.sliced(block.bodyBegin), body);
    QCOMPARE(block.hasBlankLine, blankLine);
    QCOMPARE(block.wellFormed, wellFormed);
}

void tst_HeaderReader::blockKeepsEveryOctetInItsPlace()
{
    const QByteArray octets = "A: 1\r\nB: 2\r\n 3\r\n\r\n"_ba.repeated(1) + "x";
    const HeaderBlock block = HeaderBlock::parse(octets);
    QByteArray again;
    for (const RawField &field : block.fields)
        again += octets.sliced(field.begin, field.end - field.begin);
    QCOMPARE(again + "\r\nx", octets);
    QCOMPARE(HeaderBlock::parse("A\n"_ba.repeated(200000)).fields.size(), 0);
    QCOMPARE(HeaderBlock::parse("A: b\n c\n"_ba.repeated(50000)).fields.size(), 50000);
}

QTEST_GUILESS_MAIN(tst_HeaderReader)
#include "tst_HeaderReader.moc"
