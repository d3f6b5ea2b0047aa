// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/DigestDirectives.h"
#include "auth/DigestMd5.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// DIGEST-MD5: the examples of RFC 2831, character sets, realms, and servers that do not keep to
/// it.
class tst_DigestMd5 : public QObject {
    Q_OBJECT

private slots:
    void imapOfTheRfc();
    void acapOfTheRfc();
    void hashesLatin1WhereItFits();
    void hashesUtf8ForDovecot();
    void quotesWhatNeedsIt();
    void leavesOutTheRealmThatWasNotOffered();
    void choosesTheRealmOfTheUser();
    void makesANonceOfItsOwn();
    void refusesTheChallenge_data();
    void refusesTheChallenge();
    void acceptsTheChallenge_data();
    void acceptsTheChallenge();
    void refusesTheServersProof_data();
    void refusesTheServersProof();
    void parsesDirectives();

private:
    [[nodiscard]] static QByteArray responseOf(const QByteArray &answer)
    {
        return DigestDirectives::parse(answer).value().only("response"_ba).value().value;
    }
};

void tst_DigestMd5::imapOfTheRfc()
{
    DigestMd5 digest({u"chris"_s, u"secret"_s, false}, {"elwood.innosoft.com"_ba, 143, {}, {}},
                     "imap"_ba, "OA6MHXh6VqTrRk"_ba);
    QVERIFY(!digest.start());
    const Mechanism::Step proof
        = digest.next("realm=\"elwood.innosoft.com\",nonce=\"OA6MG9tEQGm2hh\",qop=\"auth\","
                      "algorithm=md5-sess,charset=utf-8"_ba);
    QCOMPARE(proof.response,
             "charset=utf-8,username=\"chris\",realm=\"elwood.innosoft.com\","
             "nonce=\"OA6MG9tEQGm2hh\",nc=00000001,cnonce=\"OA6MHXh6VqTrRk\","
             "digest-uri=\"imap/elwood.innosoft.com\","
             "response=d388dad90d4bbd760a152321f2143af7,qop=auth"_ba);
    QVERIFY(!digest.mayFinish());
    const Mechanism::Step last = digest.next("rspauth=ea40f60335c427b5527b84dbabcdfffd"_ba);
    QVERIFY(!last.failed);
    QVERIFY(last.response.isEmpty());
    QVERIFY(digest.mayFinish());
    QVERIFY(digest.next({}).failed);
    QVERIFY(!digest.mayFinish());
}

void tst_DigestMd5::acapOfTheRfc()
{
    DigestMd5 digest({u"chris"_s, u"secret"_s, false}, {"elwood.innosoft.com"_ba, 674, {}, {}},
                     "acap"_ba, "OA9BSuZWMSpW8m"_ba);
    const Mechanism::Step proof
        = digest.next("realm=\"elwood.innosoft.com\",nonce=\"OA9BSXrbuRhWay\",qop=\"auth\","
                      "algorithm=md5-sess,charset=utf-8"_ba);
    QCOMPARE(responseOf(proof.response), "6084c6db3fede7352c551284490fd0fc"_ba);
    QVERIFY(!digest.next("rspauth=2f0b3d7c3c2e486600ef710726aa2eae"_ba).failed);
    QVERIFY(digest.mayFinish());
}

void tst_DigestMd5::hashesLatin1WhereItFits()
{
    DigestMd5 digest({u"jürgen"_s, u"umlaut"_s, false}, {"mail.test"_ba, 587, {}, {}}, "smtp"_ba,
                     "c"_ba);
    const Mechanism::Step proof
        = digest.next("realm=\"mail.test\",nonce=\"n\",charset=utf-8,algorithm=md5-sess"_ba);
    QVERIFY(proof.response.contains("username=\"j\xC3\xBCrgen\""_ba));
    QVERIFY(proof.response.contains("digest-uri=\"smtp/mail.test\""_ba));
    QCOMPARE(responseOf(proof.response), "d30f8438e8462c366a68ad50d5187d32"_ba);
    QVERIFY(!digest.next("rspauth=16c992db196cd0e072cec1b96b761d3e"_ba).failed);
}

void tst_DigestMd5::hashesUtf8ForDovecot()
{
    DigestMd5 digest({u"jürgen"_s, u"umlaut"_s, false}, {"mail.test"_ba, 587, {}, {}}, "smtp"_ba,
                     "c"_ba);
    const Mechanism::Step proof = digest.next(
        "realm=\"mail.test\",nonce=\"n\",qop=\"auth\",charset=\"utf-8\",algorithm=\"md5-sess\""_ba);
    QCOMPARE(responseOf(proof.response), "14739f53738cf5ade0ccd35f791bf4aa"_ba);
}

void tst_DigestMd5::quotesWhatNeedsIt()
{
    DigestMd5 digest({u"carol"_s, u"Grüße-пароль-密码"_s, false}, {"mail.test"_ba, 587, {}, {}},
                     "smtp"_ba, "c"_ba);
    const Mechanism::Step proof
        = digest.next("realm=\"\",nonce=\"n\\\"\\\\\",charset=utf-8,algorithm=md5-sess"_ba);
    QVERIFY(proof.response.contains(",realm=\"\",nonce=\"n\\\"\\\\\","_ba));
    QCOMPARE(responseOf(proof.response), "8e58197050db31a1240cbe7965650d94"_ba);
}

void tst_DigestMd5::leavesOutTheRealmThatWasNotOffered()
{
    DigestMd5 digest({u"a\"b\\"_s, u"p"_s, false}, {"h"_ba, 25, {}, {}});
    const QByteArray response = digest.next("nonce=\"n\",algorithm=md5-sess"_ba).response;
    QVERIFY(response.startsWith("username=\"a\\\"b\\\\\",nonce="));
    QVERIFY(!response.contains("realm"));
}

void tst_DigestMd5::choosesTheRealmOfTheUser()
{
    const QByteArray challenge = "realm=\"one.test\",realm=\"two.test\",nonce=\"n\""_ba;
    DigestMd5 named({u"a@two.test"_s, u"p"_s, false}, {"h"_ba, 25, {}, {}});
    QVERIFY(named.next(challenge).response.contains("realm=\"two.test\""));
    DigestMd5 other({u"a"_s, u"p"_s, false}, {"h"_ba, 25, {}, {}});
    QVERIFY(other.next(challenge).response.contains("realm=\"one.test\""));
}

void tst_DigestMd5::makesANonceOfItsOwn()
{
    QList<QByteArray> nonces;
    for (int i = 0; i < 2; ++i) {
        DigestMd5 digest({u"a"_s, u"p"_s, false}, {"h"_ba, 25, {}, {}});
        const QByteArray response = digest.next("nonce=\"n\""_ba).response;
        nonces << DigestDirectives::parse(response).value().only("cnonce"_ba).value().value;
    }
    QVERIFY(nonces.at(0).size() >= 16);
    QVERIFY(nonces.at(0) != nonces.at(1));
}

void tst_DigestMd5::refusesTheChallenge_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no nonce") << "realm=\"a\",qop=\"auth\""_ba;
    QTest::newRow("two nonces") << "nonce=\"a\",nonce=\"b\""_ba;
    QTest::newRow("only integrity") << "nonce=\"a\",qop=\"auth-int,auth-conf\""_ba;
    QTest::newRow("two lists of qop") << "nonce=\"a\",qop=\"auth\",qop=\"auth\""_ba;
    QTest::newRow("other algorithm") << "nonce=\"a\",algorithm=md5"_ba;
    QTest::newRow("two algorithms") << "nonce=\"a\",algorithm=md5-sess,algorithm=md5-sess"_ba;
    QTest::newRow("other charset") << "nonce=\"a\",charset=koi8-r"_ba;
    QTest::newRow("open quote") << "nonce=\"a"_ba;
    QTest::newRow("quote ends in a backslash") << "nonce=\"a\\"_ba;
    QTest::newRow("text behind a quote") << "nonce=\"a\"b"_ba;
    QTest::newRow("quote within a token") << "nonce=a\"b\""_ba;
    QTest::newRow("no name") << "=\"a\",nonce=\"b\""_ba;
    QTest::newRow("prose") << "Password:"_ba;
}

void tst_DigestMd5::refusesTheChallenge()
{
    QFETCH(const QByteArray, challenge);
    DigestMd5 digest({u"a"_s, u"p"_s, false}, {"h"_ba, 25, {}, {}});
    const Mechanism::Step step = digest.next(challenge);
    QVERIFY(step.failed);
    QVERIFY(!step.serverNotAuthentic);
    QVERIFY(!digest.mayFinish());
}

void tst_DigestMd5::acceptsTheChallenge_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("blanks and empty elements") << " , nonce = \"a\" ,\t, qop=\"auth\", "_ba;
    QTest::newRow("among others") << "nonce=\"a\",qop=\"auth-int, auth ,auth-conf\""_ba;
    QTest::newRow("upper case") << "NONCE=\"a\",QOP=\"AUTH\",ALGORITHM=MD5-Sess,CHARSET=UTF-8"_ba;
    QTest::newRow("unknown") << "nonce=\"a\",maxbuf=100,x=y,x=\"z,\""_ba;
    QTest::newRow("token") << "nonce=a,qop=auth"_ba;
}

void tst_DigestMd5::acceptsTheChallenge()
{
    QFETCH(const QByteArray, challenge);
    DigestMd5 digest({u"a"_s, u"p"_s, false}, {"h"_ba, 25, {}, {}});
    const Mechanism::Step step = digest.next(challenge);
    QVERIFY2(!step.failed, qPrintable(step.reason));
    QVERIFY(step.response.contains("nonce=\"a\""));
}

void tst_DigestMd5::refusesTheServersProof_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("wrong") << "rspauth=00000000000000000000000000000000"_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("twice") << "rspauth=a,rspauth=a"_ba;
    QTest::newRow("another challenge") << "nonce=\"n\""_ba;
}

void tst_DigestMd5::refusesTheServersProof()
{
    QFETCH(const QByteArray, message);
    DigestMd5 digest({u"a"_s, u"p"_s, false}, {"h"_ba, 25, {}, {}});
    QVERIFY(!digest.next("nonce=\"n\""_ba).failed);
    const Mechanism::Step step = digest.next(message);
    QVERIFY(step.failed);
    QVERIFY(step.serverNotAuthentic);
    QVERIFY(!digest.mayFinish());
}

void tst_DigestMd5::parsesDirectives()
{
    const auto directives = DigestDirectives::parse("A=\"x, \\\"y\\\\\",b = z ,c=\"\""_ba);
    QVERIFY(directives);
    QCOMPARE(directives->only("a"_ba)->value, "x, \"y\\"_ba);
    QVERIFY(directives->only("a"_ba)->quoted);
    QCOMPARE(directives->only("b"_ba)->value, "z"_ba);
    QVERIFY(!directives->only("b"_ba)->quoted);
    QVERIFY(directives->only("c"_ba)->value.isEmpty());
    QVERIFY(!directives->only("d"_ba));
}

QTEST_GUILESS_MAIN(tst_DigestMd5)
#include "tst_DigestMd5.moc"
