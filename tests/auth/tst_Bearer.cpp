// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Bearer.h"

#include <QTest>

#include <tuple>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Access tokens: the examples of Google's XOAUTH2 page and of RFC 7628, and refusals.
class tst_Bearer : public QObject {
    Q_OBJECT

private slots:
    void xoauth2OfTheExample();
    void xoauth2Refused();
    void oauthBearerOfTheRfc();
    void oauthBearerRefused();
    void oauthBearerWithoutUser();
    void oauthBearerEscapesTheName();
    void refusalWithoutSense_data();
    void refusalWithoutSense();
    void cannotCarryOtherCharacters_data();
    void cannotCarryOtherCharacters();
};

void tst_Bearer::xoauth2OfTheExample()
{
    Bearer bearer(
        Bearer::Kind::XOAuth2,
        {u"someuser@example.com"_s, u"ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg"_s, true}, {});
    QCOMPARE(bearer.name(), "XOAUTH2"_ba);
    QCOMPARE(bearer.start().value().toBase64(),
             "dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRj"
             "Mk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ=="_ba);
    QVERIFY(bearer.exposesSecret());
    QVERIFY(bearer.mayFinish());
}

void tst_Bearer::xoauth2Refused()
{
    Bearer bearer(Bearer::Kind::XOAuth2, {u"a@b.example"_s, u"token"_s, true}, {});
    std::ignore = bearer.start();
    const auto challenge = QByteArray::fromBase64(
        "eyJzdGF0dXMiOiI0MDEiLCJzY2hlbWVzIjoiYmVhcmVyIG1hYyIsInNjb3BlIjoiaHR0cHM6Ly9t"
        "YWlsLmdvb2dsZS5jb20vIn0K"_ba);
    const Mechanism::Step step = bearer.next(challenge);
    QVERIFY(!step.failed);
    QVERIFY(step.response.isEmpty());
    QCOMPARE(bearer.refusalDetail(), u"401 (scope: https://mail.google.com/)"_s);
    QVERIFY(!bearer.mayFinish());
    QVERIFY(bearer.next(challenge).failed);
}

void tst_Bearer::oauthBearerOfTheRfc()
{
    Bearer bearer(Bearer::Kind::OAuthBearer,
                  {u"user@example.com"_s, u"vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg=="_s, true},
                  {"server.example.com"_ba, 143, {}, {}});
    QCOMPARE(bearer.name(), "OAUTHBEARER"_ba);
    QCOMPARE(bearer.start().value().toBase64(),
             "bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9MTQz"
             "AWF1dGg9QmVhcmVyIHZGOWRmdDRxbVRjMk52YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9"
             "PQEB"_ba);
}

void tst_Bearer::oauthBearerRefused()
{
    Bearer bearer(Bearer::Kind::OAuthBearer, {u"a@b.example"_s, u"token"_s, true},
                  {"mail.test"_ba, 587, {}, {}});
    std::ignore = bearer.start();
    const Mechanism::Step step = bearer.next(
        R"({"status":"invalid_token","scope":"example_scope",)"
        R"("openid-configuration":"https://example.com/.well-known/openid-configuration"})"_ba);
    QCOMPARE(step.response, "\x01"_ba);
    QCOMPARE(bearer.refusalDetail(),
             u"invalid_token (scope: example_scope, openid-configuration: "
             "https://example.com/.well-known/openid-configuration)"_s);
    QVERIFY(!bearer.mayFinish());
}

void tst_Bearer::oauthBearerWithoutUser()
{
    Bearer bearer(Bearer::Kind::OAuthBearer, {{}, u"t"_s, true}, {"h"_ba, 25, {}, {}});
    QCOMPARE(bearer.start().value(),
             "n,,\x01host=h\x01port=25\x01"
             "auth=Bearer t\x01\x01"_ba);
}

void tst_Bearer::oauthBearerEscapesTheName()
{
    Bearer bearer(Bearer::Kind::OAuthBearer, {u"comma,equal=slash/"_s, u"t"_s, true},
                  {"h"_ba, 25, {}, {}});
    QVERIFY(bearer.start().value().startsWith("n,a=comma=2Cequal=3Dslash/,\x01"_ba));
}

void tst_Bearer::refusalWithoutSense_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("detail");
    QTest::newRow("empty") << ""_ba << QString();
    QTest::newRow("no JSON") << "\xff{{"_ba << QString();
    QTest::newRow("array") << "[1,2]"_ba << QString();
    QTest::newRow("number") << R"({"status":400})"_ba << u"400"_s;
    QTest::newRow("wrong types") << R"({"status":{"a":1},"scope":[1]})"_ba << QString();
    QTest::newRow("deep") << QByteArray(5000, '[') << QString();
}

void tst_Bearer::refusalWithoutSense()
{
    QFETCH(const QByteArray, challenge);
    QFETCH(const QString, detail);
    Bearer bearer(Bearer::Kind::XOAuth2, {u"a"_s, u"t"_s, true}, {});
    QVERIFY(!bearer.next(challenge).failed);
    QCOMPARE(bearer.refusalDetail(), detail);
    QVERIFY(!bearer.mayFinish());
}

void tst_Bearer::cannotCarryOtherCharacters_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("token");
    QTest::newRow("separator in the token") << u"a"_s << u"t\x01host=evil"_s;
    QTest::newRow("separator in the user") << u"a\x01"_s << u"t"_s;
    QTest::newRow("line end") << u"a"_s << u"t\n"_s;
    QTest::newRow("blank") << u"a"_s << u"t t"_s;
    QTest::newRow("not ASCII") << u"a"_s << u"tö"_s;
    QTest::newRow("NUL in the user") << u"a\0b"_s << u"t"_s;
}

void tst_Bearer::cannotCarryOtherCharacters()
{
    QFETCH(const QString, user);
    QFETCH(const QString, token);
    for (const auto kind : {Bearer::Kind::OAuthBearer, Bearer::Kind::XOAuth2}) {
        Bearer bearer(kind, {user, token, true}, {});
        QVERIFY(!bearer.start());
        const Mechanism::Step step = bearer.next({});
        QVERIFY(step.failed);
        QVERIFY(!step.reason.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_Bearer)
#include "tst_Bearer.moc"
