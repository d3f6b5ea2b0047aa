// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/TextEncoding.h"

#include "mail/Charset.h"
#include "mail/QuotedPrintable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::Charset;
using posthorn::EncodedText;
using posthorn::QuotedPrintable;
using posthorn::TextEncoding;
using posthorn::TransferEncoding;
using posthorn::Transport;

Q_DECLARE_METATYPE(posthorn::TransferEncoding)

namespace {

constexpr Transport SevenBit{};
constexpr Transport EightBit{true, false, false};

QByteArray bodyOf(const EncodedText &text)
{
    switch (text.encoding) {
    case TransferEncoding::QuotedPrintable:
        return QuotedPrintable::decode(text.bytes);
    case TransferEncoding::Base64:
        return QByteArray::fromBase64(text.bytes);
    default:
        return text.bytes;
    }
}

} // namespace

class tst_TextEncoding : public QObject {
    Q_OBJECT
private slots:
    void encodings_data();
    void encodings();
    void flowed();
    void charsets_data();
    void charsets();
    void lineEnds();
    void loneSurrogates();
    void files_data();
    void files();
    void brokenFiles();
    void charsetReading_data();
    void charsetReading();
};

void tst_TextEncoding::encodings_data()
{
    using enum TransferEncoding;
    QTest::addColumn<QString>("text");
    QTest::addColumn<posthorn::TransferEncoding>("onSevenBit");
    QTest::addColumn<posthorn::TransferEncoding>("onEightBit");
    const auto add = [](const char *name, const QString &text, TransferEncoding seven,
                        TransferEncoding eight) { QTest::newRow(name) << text << seven << eight; };
    add("nothing", u""_s, SevenBit, SevenBit);
    add("ASCII", u"Hello.\n\nBye\n"_s, SevenBit, SevenBit);
    add("umlauts", u"Grüße aus Köln\n"_s, QuotedPrintable, EightBit);
    add("Chinese", u"你好，世界。\n"_s.repeated(20), Base64, EightBit);
    add("Cyrillic", u"Привет, мир\n"_s.repeated(20), Base64, EightBit);
    add("998 characters", QString(998, u'z') + u'\n', SevenBit, SevenBit);
    add("999 characters", QString(999, u'z') + u'\n', QuotedPrintable, QuotedPrintable);
    add("999 octets", QString(997, u'z') + u'ü', QuotedPrintable, QuotedPrintable);
    add("blank at a line end", u"two  \nend"_s, QuotedPrintable, QuotedPrintable);
    add("tab at the very end", u"two\t"_s, QuotedPrintable, QuotedPrintable);
    add("signature", u"Hi\n-- \nAnn\n"_s, QuotedPrintable, QuotedPrintable);
    add("From", u"x\nFrom me\n"_s, QuotedPrintable, QuotedPrintable);
    add("From within", u"x From me\n>From you\nFromage\n"_s, SevenBit, SevenBit);
    add("lone dot", u"x\n.\ny\n"_s, QuotedPrintable, QuotedPrintable);
    add("dots in company", u"..\n.hidden\na.\n"_s, SevenBit, SevenBit);
    add("NUL", u"a\0b"_s, QuotedPrintable, QuotedPrintable);
}

void tst_TextEncoding::encodings()
{
    QFETCH(QString, text);
    QFETCH(posthorn::TransferEncoding, onSevenBit);
    QFETCH(posthorn::TransferEncoding, onEightBit);
    for (const bool eightBit : {false, true}) {
        const EncodedText encoded = TextEncoding::encode(text, {}, eightBit ? EightBit : SevenBit);
        QCOMPARE(encoded.encoding, eightBit ? onEightBit : onSevenBit);
        QCOMPARE(encoded.charset, "utf-8"_ba);
        QCOMPARE(bodyOf(encoded), TextEncoding::withCrLf(text).toUtf8());
        for (const QByteArray &line : encoded.bytes.split('\n'))
            QVERIFY(line.size() <= 999);
        if (!eightBit)
            QVERIFY(QtPrivate::isAscii(QLatin1StringView(encoded.bytes)));
    }
}

void tst_TextEncoding::flowed()
{
    const QString text = u"A paragraph that goes on \nhere.\n-- \nAnn\n"_s;
    const EncodedText encoded = TextEncoding::encode(text, {}, SevenBit, true);
    QCOMPARE(encoded.encoding, TransferEncoding::SevenBit);
    QCOMPARE(TextEncoding::encode(u"a \n.\n"_s, {}, SevenBit, true).encoding,
             TransferEncoding::QuotedPrintable);
}

void tst_TextEncoding::charsets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("wish");
    QTest::addColumn<QByteArray>("charset");
    const auto add = [](const QString &text, const QByteArray &wish, const QByteArray &charset) {
        QTest::newRow(qPrintable(QString::fromLatin1(wish) + u' ' + text))
            << text << wish << charset;
    };
    add(u"Grüße"_s, "iso-8859-1"_ba, "iso-8859-1"_ba);
    add(u"Grüße"_s, " ISO-8859-1 "_ba, "iso-8859-1"_ba);
    add(u"Grüße"_s, "latin1"_ba, "iso-8859-1"_ba);
    add(u"5 €"_s, "iso-8859-1"_ba, "utf-8"_ba);
    add(u"\u0085"_s, "iso-8859-1"_ba, "iso-8859-1"_ba);
    add(u"5 € “x”"_s, "windows-1252"_ba, "windows-1252"_ba);
    add(u"漢"_s, "windows-1252"_ba, "utf-8"_ba);
    add(u"plain"_s, "us-ascii"_ba, "us-ascii"_ba);
    add(u"ü"_s, "us-ascii"_ba, "utf-8"_ba);
    add(u"ü"_s, "UTF8"_ba, "utf-8"_ba);
    add(u"ü"_s, "utf-16"_ba, "utf-8"_ba);
    add(u"ü+"_s, "utf-7"_ba, "utf-8"_ba);
    add(u"ü"_s, "no-such-charset"_ba, "utf-8"_ba);
    if (Charset::isKnown("iso-8859-15"_ba)) { // built with ICU
        add(u"5 €"_s, "iso-8859-15"_ba, "iso-8859-15"_ba);
        add(u"Привет"_s, "koi8-r"_ba, "koi8-r"_ba);
        add(u"日本語"_s, "iso-2022-jp"_ba, "iso-2022-jp"_ba);
        add(u"日本語😀"_s, "iso-2022-jp"_ba, "utf-8"_ba);
    }
}

void tst_TextEncoding::charsets()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, wish);
    QFETCH(QByteArray, charset);
    const EncodedText encoded = TextEncoding::encode(text, wish, SevenBit);
    QCOMPARE(encoded.charset, charset);
    const QByteArray octets = bodyOf(encoded);
    if (charset != "iso-8859-1" || !text.contains(u'\u0085'))
        QCOMPARE(Charset::decode(octets, charset), text);
    QVERIFY(!octets.contains('?') && !octets.contains('\x1a'));
    if (charset == "iso-2022-jp")
        QVERIFY(octets.endsWith("\x1b(B"));
}

void tst_TextEncoding::lineEnds()
{
    QCOMPARE(TextEncoding::withCrLf(u"a\nb\rc\r\nd\n\r\n"_s), u"a\r\nb\r\nc\r\nd\r\n\r\n"_s);
    QCOMPARE(TextEncoding::encode(u"a\nb"_s, {}, SevenBit).bytes, "a\r\nb"_ba);
}

void tst_TextEncoding::loneSurrogates()
{
    const QString text = u"a"_s + QChar(0xd83d) + u'b';
    QCOMPARE(bodyOf(TextEncoding::encode(text, {}, SevenBit)),
             "a\xef\xbf\xbd"
             "b"_ba);
    QCOMPARE(bodyOf(TextEncoding::encode(text, "us-ascii"_ba, SevenBit)),
             "a\xef\xbf\xbd"
             "b"_ba);
}

void tst_TextEncoding::files_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("nothing") << ""_ba << u""_s;
    QTest::newRow("UTF-8") << "Gr\xc3\xbc\xc3\x9f"
                              "e\r\n"_ba
                           << u"Grüße\r\n"_s;
    QTest::newRow("UTF-8 BOM") << "\xef\xbb\xbf\xc3\xbc"_ba << u"ü"_s;
    QTest::newRow("UTF-16LE BOM") << "\xff\xfe\xfc\0\n\0"_ba << u"ü\n"_s;
    QTest::newRow("UTF-16BE BOM") << "\xfe\xff\0\xfc"_ba << u"ü"_s;
    QTest::newRow("UTF-32LE BOM") << "\xff\xfe\0\0\xfc\0\0\0"_ba << u"ü"_s;
    QTest::newRow("UTF-32BE BOM") << "\0\0\xfe\xff\0\0\0\xfc"_ba << u"ü"_s;
    QTest::newRow("only a BOM") << "\xff\xfe"_ba << u""_s;
    QTest::newRow("UTF-16LE") << "H\0e\0y\0\n\0"_ba << u"Hey\n"_s;
    QTest::newRow("UTF-16BE") << "\0H\0e\0y\0\n"_ba << u"Hey\n"_s;
    QTest::newRow("Windows-1252") << "5 \x80 f\xfcr \x93x\x94"_ba << u"5 € für “x”"_s;
    QTest::newRow("unassigned") << "\x81\xfc"_ba << u"\u0081ü"_s;
    QTest::newRow("cut UTF-8") << "a\xc3"_ba << u"aÃ"_s;
    QTest::newRow("NUL") << "a\0bcd"_ba << u"a\0bcd"_s;
}

void tst_TextEncoding::files()
{
    QFETCH(QByteArray, octets);
    QFETCH(QString, wanted);
    const auto text = TextEncoding::decodeFile(octets);
    QVERIFY2(text, text ? "" : qPrintable(text.error().reason));
    QCOMPARE(*text, wanted);
}

void tst_TextEncoding::brokenFiles()
{
    for (const QByteArray &octets : {"\xff\xfe\xfc"_ba, "\xff\xfe\x3d\xd8"_ba,
                                     "\xff\xfe\0\0\xfc"_ba, "\xff\xfe\0\0\xff\xff\xff\xff"_ba}) {
        const auto text = TextEncoding::decodeFile(octets, u"b.txt"_s);
        QVERIFY2(!text, octets.toHex().constData());
        QCOMPARE(text.error().kind, posthorn::Problem::Kind::Body);
        QCOMPARE(text.error().value, u"b.txt"_s);
    }
}

void tst_TextEncoding::charsetReading_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("utf-8") << "\xc3\xbc"_ba
                           << "UTF-8"_ba << u"ü"_s;
    QTest::newRow("bad utf-8") << "a\xff"_ba
                               << "utf-8"_ba << u"a\ufffd"_s;
    QTest::newRow("latin1") << "\xfc\x80"_ba
                            << "iso-8859-1"_ba << u"ü€"_s;
    QTest::newRow("ascii that is utf-8") << "\xc3\xbc"_ba
                                         << "us-ascii"_ba << u"ü"_s;
    QTest::newRow("unknown") << "\xfc"_ba
                             << "x-unknown"_ba << u"ü"_s;
    QTest::newRow("none") << "\xc3\xbc"_ba
                          << ""_ba << u"ü"_s;
}

void tst_TextEncoding::charsetReading()
{
    QFETCH(QByteArray, octets);
    QFETCH(QByteArray, charset);
    QFETCH(QString, wanted);
    QCOMPARE(Charset::decode(octets, charset), wanted);
}

QTEST_GUILESS_MAIN(tst_TextEncoding)
#include "tst_TextEncoding.moc"
