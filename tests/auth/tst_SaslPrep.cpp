// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/SaslPrep.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// SASLprep: the examples of RFC 4013 and the borders of its tables.
class tst_SaslPrep : public QObject {
    Q_OBJECT

private slots:
    void prepares_data();
    void prepares();
    void prohibits_data();
    void prohibits();
    void takesTheRestAsItIs();
};

void tst_SaslPrep::prepares_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prepared");
    QTest::newRow("soft hyphen") << u"I\u00ADX"_s << u"IX"_s;
    QTest::newRow("plain") << u"user"_s << u"user"_s;
    QTest::newRow("case is kept") << u"USER"_s << u"USER"_s;
    QTest::newRow("compatibility") << u"\u00AA"_s << u"a"_s;
    QTest::newRow("Roman nine") << u"\u2168"_s << u"IX"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("spaces") << u"a\u00A0b\u3000c\u200Bd"_s << u"a b c d"_s;
    QTest::newRow("composed") << u"u\u0308"_s << u"ü"_s;
    QTest::newRow("joiners vanish") << u"a\u200D\uFE0F\uFEFFb"_s << u"ab"_s;
    QTest::newRow("UTF-8 password") << u"Grüße-пароль-密码"_s << u"Grüße-пароль-密码"_s;
    QTest::newRow("Hebrew") << u"\u05D01\u05D1"_s << u"\u05D01\u05D1"_s;
    QTest::newRow("younger than Unicode 3.2") << u"🦄"_s << u"🦄"_s;
    QTest::newRow("second plane") << u"\U0001D400"_s << u"A"_s;
}

void tst_SaslPrep::prepares()
{
    QFETCH(const QString, text);
    QFETCH(const QString, prepared);
    QCOMPARE(saslPrepared(text), std::optional(prepared));
    QCOMPARE(saslPreparedOrAsIs(text), prepared.toUtf8());
}

void tst_SaslPrep::prohibits_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("control of the RFC") << u"\u0007"_s;
    QTest::newRow("Arabic that ends in a digit") << u"\u06271"_s;
    QTest::newRow("NUL") << QString(QChar::Null);
    QTest::newRow("delete") << u"a\u007F"_s;
    QTest::newRow("C1 control") << u"\u0085"_s;
    QTest::newRow("mixed directions") << u"\u05D0a\u05D0"_s;
    QTest::newRow("override") << u"a\u202Eb"_s;
    QTest::newRow("private use") << u"\uE000"_s;
    QTest::newRow("private plane") << u"\U00100000"_s;
    QTest::newRow("no character") << u"\uFFFE"_s;
    QTest::newRow("no character in another plane") << u"\U0002FFFF"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD800));
    QTest::newRow("tag") << u"\U000E0041"_s;
    QTest::newRow("replacement") << u"\uFFFD"_s;
}

void tst_SaslPrep::prohibits()
{
    QFETCH(const QString, text);
    QVERIFY(!saslPrepared(text));
}

void tst_SaslPrep::takesTheRestAsItIs()
{
    QCOMPARE(saslPreparedOrAsIs(u"tab\tª"_s), QByteArray("tab\tª"));
}

QTEST_GUILESS_MAIN(tst_SaslPrep)
#include "tst_SaslPrep.moc"
