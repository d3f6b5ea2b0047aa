// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/EncodedWord.h"
#include "mail/HeaderReader.h"
#include "mail/HeaderText.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using posthorn::Address;
using posthorn::AddressList;
using posthorn::EncodedWord;
using posthorn::Expected;
using posthorn::HeaderField;
using posthorn::HeaderReader;
using posthorn::HeaderText;
using posthorn::Parameter;
using posthorn::Problem;

namespace {

QByteArray valueOf(const QByteArray &field)
{
    return field.sliced(field.indexOf(':') + 1).chopped(2);
}

/// What every field must be, whatever is in it; nothing when it is.
QString faultIn(const QByteArray &field, bool utf8 = false)
{
    static const QRegularExpression word(u"=\\?utf-8\\?([BQ])\\?([^? ]*)\\?="_s);
    if (!field.endsWith("\r\n"))
        return u"no CRLF at the end"_s;
    QStringList lines = QString::fromUtf8(field.chopped(2)).split(u"\r\n"_s);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const bool hasWord = word.match(line).hasMatch();
        if (line.toUtf8().size() > 998)
            return u"over 998: "_s + line;
        if (i > 0 && (!line.startsWith(u' ') || line.trimmed().isEmpty()))
            return u"bad fold: "_s + line;
        if (line.endsWith(u' '))
            return u"blank at the end: "_s + line;
        if (hasWord && line.size() > 76 && !line.contains(u"name=\""_s))
            return u"over 76 with a word: "_s + line;
        for (const QChar c : line) {
            if (c < u' ' || c == u'\x7f' || (c > u'\x7f' && !utf8))
                return u"character in: "_s + line;
        }
    }
    QString lastBase64;
    qsizetype lastEnd = -1;
    auto words = word.globalMatch(QString::fromUtf8(field));
    while (words.hasNext()) {
        const auto match = words.next();
        if (match.capturedLength() > 75)
            return u"word over 75: "_s + match.captured();
        const QByteArray octets = HeaderReader::unstructured(match.captured().toLatin1()).toUtf8();
        if (octets.isEmpty() || octets.contains("\xef\xbf\xbd"))
            return u"no whole characters: "_s + match.captured();
        const bool base64 = match.captured(1) == u'B';
        const QByteArray between = field.mid(lastEnd, match.capturedStart() - lastEnd);
        if (base64 && lastBase64.endsWith(u'=') && between.trimmed().isEmpty())
            return u"padding before another word: "_s + match.captured();
        lastBase64 = base64 ? match.captured(2) : QString();
        lastEnd = match.capturedEnd();
    }
    return {};
}

QString randomText(QRandomGenerator &random, const QStringList &pieces, int longest)
{
    QString text;
    for (int i = random.bounded(longest) + 1; i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    return text;
}

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
    void mailboxes_data();
    void mailboxes();
    void mailboxesOverSmtpUtf8();
    void mailboxesAreChecked();
    void randomMailboxesComeBack();
    void manyRecipients();
    void messageIds();
    void verbatim();
    void parameters_data();
    void parameters();
    void legacyParameter();
    void randomParametersComeBack();
    void badParameters();
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

void tst_HeaderText::mailboxes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("wanted"); // what stands behind `To: `
    const auto add = [](const char *name, const QString &typed, const QByteArray &wanted) {
        QTest::newRow(name) << typed << wanted;
    };
    add("bare", u"a@x.example"_s, "a@x.example"_ba);
    add("atoms", u"Ann Lee <a@x.example>"_s, "Ann Lee <a@x.example>"_ba);
    add("dot", u"John Q. Public <a@x.example>"_s, "\"John Q. Public\" <a@x.example>"_ba);
    add("comma", u"\"Doe, John\" <a@x.example>"_s, "\"Doe, John\" <a@x.example>"_ba);
    add("quotes", u"\"Joe \\\"Q\\\" \\\\\" <a@x.example>"_s,
        "\"Joe \\\"Q\\\" \\\\\" <a@x.example>"_ba);
    add("apostrophe", u"O'Brien <a@x.example>"_s, "O'Brien <a@x.example>"_ba);
    add("umlaut", u"Jörg <a@x.example>"_s, "=?utf-8?B?SsO2cmc=?= <a@x.example>"_ba);
    add("umlaut and comma", u"\"Ä, J\" <a@x.example>"_s, "=?utf-8?B?w4QsIEo=?= <a@x.example>"_ba);
    add("looks encoded", u"\"=?x?q?y?=\" <a@x.example>"_s,
        "=?utf-8?B?PT94P3E/eT89?= <a@x.example>"_ba);
    add("domain", u"a@bücher.example"_s, "a@xn--bcher-kva.example"_ba);
    add("quoted local part", u"\"a b\"@x.example"_s, "\"a b\"@x.example"_ba);
    add("group", u"Team: a@x.example, B <b@x.example>;, c@x.example"_s,
        "Team: a@x.example, B <b@x.example>;, c@x.example"_ba);
    add("encoded group", u"Ä: a@x.example;"_s, "=?utf-8?B?w4Q=?= : a@x.example;"_ba);
    add("two groups", u"A: a@x.example; \"B.\": b@x.example;"_s,
        "A: a@x.example;, \"B.\": b@x.example;"_ba);
}

void tst_HeaderText::mailboxes()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, wanted);
    const AddressList list = AddressList::parse(typed);
    QVERIFY(list.problems.isEmpty());
    const auto field = HeaderText::addressList("To"_ba, list.addresses);
    QVERIFY(field);
    QCOMPARE(*field, "To: " + wanted + "\r\n");
    QCOMPARE(HeaderReader::addresses(valueOf(*field)), list.addresses);
    // No group may stand in From.
    const auto from = HeaderText::addressList("From"_ba, list.addresses);
    QVERIFY(!from->contains(';'));
}

void tst_HeaderText::mailboxesOverSmtpUtf8()
{
    const QList<Address> addresses{*Address::parse(u"Jörg <jörg@bücher.example>"_s)};
    const auto refused = HeaderText::addressList("To"_ba, addresses);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Problem::Kind::NeedsSmtpUtf8);
    QCOMPARE(*HeaderText::addressList("To"_ba, addresses, true),
             "To: Jörg <jörg@bücher.example>\r\n"_ba);
}

void tst_HeaderText::mailboxesAreChecked()
{
    QVERIFY(!HeaderText::addressList("To"_ba, {}));
    QVERIFY(!HeaderText::addressList("To"_ba, {Address()}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{u"a\r\nBcc: b"_s, u"a"_s, u"x.example"_s, {}}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, u"a\r\nB: c"_s, u"x.example"_s, {}}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, u"a"_s, u"x\r\nB: c"_s, {}}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, u"a"_s, u"x.example"_s, u"g\nx"_s}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, u"a\0b"_s, u"x.example"_s, {}}}));
    QVERIFY(!HeaderText::addressList("To"_ba, {{{}, QString(2000, u'a'), u"x.example"_s, {}}}));
}

void tst_HeaderText::randomMailboxesComeBack()
{
    QRandomGenerator random(2);
    const QStringList pieces{u" "_s,  u"a"_s, u"Word"_s, u"é"_s,  u"漢"_s, u"😀"_s,
                             u"=?"_s, u"."_s, u"\\"_s,   u"\""_s, u","_s,  u"<"_s,
                             u"("_s,  u";"_s, u":"_s,    u"@"_s,  u"'"_s};
    for (int round = 0; round < 500; ++round) {
        QList<Address> addresses;
        for (int i = random.bounded(8) + 1; i > 0; --i) {
            Address address;
            address.displayName
                = random.bounded(4) == 0 ? QString() : randomText(random, pieces, 40);
            if (address.displayName.trimmed().isEmpty())
                address.displayName.clear();
            address.localPart = u"user%1"_s.arg(random.bounded(1000));
            address.domain = u"bücher.example"_s;
            if (random.bounded(3) == 0)
                address.group = u"ü, g"_s.repeated(random.bounded(30) + 1);
            addresses += address;
        }
        const auto field = HeaderText::addressList("Cc"_ba, addresses);
        QVERIFY(field);
        QVERIFY2(faultIn(*field).isEmpty(), qPrintable(faultIn(*field)));
        QCOMPARE(HeaderReader::addresses(valueOf(*field)), addresses);
    }
}

void tst_HeaderText::manyRecipients()
{
    QList<Address> addresses;
    for (int i = 0; i < 3000; ++i)
        addresses += *Address::parse(u"\"Person %1, Dept.\" <person%1@x.example>"_s.arg(i));
    const auto field = HeaderText::addressList("To"_ba, addresses);
    QCOMPARE(faultIn(*field), QString());
    for (const QByteArray &line : field->split('\n')) {
        QVERIFY(line.size() <= 79);
        QVERIFY2(line.count('"') % 2 == 0, line.constData()); // never folded within quotes
    }
    QCOMPARE(HeaderReader::addresses(valueOf(*field)), addresses);
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

void tst_HeaderText::parameters_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("wanted"); // the parameter as it stands
    const auto add = [](const char *name, const QString &value, const QByteArray &wanted) {
        QTest::newRow(name) << value << wanted;
    };
    add("token", u"a-b.bin"_s, "filename=a-b.bin"_ba);
    add("blanks", u"my file.bin"_s, "filename=\"my file.bin\""_ba);
    add("empty", u""_s, "filename=\"\""_ba);
    add("specials", u"a;b=c(d)[e]@f%*.bin"_s, "filename=\"a;b=c(d)[e]@f%*.bin\""_ba);
    add("quotes", u"say \"hi\".bin"_s, "filename*=utf-8''say%20%22hi%22.bin"_ba);
    add("backslash", u"a\\b"_s, "filename*=utf-8''a%5Cb"_ba);
    add("apostrophe", u"it's"_s, "filename*=utf-8''it%27s"_ba);
    add("umlaut", u"ü.bin"_s, "filename*=utf-8''%C3%BC.bin"_ba);
    add("emoji", u"😊.bin"_s, "filename*=utf-8''%F0%9F%98%8A.bin"_ba);
    add("looks encoded", u"=?x?q?y?="_s, "filename*=utf-8''%3D%3Fx%3Fq%3Fy%3F%3D"_ba);
    add("blank at the end", u"a "_s, "filename*=utf-8''a%20"_ba);
    add("long", QString(70, u'x'),
        "filename*0=\"" + QByteArray(63, 'x') + "\";\r\n filename*1=\"xxxxxxx\"");
    add("long umlauts", u"ü"_s.repeated(20),
        "filename*0*=utf-8''" + QByteArray("%C3%BC").repeated(9) + ";\r\n filename*1*="
            + QByteArray("%C3%BC").repeated(10) + ";\r\n filename*2*=%C3%BC");
}

void tst_HeaderText::parameters()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, wanted);
    const auto field = HeaderText::parameterized("Content-Disposition"_ba, "attachment"_ba,
                                                 {{"filename"_ba, value}});
    QVERIFY(field);
    QCOMPARE(faultIn(*field), QString());
    QByteArray unfoldedHead = *field;
    unfoldedHead.replace("attachment;\r\n ", "attachment; ");
    QCOMPARE(unfoldedHead, "Content-Disposition: attachment; " + wanted + "\r\n");
    const auto read = HeaderReader::parameters(valueOf(*field));
    QCOMPARE(read.value, "attachment"_ba);
    QCOMPARE(read.parameters.value("filename"_ba), value);
}

void tst_HeaderText::legacyParameter()
{
    const auto field = [](const QString &name) {
        return *HeaderText::parameterized("Content-Type"_ba, "image/png"_ba,
                                          {{"name"_ba, name, Parameter::Form::Legacy}});
    };
    QCOMPARE(field(u"a b.png"_s), "Content-Type: image/png; name=\"a b.png\"\r\n"_ba);
    QCOMPARE(field(u"ü.png"_s), "Content-Type: image/png; name=\"=?utf-8?B?w7wucG5n?=\"\r\n"_ba);
    const QString longName = u"Übergrößenträger "_s.repeated(8) + u".png"_s;
    const QByteArray folded = field(longName);
    QVERIFY(folded.endsWith("?=\"\r\n"));
    QCOMPARE(folded.count('\n'), 2); // never folded within the quotes
    QCOMPARE(HeaderReader::parameters(valueOf(folded)).parameters.value("name"_ba), longName);
    QCOMPARE(field(u"ü"_s.repeated(2000)), "Content-Type: image/png\r\n"_ba);
}

void tst_HeaderText::randomParametersComeBack()
{
    QRandomGenerator random(3);
    const QStringList pieces{u" "_s,   u"a"_s,  u"name"_s, u"é"_s,      u"漢"_s,
                             u"😀"_s,   u"=?"_s, u"'"_s,    u"\\"_s,     u"\""_s,
                             u"%41"_s, u"*"_s,  u";"_s,    u"\u0301"_s, u"\t"_s};
    for (int i = 0; i < 2000; ++i) {
        QString value = randomText(random, pieces, 60);
        const bool tab = value.contains(u'\t');
        const auto field = HeaderText::parameterized("Content-Type"_ba, "text/plain"_ba,
                                                     {{"charset"_ba, u"utf-8"_s},
                                                      {"name"_ba, value, Parameter::Form::Legacy},
                                                      {"filename"_ba, value}});
        QVERIFY2(field, qPrintable(value));
        QVERIFY2(faultIn(*field).isEmpty(), qPrintable(faultIn(*field)));
        const auto read = HeaderReader::parameters(valueOf(*field)).parameters;
        QCOMPARE(read.value("filename"_ba), value);
        QCOMPARE(read.value("name"_ba), value);
        QCOMPARE(read.value("charset"_ba), u"utf-8"_s);
        QVERIFY(!tab || field->contains("%09"));
    }
}

void tst_HeaderText::badParameters()
{
    const auto written = [](const QByteArray &value, const Parameter &parameter) {
        return bool(HeaderText::parameterized("Content-Type"_ba, value, {parameter}));
    };
    QVERIFY(written("text/plain"_ba, {"charset"_ba, u"utf-8"_s}));
    QVERIFY(!written("text/pl ain"_ba, {"charset"_ba, u"utf-8"_s}));
    QVERIFY(!written("text/plain; a=b"_ba, {"charset"_ba, u"utf-8"_s}));
    QVERIFY(!written("a/b/c"_ba, {"charset"_ba, u"utf-8"_s}));
    QVERIFY(!written(""_ba, {"charset"_ba, u"utf-8"_s}));
    QVERIFY(!written("text/plain"_ba, {"char set"_ba, u"utf-8"_s}));
    QVERIFY(!written("text/plain"_ba, {"name*"_ba, u"utf-8"_s}));
    QVERIFY(!written("text/plain"_ba, {""_ba, u"utf-8"_s}));
    QVERIFY(!written("text/plain"_ba, {"name"_ba, u"a\r\nBcc: b"_s}));
    QVERIFY(!written("text/plain"_ba, {"name"_ba, u"a\0b"_s}));
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
