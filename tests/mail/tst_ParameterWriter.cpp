// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HeaderText.h"

#include "mail/FieldTest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using fieldtest::faultIn;
using fieldtest::randomText;
using fieldtest::valueOf;
using posthorn::HeaderReader;
using posthorn::HeaderText;
using posthorn::Parameter;

class tst_ParameterWriter : public QObject {
    Q_OBJECT
private slots:
    void parameters_data();
    void parameters();
    void legacyParameter();
    void randomParametersComeBack();
    void badParameters();
};

void tst_ParameterWriter::parameters_data()
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
    // Readers lose blanks where one segment ends or the next one begins.
    add("long with blanks", u"n "_s.repeated(20),
        "filename*0*=utf-8''" + QByteArray("n%20").repeated(14) + "n;\r\n filename*1*=%20"
            + QByteArray("n%20").repeated(5));
    add("long umlauts", u"ü"_s.repeated(20),
        "filename*0*=utf-8''" + QByteArray("%C3%BC").repeated(9) + ";\r\n filename*1*="
            + QByteArray("%C3%BC").repeated(10) + ";\r\n filename*2*=%C3%BC");
}

void tst_ParameterWriter::parameters()
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

void tst_ParameterWriter::legacyParameter()
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

void tst_ParameterWriter::randomParametersComeBack()
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

void tst_ParameterWriter::badParameters()
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

QTEST_GUILESS_MAIN(tst_ParameterWriter)
#include "tst_ParameterWriter.moc"
