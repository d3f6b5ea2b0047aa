// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/ReplyMeaning.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_ReplyMeaning : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasWords();
    void outsideTheRange();
    void unknownCodesByTheirDigits();
    void enhancedCodes();
    void classTellsHowFinal();
    void inText_data();
    void inText();
};

void tst_ReplyMeaning::everyCodeHasWords()
{
    for (int code = 200; code < 600; ++code) {
        const auto meaning = ReplyMeaning::ofReplyCode(code);
        QVERIFY(meaning.has_value());
        QCOMPARE(meaning->code, QString::number(code));
        QVERIFY(meaning->meaning.endsWith(u'.'));
        QVERIFY(meaning->nextStep.endsWith(u'.'));
    }
}

void tst_ReplyMeaning::outsideTheRange()
{
    for (const int code : {-550, 0, 99, 199, 600, 5500})
        QVERIFY(!ReplyMeaning::ofReplyCode(code).has_value());
}

void tst_ReplyMeaning::unknownCodesByTheirDigits()
{
    const auto meaning = ReplyMeaning::ofReplyCode(539);
    QVERIFY(meaning->meaning.contains(u"for good"_s));
    QVERIFY(meaning->meaning.contains(u"signing in"_s));
}

void tst_ReplyMeaning::enhancedCodes()
{
    QVERIFY(ReplyMeaning::ofEnhancedCode("5.1.1")->meaning.contains(u"no such mailbox"_s));
    QVERIFY(ReplyMeaning::ofEnhancedCode("5.7.26")->meaning.contains(u"SPF"_s));
    QVERIFY(ReplyMeaning::ofEnhancedCode("4.99.999").has_value());
    for (const char *bad :
         {"", "5", "5.1", "5.1.1.1", "3.1.1", "5.1.1 ", "5.1.1\n", "55.1.1", "5.1.1234", "a.b.c"})
        QVERIFY2(!ReplyMeaning::ofEnhancedCode(bad).has_value(), bad);
}

void tst_ReplyMeaning::classTellsHowFinal()
{
    QVERIFY(ReplyMeaning::ofEnhancedCode("4.2.2")->meaning.contains(u"perhaps later"_s));
    QVERIFY(ReplyMeaning::ofEnhancedCode("5.2.2")->meaning.contains(u"for good"_s));
    QVERIFY(!ReplyMeaning::ofEnhancedCode("2.1.0")->meaning.contains(u"wrong"_s));
}

void tst_ReplyMeaning::inText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("code") << u"550"_s << QStringList{u"550"_s};
    QTest::newRow("enhanced") << u"5.7.1"_s << QStringList{u"5.7.1"_s};
    QTest::newRow("reply") << u"550 5.7.1 Relaying denied"_s << QStringList{u"550"_s, u"5.7.1"_s};
    QTest::newRow("lines") << u"550-5.7.1 one\r\n550 5.7.1 two"_s
                           << QStringList{u"550"_s, u"5.7.1"_s};
    QTest::newRow("addresses are no codes")
        << u"554 5.7.1 Service unavailable; client host [192.0.2.5] blocked, see 4.3.2.1"_s
        << QStringList{u"554"_s, u"5.7.1"_s};
    QTest::newRow("numbers in the words") << u"450 wait 300 seconds"_s << QStringList{u"450"_s};
    QTest::newRow("sentence") << u"it said 5.1.1."_s << QStringList{u"5.1.1"_s};
    QTest::newRow("nothing") << u"hello"_s << QStringList();
    QTest::newRow("longer numbers") << u"5501 55"_s << QStringList();
}

void tst_ReplyMeaning::inText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    QStringList found;
    for (const ReplyMeaning &meaning : ReplyMeaning::inText(text))
        found.append(meaning.code);
    QCOMPARE(found, codes);
}

QTEST_GUILESS_MAIN(tst_ReplyMeaning)
#include "tst_ReplyMeaning.moc"
