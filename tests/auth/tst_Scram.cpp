// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Scram.h"

#include <QTest>

#include <tuple>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// SCRAM: the examples of RFC 5802 and RFC 7677, further ones made with an independent program,
/// channel binding, and servers that lie.
class tst_Scram : public QObject {
    Q_OBJECT

private slots:
    void conversation_data();
    void conversation();
    void headerSaysWhatTheServerOffered_data();
    void headerSaysWhatTheServerOffered();
    void plusNeedsTls();
    void nameCannotHoldNul();
    void refusesTheChallenge_data();
    void refusesTheChallenge();
    void boundsIterations_data();
    void boundsIterations();
    void refusesTheServersProof_data();
    void refusesTheServersProof();
    void keepsTheServersError();
    void anUnknownBindingIsNoTestOfTheSecret_data();
    void anUnknownBindingIsNoTestOfTheSecret();
    void owesNothingOnlyWhenVerified();
    void makesNoncesOfItsOwn();

private:
    static constexpr auto sha1 = QCryptographicHash::Sha1;
    static constexpr auto sha256 = QCryptographicHash::Sha256;
    static constexpr auto sha512 = QCryptographicHash::Sha512;
    const QByteArray m_rfcNonce = "rOprNGfwEbeRWgbNEkqO"_ba;
    const QByteArray m_rfcChallenge = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                                      "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"_ba;
    const QByteArray m_rfcSignature = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="_ba;

    [[nodiscard]] Scram rfcScram() const
    {
        return Scram({sha256, false}, {u"user"_s, u"pencil"_s, false}, {}, m_rfcNonce);
    }
};

void tst_Scram::conversation_data()
{
    QTest::addColumn<QCryptographicHash::Algorithm>("hash");
    QTest::addColumn<QByteArray>("binding");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("RFC 5802")
        << sha1 << ""_ba << u"user"_s << u"pencil"_s << "fyko+d2lbbFgONRv9qkxdawL"_ba
        << QByteArrayList{
               "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"_ba,
               "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"_ba,
               "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
               "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="_ba,
               "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="_ba};
    QTest::newRow("RFC 7677") << sha256 << ""_ba << u"user"_s << u"pencil"_s << m_rfcNonce
                              << QByteArrayList{
                                     "n,,n=user,r=rOprNGfwEbeRWgbNEkqO"_ba, m_rfcChallenge,
                                     "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                                     "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="_ba,
                                     m_rfcSignature};
    QByteArray binding;
    for (char c = 0; c < 32; ++c)
        binding += c;
    QTest::newRow("bound, prepared password, UTF-8 name")
        << sha1 << binding << u"jürgen"_s << u"I\u00ADX\u00A0ª"_s << "ours"_ba
        << QByteArrayList{"p=tls-server-end-point,,n=j\xC3\xBCrgen,r=ours"_ba,
                          "r=ourstheirs,s=cGVwcGVy,i=5000"_ba,
                          "c=cD10bHMtc2VydmVyLWVuZC1wb2ludCwsAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGx"
                          "wdHh8=,r=ourstheirs,p=3LD+Y10LgEGhpo/kUo3fLI/9wFo="_ba,
                          "v=Vfw9IZl0OwmK7V2ENGafdY7UWJg="_ba};
    QTest::newRow("SHA-512, every special character")
        << sha512 << ""_ba << u"bob"_s << u"p@ss w0rd \"q\\:=,/+{}"_s << "ours"_ba
        << QByteArrayList{"n,,n=bob,r=ours"_ba, "r=ourstheirs,s=cGVwcGVy,i=4096"_ba,
                          "c=biws,r=ourstheirs,p=AbXUBYcn5RFC/eGJmL0NA4SeJZ2RtXbKXePmJRkZ/"
                          "LAIw5XekfUkwM6blg6L2QNFZvYkEN10/cZxLlhvzYq58g=="_ba,
                          "v=1450G9nEKSSk1M5/mudpz0rcEAMGMPp5gj0F6aJpnLLHTtBdBmLOibejJG+"
                          "ZQVePPN9fRrlJHpd7vmu0c0/5ig=="_ba};
}

void tst_Scram::conversation()
{
    QFETCH(const QCryptographicHash::Algorithm, hash);
    QFETCH(const QByteArray, binding);
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QFETCH(const QByteArray, nonce);
    QFETCH(const QByteArrayList, lines);
    Scram scram({hash, !binding.isEmpty()}, {user, password, false}, {{}, 0, binding, {}}, nonce);
    QCOMPARE(scram.start().value(), lines.at(0));
    QVERIFY(!scram.mayFinish());
    QCOMPARE(scram.next(lines.at(1)).response, lines.at(2));
    QVERIFY(!scram.mayFinish());
    const Mechanism::Step last = scram.next(lines.at(3));
    QVERIFY2(!last.failed, qPrintable(last.reason));
    QVERIFY(last.response.isEmpty());
    QVERIFY(scram.mayFinish());
    QVERIFY(scram.next({}).failed);
    QVERIFY(!scram.mayFinish());
}

void tst_Scram::headerSaysWhatTheServerOffered_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArrayList>("offered");
    QTest::addColumn<QByteArray>("header");
    const QByteArrayList without{"PLAIN"_ba, "SCRAM-SHA-256"_ba};
    const QByteArrayList with{"SCRAM-SHA-256"_ba, "scram-sha-1-plus"_ba};
    QTest::newRow("no TLS") << false << without << "n,,"_ba;
    QTest::newRow("TLS, no -PLUS offered") << true << without << "y,,"_ba;
    QTest::newRow("TLS, -PLUS offered, not wanted") << true << with << "n,,"_ba;
    QTest::newRow("TLS, offers not known") << true << QByteArrayList() << "n,,"_ba;
}

void tst_Scram::headerSaysWhatTheServerOffered()
{
    QFETCH(const bool, tls);
    QFETCH(const QByteArrayList, offered);
    QFETCH(const QByteArray, header);
    Scram scram({sha256, false}, {u"comma,equal=slash/"_s, u"Grüße-пароль-密码"_s, false},
                {{}, 0, tls ? "binding"_ba : ""_ba, offered}, "ours"_ba);
    QCOMPARE(scram.start().value(), header + "n=comma=2Cequal=3Dslash/,r=ours");
    const Mechanism::Step step = scram.next("r=ourstheirs,s=c2FsdABzYWx0,i=4096"_ba);
    QVERIFY(step.response.startsWith("c=" + header.toBase64() + ",r=ourstheirs,p="));
    if (header.startsWith('y')) {
        QVERIFY(step.response.endsWith(",p=dVEc4HciG+Y6LW3xV9Va+nfvDQ3uTnZXWF/DAfQw0Os="));
        QVERIFY(!scram.next("v=/dHPGGDI3UPeuH4FlSg4fnBU0btO/9GCEitwbUwJCQg="_ba).failed);
    }
}

void tst_Scram::plusNeedsTls()
{
    Scram scram({sha256, true}, {u"user"_s, u"pencil"_s, false}, {});
    QCOMPARE(scram.name(), "SCRAM-SHA-256-PLUS"_ba);
    QVERIFY(!scram.start());
    QVERIFY(scram.next({}).failed);
}

void tst_Scram::nameCannotHoldNul()
{
    Scram scram({sha256, false}, {u"us\0er"_s, u"pencil"_s, false}, {});
    QVERIFY(!scram.start());
    QVERIFY(scram.next({}).failed);
}

void tst_Scram::refusesTheChallenge_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<bool>("notAuthentic");
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("prose") << "Password:"_ba << false;
    QTest::newRow("nonce of another") << "r=another,s=cGVwcGVy,i=4096"_ba << true;
    QTest::newRow("nonce not extended") << "r=ours,s=cGVwcGVy,i=4096"_ba << true;
    QTest::newRow("nonce shortened") << "r=our,s=cGVwcGVy,i=4096"_ba << true;
    QTest::newRow("nonce with a control") << "r=ours\x07,s=cGVwcGVy,i=4096"_ba << false;
    QTest::newRow("mandatory extension") << "m=x,r=ourstheirs,s=cGVwcGVy,i=4096"_ba << false;
    QTest::newRow("other order") << "s=cGVwcGVy,r=ourstheirs,i=4096"_ba << false;
    QTest::newRow("no salt") << "r=ourstheirs,i=4096"_ba << false;
    QTest::newRow("empty salt") << "r=ourstheirs,s=,i=4096"_ba << false;
    QTest::newRow("salt no base64") << "r=ourstheirs,s=a*b=,i=4096"_ba << false;
    QTest::newRow("proof before its time") << "v=cGVwcGVy"_ba << false;
}

void tst_Scram::refusesTheChallenge()
{
    QFETCH(const QByteArray, challenge);
    QFETCH(const bool, notAuthentic);
    Scram scram({sha256, false}, {u"user"_s, u"pencil"_s, false}, {}, "ours"_ba);
    std::ignore = scram.start();
    const Mechanism::Step step = scram.next(challenge);
    QVERIFY(step.failed);
    QVERIFY(!step.reason.isEmpty());
    QCOMPARE(step.serverNotAuthentic, notAuthentic);
    QVERIFY(!scram.mayFinish());
    QVERIFY(scram.next("r=ourstheirs,s=cGVwcGVy,i=4096"_ba).failed);
}

void tst_Scram::boundsIterations_data()
{
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<bool>("accepted");
    for (const char *count : {"4096", "5000"})
        QTest::newRow(count) << QByteArray(count) << true;
    for (const char *count :
         {"1", "0", "4095", "500001", "1000000000", "99999999999", "4294971392",
          "18446744073709555712", "-4096", "+4096", " 4096", "04096", "4096x", "0x1000", ""})
        QTest::newRow(count) << QByteArray(count) << false;
}

void tst_Scram::boundsIterations()
{
    QFETCH(const QByteArray, count);
    QFETCH(const bool, accepted);
    Scram scram({sha256, false}, {u"user"_s, u"pencil"_s, false}, {}, "ours"_ba);
    std::ignore = scram.start();
    QCOMPARE(!scram.next("r=ourstheirs,s=cGVwcGVy,i=" + count).failed, accepted);
}

void tst_Scram::refusesTheServersProof_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("wrong") << "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95H4="_ba;
    QTest::newRow("cut") << "v=6rriTRBi23WpRR/wtup+mMhUZUn/"_ba;
    QTest::newRow("nothing") << "v="_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no base64") << "v=***"_ba;
    QTest::newRow("challenge again") << m_rfcChallenge;
    QTest::newRow("not at the start") << "x=y," + m_rfcSignature;
}

void tst_Scram::refusesTheServersProof()
{
    QFETCH(const QByteArray, message);
    Scram scram = rfcScram();
    std::ignore = scram.start();
    QVERIFY(!scram.next(m_rfcChallenge).failed);
    const Mechanism::Step step = scram.next(message);
    QVERIFY(step.failed);
    QVERIFY(step.serverNotAuthentic);
    QVERIFY(!scram.mayFinish());
    // Nor does the right proof count afterwards.
    QVERIFY(scram.next(m_rfcSignature).failed);
    QVERIFY(!scram.mayFinish());
}

void tst_Scram::keepsTheServersError()
{
    Scram scram = rfcScram();
    std::ignore = scram.start();
    QVERIFY(!scram.secretWasTested());
    std::ignore = scram.next(m_rfcChallenge);
    QVERIFY(scram.secretWasTested());
    const Mechanism::Step step = scram.next("e=invalid-proof,x=y"_ba);
    QVERIFY(scram.secretWasTested());
    QVERIFY(!step.failed);
    QVERIFY(step.response.isEmpty());
    QCOMPARE(scram.refusalDetail(), u"invalid-proof"_s);
    QVERIFY(!scram.mayFinish());
    QVERIFY(scram.next(m_rfcSignature).failed);
    QVERIFY(!scram.mayFinish());
}

void tst_Scram::anUnknownBindingIsNoTestOfTheSecret_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("tested");
    QTest::newRow("no bindings at all") << "e=channel-binding-not-supported"_ba << false;
    QTest::newRow("not of this type") << "e=unsupported-channel-binding-type"_ba << false;
    QTest::newRow("somebody between us") << "e=channel-bindings-dont-match"_ba << true;
    QTest::newRow("the offer was changed") << "e=server-does-support-channel-binding"_ba << true;
}

void tst_Scram::anUnknownBindingIsNoTestOfTheSecret()
{
    QFETCH(QByteArray, error);
    Scram scram = rfcScram();
    std::ignore = scram.start();
    std::ignore = scram.next(m_rfcChallenge);
    std::ignore = scram.next(error);
    QTEST(scram.secretWasTested(), "tested");
}

void tst_Scram::owesNothingOnlyWhenVerified()
{
    Scram scram = rfcScram();
    QVERIFY(!scram.mayFinish());
    std::ignore = scram.start();
    std::ignore = scram.next(m_rfcChallenge);
    QVERIFY(!scram.mayFinish());
    // Extensions behind the proof are allowed (RFC 5802 7).
    QVERIFY(!scram.next(m_rfcSignature + ",x=y").failed);
    QVERIFY(scram.mayFinish());
}

void tst_Scram::makesNoncesOfItsOwn()
{
    const QByteArray one = Scram::freshNonce();
    QCOMPARE(one.size(), 24);
    QVERIFY(!one.contains(','));
    QVERIFY(one != Scram::freshNonce());
}

QTEST_GUILESS_MAIN(tst_Scram)
#include "tst_Scram.moc"
