// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/FlowedText.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using posthorn::FlowedText;

class tst_FlowedText : public QObject {
    Q_OBJECT
private slots:
    void encodes_data();
    void encodes();
    void decodes_data();
    void decodes();
    void paragraphsComeBackWhole();
    void linesAreShort();
    void randomTextsComeBack();
};

void tst_FlowedText::encodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wire");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("short") << u"Hello.\n"_s << u"Hello.\n"_s;
    QTest::newRow("no end") << u"Hello."_s << u"Hello."_s;
    QTest::newRow("crlf and cr") << u"a\r\nb\rc\n\nd"_s << u"a\nb\nc\n\nd"_s;
    QTest::newRow("stuffed") << u" a\nFrom b\n>c\nFrom\nFromage"_s
                             << u"  a\n From b\n >c\n From\nFromage"_s;
    QTest::newRow("blanks at the end") << u"a  \nb \n   \n"_s << u"a\nb\n\n"_s;
    QTest::newRow("signature") << u"-- \nAlice"_s << u"-- \nAlice"_s;
    QTest::newRow("nearly a signature") << u"--  \n --\n"_s << u"--\n  --\n"_s;
    const QString word = QString(40, u'w');
    QTest::newRow("broken at the blank")
        << word + u' ' + word + u' ' + word << word + u" \n"_s + word + u" \n"_s + word;
    QTest::newRow("several blanks are broken behind the last")
        << word + u"   "_s + word << word + u"   \n"_s + word;
    QTest::newRow("word that is too long")
        << QString(200, u'x') + u" y"_s << QString(200, u'x') + u" \ny"_s;
    QTest::newRow("a soft line is never the signature")
        << u"-- "_s + QString(100, u'x') << u"-- "_s + QString(100, u'x');
    QTest::newRow("broken before From")
        << QString(71, u'x') + u" From here"_s << QString(71, u'x') + u" \n From here"_s;
}

void tst_FlowedText::encodes()
{
    QFETCH(QString, text);
    QFETCH(QString, wire);
    QCOMPARE(FlowedText::encode(text), wire);
}

void tst_FlowedText::decodes_data()
{
    QTest::addColumn<QString>("wire");
    QTest::addColumn<bool>("delSp");
    QTest::addColumn<QString>("text");
    QTest::newRow("soft") << u"a \nb\nc"_s << false << u"a b\nc"_s;
    QTest::newRow("delsp") << u"a \nb\nc"_s << true << u"ab\nc"_s;
    QTest::newRow("crlf") << u"a \r\nb\r\n"_s << false << u"a b\n"_s;
    QTest::newRow("stuffing") << u"  a\n >b"_s << false << u" a\n>b"_s;
    QTest::newRow("quotes") << u"> a \n> b\n>> c\nd"_s << false << u"> a b\n>> c\nd"_s;
    QTest::newRow("blank quoted line") << u"> a\n>\n> b"_s << false << u"> a\n>\n> b"_s;
    QTest::newRow("other depth ends it") << u"> a \nb"_s << false << u"> a \nb"_s;
    QTest::newRow("signature") << u"a \n-- \nb"_s << false << u"a \n-- \nb"_s;
    QTest::newRow("last line soft") << u"a "_s << false << u"a "_s;
    QTest::newRow("blank lines") << u"a\n\n\nb\n"_s << false << u"a\n\n\nb\n"_s;
}

void tst_FlowedText::decodes()
{
    QFETCH(QString, wire);
    QFETCH(bool, delSp);
    QFETCH(QString, text);
    QCOMPARE(FlowedText::decode(wire, delSp), text);
}

void tst_FlowedText::paragraphsComeBackWhole()
{
    const QString paragraph
        = u"Lorem ipsum dolor sit amet, consectetur adipiscing elit. "_s.repeated(9).trimmed();
    const QString text
        = paragraph + u"\n\n From a stuffed line\nFrom the start\n>typed\n\n-- \nAlice\n"_s;
    QCOMPARE(FlowedText::decode(FlowedText::encode(text), false), text);

    const QString reply = u"> quoted line that was typed by another\n>> older\n"_s + paragraph;
    const QString wire = FlowedText::encode(reply, FlowedText::Quotes::Marks);
    QVERIFY(wire.startsWith(u"> quoted line that was typed by another\n>> older\nLorem"_s));
    QCOMPARE(FlowedText::decode(wire, false), reply);
}

void tst_FlowedText::linesAreShort()
{
    const QString text = u"the quick brown fox jumps over From > the lazy dog "_s.repeated(200);
    for (const QString &line : FlowedText::encode(text).split(u'\n'))
        QVERIFY2(line.size() <= 78, qPrintable(line));
}

void tst_FlowedText::randomTextsComeBack()
{
    QRandomGenerator random(4711);
    static const QStringList pieces{u" "_s,  u"  "_s,   u">"_s,  u"From "_s, u"--"_s,
                                    u"\n"_s, u"word"_s, u"ü😀"_s, u"-- "_s};
    for (int round = 0; round < 500; ++round) {
        QString text;
        for (int piece = random.bounded(200); piece > 0; --piece)
            text += pieces[random.bounded(pieces.size())];
        QStringList lines = text.split(u'\n');
        for (QString &line : lines) {
            if (line == "-- "_L1)
                continue;
            while (line.endsWith(u' '))
                line.chop(1);
        }
        QCOMPARE(FlowedText::decode(FlowedText::encode(text), false), lines.join(u'\n'));
    }
}

QTEST_GUILESS_MAIN(tst_FlowedText)
#include "tst_FlowedText.moc"
