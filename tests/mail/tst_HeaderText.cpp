// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderText.h"

#include "mail/EncodedWord.h"
#include "mail/FieldTest.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using fieldtest::faultIn;
using fieldtest::randomText;
using fieldtest::valueOf;
using posthorn::EncodedWord;
using posthorn::HeaderField;
using posthorn::HeaderReader;
using posthorn::HeaderText;

namespace {

QDateTime moment(int offset)
{
    return QDateTime(QDate(2026, 1, 1), QTime(9, 8, 7), QTimeZone::utc()).toOffsetFromUtc(offset);
}

} // namespace

class tst_HeaderText : public QObject {
    Q_OBJECT
private slots:
    void textAsItIs_data();
    void textAsItIs();
    void textInWords_data();
    void textInWords();
    void textOverSmtpUtf8();
    void randomTextComesBack();
    void clustersStayWhole();
    void messageIds();
    void verbatim();
    void dates();
    void custom_data();
    void custom();
    void customRefused_data();
    void customRefused();
    void injection_data();
    void injection();
    void gate_data();
    void gate();
    void messageIdGrammar();
};

void tst_HeaderText::textAsItIs_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("wanted");
    const QString words = u"the quick brown fox jumps over the lazy dog and runs away"_s;
    QTest::newRow("empty") << u""_s << "Subject:\r\n"_ba;
    QTest::newRow("plain") << u"Hello, (world)"_s << "Subject: Hello, (world)\r\n"_ba;
    QTest::newRow("two blanks") << u"a  b"_s << "Subject: a  b\r\n"_ba;
    QTest::newRow("78 octets") << words + u" 12345678901"_s
                               << "Subject: " + words.toLatin1() + " 12345678901\r\n";
    QTest::newRow("79 octets") << words + u" 123456789012"_s
                               << "Subject: " + words.toLatin1() + "\r\n 123456789012\r\n";
    QTest::newRow("no blank") << QString(300, u'x') << "Subject: " + QByteArray(300, 'x') + "\r\n";
    QTest::newRow("989 fit") << QString(989, u'x') << "Subject: " + QByteArray(989, 'x') + "\r\n";
}

void tst_HeaderText::textAsItIs()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, wanted);
    const auto field = HeaderText::unstructured("Subject"_ba, value);
    QVERIFY(field);
    QCOMPARE(*field, wanted);
    QCOMPARE(HeaderReader::unstructured(valueOf(*field)), value);
}

void tst_HeaderText::textInWords_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("umlauts") << u"Grüße aus Köln"_s;
    QTest::newRow("Cyrillic") << u"Съешь же ещё этих мягких французских булок, да выпей чаю"_s;
    QTest::newRow("emoji") << u"😀"_s.repeated(40);
    QTest::newRow("beyond the BMP") << u"𠀀𠀁𠀂"_s.repeated(20);
    QTest::newRow("mixed") << u"Re: [list] Привет world, как дела? ok Администратор ok"_s;
    QTest::newRow("blank before") << u" leading"_s;
    QTest::newRow("blank behind") << u"trailing "_s;
    QTest::newRow("only blanks") << u"   "_s;
    QTest::newRow("tab") << u"a\tb"_s;
    QTest::newRow("two blanks in a long one") << u"word "_s.repeated(20) + u" end"_s;
    QTest::newRow("looks encoded") << u"=?utf-8?Q?not_encoded?="_s;
    QTest::newRow("looks encoded within") << u"x=?utf-8?B?eA==?=y"_s;
    QTest::newRow("specials") << u"= ? _ \" ( ) , . ü"_s;
    QTest::newRow("1000 without a blank") << QString(1000, u'x');
    QTest::newRow("never a multiple of three") << u"aaé"_s + u"aé"_s.repeated(99);
    QTest::newRow("line separators") << u"a\u2028b\u0085c"_s;
    QTest::newRow("replacement character") << u"a\ufeffb"_s;
}

void tst_HeaderText::textInWords()
{
    QFETCH(QString, value);
    for (const QByteArray &name :
         {"Subject"_ba, "X"_ba, QByteArray(60, 'X'), QByteArray(76, 'X')}) {
        const auto field = HeaderText::unstructured(name, value);
        QVERIFY(field);
        QCOMPARE(faultIn(*field), QString());
        QVERIFY2(EncodedWord::looksLikeOne(QString::fromLatin1(*field)), field->constData());
        QCOMPARE(EncodedWord::decode(HeaderReader::unfolded(valueOf(*field))), value);
    }
}

void tst_HeaderText::textOverSmtpUtf8()
{
    QCOMPARE(*HeaderText::unstructured("Subject"_ba, u"Grüße"_s, true), "Subject: Grüße\r\n"_ba);
    const auto looks = HeaderText::unstructured("Subject"_ba, u"=?x?="_s, true);
    QVERIFY(looks->contains("=?utf-8?"));
    const QString longWord = u"漢"_s.repeated(400);
    const auto field = HeaderText::unstructured("Subject"_ba, longWord, true);
    QCOMPARE(faultIn(*field), QString());
    QCOMPARE(HeaderReader::unstructured(valueOf(*field)), longWord);
}

void tst_HeaderText::randomTextComesBack()
{
    QRandomGenerator random(1);
    const QStringList pieces{u" "_s,
                             u"a"_s,
                             u"word "_s,
                             u"é"_s,
                             u"漢"_s,
                             u"😀"_s,
                             u"=?"_s,
                             u"?="_s,
                             u"e\u0301"_s,
                             u"_"_s,
                             u"👨‍👩‍👧"_s,
                             u"🇩🇪"_s,
                             u"\t"_s,
                             u","_s,
                             u"\""_s};
    for (int i = 0; i < 3000; ++i) {
        const QString value = randomText(random, pieces, 60);
        const auto field = HeaderText::unstructured("Subject"_ba, value);
        QVERIFY(field);
        QVERIFY2(faultIn(*field).isEmpty(), qPrintable(faultIn(*field)));
        QCOMPARE(EncodedWord::decode(HeaderReader::unfolded(valueOf(*field))), value);
    }
}

void tst_HeaderText::clustersStayWhole()
{
    for (const QString &cluster : {u"e\u0301"_s, u"🇩🇪"_s, u"가"_s, u"ก็"_s}) {
        for (const auto place : {EncodedWord::Place::Text, EncodedWord::Place::Phrase}) {
            const QList<QByteArray> words
                = EncodedWord::encode(u"x"_s + cluster.repeated(60), place);
            QVERIFY(words.size() > 1);
            for (qsizetype i = 1; i < words.size(); ++i)
                QVERIFY2(EncodedWord::decode(words[i]).startsWith(cluster), words[i].constData());
        }
    }
}

void tst_HeaderText::messageIds()
{
    QList<QByteArray> ids;
    for (int i = 0; i < 30; ++i)
        ids += "<CAB" + QByteArray::number(i) + ".abcdefghijklmnopqrstuvwxyz@mail.example.org>";
    ids += '<' + QByteArray(200, 'x') + "@example.com>";
    const auto field = HeaderText::messageIds("References"_ba, ids);
    QVERIFY(field);
    QCOMPARE(HeaderReader::messageIds(valueOf(*field)), ids);
    for (const QByteArray &line : field->split('\n'))
        QVERIFY(line.size() <= 79 || line.contains(QByteArray(200, 'x')));
    QCOMPARE(*HeaderText::messageIds("In-Reply-To"_ba, {ids.last()}),
             "In-Reply-To: " + ids.last() + "\r\n");
    for (const QByteArray &bad :
         {"a@b"_ba, "<a b@c>"_ba, "<a@b><c@d>"_ba, "<>"_ba, "<a@b\r\nX: y>"_ba, "<\xc3\xbc@b>"_ba,
          ""_ba, '<' + QByteArray(1000, 'x') + '>'})
        QVERIFY2(!HeaderText::messageIds("References"_ba, {bad}), bad.constData());
    QVERIFY(!HeaderText::messageIds("References"_ba, {}));
}

void tst_HeaderText::verbatim()
{
    QCOMPARE(*HeaderText::verbatim("MIME-Version"_ba, "1.0"_ba), "MIME-Version: 1.0\r\n"_ba);
    const QByteArray url = "<https://news.example.org/u?a=" + QByteArray(120, 'a') + '>';
    QCOMPARE(*HeaderText::verbatim("List-Unsubscribe"_ba, url + ", <mailto:a@x.example>"),
             "List-Unsubscribe: " + url + ",\r\n <mailto:a@x.example>\r\n");
    const QByteArray blanks = "<a" + QByteArray(100, ' ') + "b>";
    QCOMPARE(*HeaderText::verbatim("List-Help"_ba, blanks), "List-Help: " + blanks + "\r\n");
    QVERIFY(!HeaderText::verbatim("X"_ba, "a\r\n b"_ba));
    QVERIFY(!HeaderText::verbatim("X"_ba, "\xc3\xbc"_ba));
    QVERIFY(!HeaderText::verbatim("X"_ba, QByteArray(998, 'x')));
    QVERIFY(HeaderText::verbatim("X"_ba, QByteArray(995, 'x')));
}

void tst_HeaderText::dates()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(*HeaderText::date("Date"_ba, moment(3600)),
             "Date: Thu, 01 Jan 2026 10:08:07 +0100\r\n"_ba);
    QLocale::setDefault(before);
    QCOMPARE(HeaderText::dateTime(moment(0)), "Thu, 01 Jan 2026 09:08:07 +0000"_ba);
    QCOMPARE(HeaderText::dateTime(moment(-16200)), "Thu, 01 Jan 2026 04:38:07 -0430"_ba);
    QCOMPARE(HeaderText::dateTime(moment(20700)), "Thu, 01 Jan 2026 14:53:07 +0545"_ba);
    QCOMPARE(HeaderText::dateTime(moment(-1800)), "Thu, 01 Jan 2026 08:38:07 -0030"_ba);
    QVERIFY(!HeaderText::date("Date"_ba, QDateTime()));
    QVERIFY(!HeaderText::date("Date"_ba, moment(0).addYears(9000)));
    const QDateTime now = QDateTime::currentDateTime();
    QCOMPARE(HeaderReader::dateTime(HeaderText::dateTime(now)).toSecsSinceEpoch(),
             now.toSecsSinceEpoch());
}

void tst_HeaderText::custom_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("wanted");
    const auto add = [](const QString &typed, const QByteArray &wanted) {
        QTest::newRow(qPrintable(typed)) << typed << wanted;
    };
    add(u"X-Custom: some value"_s, "X-Custom: some value\r\n"_ba);
    add(u"X-Custom:value"_s, "X-Custom: value\r\n"_ba);
    add(u"X-Custom: \t value\t "_s, "X-Custom: value\r\n"_ba);
    add(u"X-Empty:"_s, "X-Empty:\r\n"_ba);
    add(u"X-Comment: ü"_s, "X-Comment: =?utf-8?B?w7w=?=\r\n"_ba);
    add(u"In-Reply-To: <a@x.example>"_s, "In-Reply-To: <a@x.example>\r\n"_ba);
    add(u"References: <a@x>  <b@y>"_s, "References: <a@x> <b@y>\r\n"_ba);
    add(u"Mail-Followup-To: Jörg <a@x.example>"_s,
        "Mail-Followup-To: =?utf-8?B?SsO2cmc=?= <a@x.example>\r\n"_ba);
    add(u"Date: 1 Jan 2026 10:00 +0100"_s, "Date: Thu, 01 Jan 2026 10:00:00 +0100\r\n"_ba);
    add(u"List-Unsubscribe: <https://x.example/?a=b>"_s,
        "List-Unsubscribe: <https://x.example/?a=b>\r\n"_ba);
    add(u"User-Agent: me/1"_s, "User-Agent: me/1\r\n"_ba);
}

void tst_HeaderText::custom()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, wanted);
    const auto field = HeaderText::parseCustom(typed);
    QVERIFY2(field, field ? "" : qPrintable(field.error().reason));
    QCOMPARE(*HeaderText::custom(*field), wanted);
}

void tst_HeaderText::customRefused_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u"no colon"_s,
                                 u": value"_s,
                                 u"X A: b"_s,
                                 u"X-A : b"_s,
                                 u"Ü: b"_s,
                                 u"X-A: b\nC: d"_s,
                                 u"X-A: b\r\n c"_s,
                                 u"X-A: b\r"_s,
                                 u"X-A: \0"_s,
                                 u"X-A: \x01"_s,
                                 u"X-A: \x7f"_s,
                                 u"X-A\r\nB: c"_s,
                                 u"Bcc: a@x.example"_s,
                                 u"bCC: a@x.example"_s,
                                 u"Resent-Bcc: a@x.example"_s,
                                 u"From: a@x.example"_s,
                                 u"To: a@x.example"_s,
                                 u"Subject: x"_s,
                                 u"Content-Type: text/html"_s,
                                 u"Content-Foo: x"_s,
                                 u"MIME-Version: 1.0"_s,
                                 u"X-Priority: 1"_s,
                                 u"Received: x"_s,
                                 u"Return-Path: <a@x.example>"_s,
                                 u"References: none"_s,
                                 u"References:"_s,
                                 u"Keywords:"_s,
                                 u"Date: yesterday"_s,
                                 u"Mail-Reply-To: nobody"_s,
                                 u"List-Id: ü <x.example>"_s}) {
        QTest::newRow(typed.toUtf8().toPercentEncoding(" :").constData()) << typed;
    }
    QTest::newRow("too long for a line") << u"List-Help: <"_s + QString(1000, u'x') + u'>';
    QTest::newRow("long name") << QString(77, u'X') + u": a"_s;
}

void tst_HeaderText::customRefused()
{
    QFETCH(QString, typed);
    const auto field = HeaderText::parseCustom(typed);
    QVERIFY(!field);
    QVERIFY(!field.error().reason.isEmpty());
}

void tst_HeaderText::injection_data()
{
    QTest::addColumn<QString>("evil");
    QTest::newRow("CRLF") << u"a\r\nBcc: b@x.example"_s;
    QTest::newRow("fold") << u"a\r\n b"_s;
    QTest::newRow("LF") << u"a\nb"_s;
    QTest::newRow("CR") << u"a\rb"_s;
    QTest::newRow("NUL") << u"a\0b"_s;
    QTest::newRow("escape") << u"a\x1b[0m"_s;
    QTest::newRow("at the end") << u"a\r\n"_s;
}

void tst_HeaderText::injection()
{
    QFETCH(QString, evil);
    const QByteArray octets = evil.toUtf8();
    QVERIFY(!HeaderText::unstructured("Subject"_ba, evil));
    QVERIFY(!HeaderText::unstructured(octets, u"x"_s));
    QVERIFY(!HeaderText::verbatim("X"_ba, octets));
    QVERIFY(!HeaderText::verbatim(octets, "x"_ba));
    QVERIFY(!HeaderText::messageIds("References"_ba, {'<' + octets + '>'}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{evil, u"a"_s, u"x.example"_s, {}}}));
    QVERIFY(!HeaderText::parameterized("Content-Type"_ba, "a/b"_ba, {{"name"_ba, evil}}));
    QVERIFY(!HeaderText::parameterized("Content-Type"_ba, octets, {}));
    QVERIFY(!HeaderText::parameterized("Content-Type"_ba, "a/b"_ba, {{octets, u"x"_s}}));
    QVERIFY(!HeaderText::custom({"X"_ba, evil}));
    QVERIFY(!HeaderText::custom({octets, u"x"_s}));
    QVERIFY(!HeaderText::date(octets, moment(0)));
}

void tst_HeaderText::gate_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("passes");
    const auto add = [](const char *name, const QByteArray &field, bool passes) {
        QTest::newRow(name) << field << passes;
    };
    add("plain", "X: y\r\n"_ba, true);
    add("empty", "X:\r\n"_ba, true);
    add("fold", "X: y\r\n z\r\n\tz\r\n"_ba, true);
    add("fold behind the colon", "X:\r\n y\r\n"_ba, true);
    add("tab", "X:\ty\r\n"_ba, true);
    add("998", "X:" + QByteArray(996, 'y') + "\r\n", true);
    add("999", "X:" + QByteArray(997, 'y') + "\r\n", false);
    add("999 behind a fold", "X:\r\n " + QByteArray(998, 'y') + "\r\n", false);
    add("no line end", "X: y"_ba, false);
    add("LF only", "X: y\n"_ba, false);
    add("two fields", "X: y\r\nZ: y\r\n"_ba, false);
    add("blank line", "X: y\r\n\r\n"_ba, false);
    add("only blanks in a fold", "X: y\r\n  \r\n z\r\n"_ba, false);
    add("only blanks at the end", "X: y\r\n  \r\n"_ba, false);
    add("bare CR", "X: y\r z\r\n"_ba, false);
    add("bare LF", "X: y\n z\r\n"_ba, false);
    add("NUL", "X: \0\r\n"_ba, false);
    add("DEL", "X: \x7f\r\n"_ba, false);
    add("eight bits", "X: \xc3\xbc\r\n"_ba, false);
    add("no name", ": y\r\n"_ba, false);
    add("no colon", "Xy\r\n"_ba, false);
    add("blank in the name", "X Y: z\r\n"_ba, false);
    add("nothing", ""_ba, false);
}

void tst_HeaderText::gate()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, passes);
    QCOMPARE(bool(HeaderText::gate(field)), passes);
    QVERIFY(HeaderText::gate("X: \xc3\xbc\r\n"_ba, true));
    QVERIFY(!HeaderText::gate("X: \xc3\r\n"_ba, true));
}

void tst_HeaderText::messageIdGrammar()
{
    for (const QByteArray &good : {"<a@b>"_ba, "<a.b+c@d.example>"_ba, "<a@[192.0.2.1]>"_ba})
        QVERIFY2(HeaderText::isMessageId(good), good.constData());
    for (const QByteArray &bad :
         {"a@b"_ba, "<a>"_ba, "<a@b@c>"_ba, "<a..b@c>"_ba, "<a b@c>"_ba, "<a@b>\r\n"_ba,
          "<\xc3\xbc@b>"_ba, "<a@b> "_ba, ""_ba, '<' + QByteArray(300, 'a') + "@b>"})
        QVERIFY2(!HeaderText::isMessageId(bad), bad.constData());
}

QTEST_GUILESS_MAIN(tst_HeaderText)
#include "tst_HeaderText.moc"
