// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SpellDictionary.h"
#include "ui/SpellWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace posthorn;

class tst_SpellWords : public QObject {
    Q_OBJECT
private slots:
    void takesALineApart_data();
    void takesALineApart();
    void theBestDictionary();
};

void tst_SpellWords::takesALineApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << u"Hello, dear (old) friend!"_s
                           << QStringList{u"Hello"_s, u"dear"_s, u"old"_s, u"friend"_s};
    QTest::newRow("apostrophes") << u"I don't; it’s 'so'"_s
                                 << QStringList{u"don't"_s, u"it’s"_s, u"so"_s};
    QTest::newRow("addresses and paths")
        << u"see https://example.org/wrod, www.exmaple.org ann@exmaple.org /tmp/flie a_b"_s
        << QStringList{u"see"_s};
    QTest::newRow("numbers and abbreviations") << u"v1.2 NATO 3rd x"_s << QStringList{};
    QTest::newRow("umlauts and composed marks")
        << u"Größe cafe\u0301"_s << QStringList{u"Größe"_s, u"cafe\u0301"_s};
    QTest::newRow("Chinese has none") << u"您好 Word 世界"_s << QStringList{u"Word"_s};
    QTest::newRow("quoted") << u" > wrod"_s << QStringList{};
    QTest::newRow("empty") << u""_s << QStringList{};
    QTest::newRow("not written by hand") << QString(30'000, u'a') + u" b"_s << QStringList{};
}

void tst_SpellWords::takesALineApart()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    QStringList found;
    for (const SpellWords::Word &word : SpellWords::in(line))
        found.append(line.mid(word.begin, word.length));
    QCOMPARE(found, words);
}

void tst_SpellWords::theBestDictionary()
{
    const QStringList languages{u"de_AT"_s, u"en_AU"_s, u"en_US"_s};
    QCOMPARE(SpellDictionary::bestFor(u"en_AU"_s, languages), u"en_AU"_s);
    QCOMPARE(SpellDictionary::bestFor(u"en"_s, languages), u"en_US"_s);
    QCOMPARE(SpellDictionary::bestFor(u"de_DE"_s, languages), u"de_AT"_s);
    QCOMPARE(SpellDictionary::bestFor(u"fr_FR"_s, languages), QString());
    QCOMPARE(SpellDictionary::bestFor(u"C"_s, languages), QString());
}

QTEST_APPLESS_MAIN(tst_SpellWords)
#include "tst_SpellWords.moc"
