// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Concealed.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace posthorn {

class tst_Concealed : public QObject {
    Q_OBJECT
private slots:
    void givesBackWhatItWasGiven_data();
    void givesBackWhatItWasGiven();
    void octetsNeedNotBeText();
    void equalSecretsAreEqual();
    void theSecretDoesNotStandInItsMemory();
};

void tst_Concealed::givesBackWhatItWasGiven_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("one character") << u"x"_s;
    QTest::newRow("a password") << u"correct horse battery staple"_s;
    QTest::newRow("another script") << u"пароль 密码 🔑"_s;
    QTest::newRow("longer than the noise") << QString(1000, u'k') + u"!"_s;
}

void tst_Concealed::givesBackWhatItWasGiven()
{
    QFETCH(QString, text);
    const Concealed secret(text);
    QCOMPARE(secret.text(), text);
    QCOMPARE(secret.octets(), text.toUtf8());
    QCOMPARE(secret.isEmpty(), text.isEmpty());
    QCOMPARE(secret.size(), text.toUtf8().size());
}

void tst_Concealed::octetsNeedNotBeText()
{
    const QByteArray octets("\x00\xff\x80 a\0b", 7);
    QCOMPARE(Concealed(octets).octets(), octets);
}

void tst_Concealed::equalSecretsAreEqual()
{
    QVERIFY(Concealed(u"wonderland"_s) == Concealed(u"wonderland"_s));
    QVERIFY(!(Concealed(u"wonderland"_s) == Concealed(u"wonderlane"_s)));
    QVERIFY(Concealed() == Concealed(QString()));
}

void tst_Concealed::theSecretDoesNotStandInItsMemory()
{
    // What a QByteArray member holds is behind its pointer: reach it as a search would.
    struct Seen {
        QByteArray octets;
    };
    const Concealed secret(u"correct horse battery staple"_s);
    static_assert(sizeof(Seen) == sizeof(Concealed));
    const auto *seen = reinterpret_cast<const Seen *>(&secret);
    QVERIFY(!seen->octets.contains("horse"));
    QCOMPARE(seen->octets.size(), secret.size());
}

} // namespace posthorn

QTEST_APPLESS_MAIN(posthorn::tst_Concealed)
#include "tst_Concealed.moc"
