// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/Mechanism.h"

#include <QTest>

#include <tuple>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Which mechanisms exist, which are tried and in what order, and that none goes on for ever.
class tst_Mechanisms : public QObject {
    Q_OBJECT

private slots:
    void ranksStrongestFirst();
    void bindsTheChannelOnlyWithTls();
    void takesOnlyTokensForTokens();
    void takesExternalWithoutPassword();
    void takesWhatIsWanted_data();
    void takesWhatIsWanted();
    void comparesNamesWithoutCase();
    void needsUserAndSecret();
    void createsEveryKnownName();
    void knowsNoOtherName();
    void endsAfterFewChallenges_data();
    void endsAfterFewChallenges();
    void announcesExposureAsTheTableDoes();

private:
    const Credentials m_password{u"alice"_s, u"wonderland"_s, false};
    const Credentials m_token{u"alice"_s, u"token"_s, true};
    const AuthContext m_clear{"mail.test"_ba, 587, {}, {}};
    const AuthContext m_tls{"mail.test"_ba, 587, "certificate hash"_ba, {}};
    const QList<QByteArray> m_everything{
        "LOGIN"_ba,       "PLAIN"_ba,         "CRAM-MD5"_ba,         "DIGEST-MD5"_ba,
        "SCRAM-SHA-1"_ba, "SCRAM-SHA-256"_ba, "SCRAM-SHA-1-PLUS"_ba, "SCRAM-SHA-256-PLUS"_ba,
        "XOAUTH2"_ba,     "OAUTHBEARER"_ba,   "EXTERNAL"_ba,         "GS2-KRB5"_ba,
        "X-UNHEARD-OF"_ba};
};

void tst_Mechanisms::ranksStrongestFirst()
{
    const QList<QByteArray> expected{
        "SCRAM-SHA-256-PLUS"_ba, "SCRAM-SHA-1-PLUS"_ba, "SCRAM-SHA-256"_ba, "SCRAM-SHA-1"_ba,
        "DIGEST-MD5"_ba,         "CRAM-MD5"_ba,         "PLAIN"_ba,         "LOGIN"_ba};
    QCOMPARE(Mechanisms::ranked(m_everything, {}, m_password, m_tls), expected);
}

void tst_Mechanisms::bindsTheChannelOnlyWithTls()
{
    const auto names = Mechanisms::ranked(m_everything, {}, m_password, m_clear);
    QCOMPARE(names.first(), "SCRAM-SHA-256"_ba);
    QVERIFY(Mechanisms::ranked(m_everything, "SCRAM-SHA-1-PLUS"_ba, m_password, m_clear).isEmpty());
}

void tst_Mechanisms::takesOnlyTokensForTokens()
{
    const QList<QByteArray> expected{"OAUTHBEARER"_ba, "XOAUTH2"_ba};
    QCOMPARE(Mechanisms::ranked(m_everything, {}, m_token, m_tls), expected);
    QVERIFY(Mechanisms::ranked({"PLAIN"_ba, "LOGIN"_ba}, {}, m_token, m_tls).isEmpty());
    QVERIFY(Mechanisms::ranked({"XOAUTH2"_ba}, {}, m_password, m_tls).isEmpty());
}

void tst_Mechanisms::takesExternalWithoutPassword()
{
    const QList<QByteArray> expected{"EXTERNAL"_ba};
    QCOMPARE(Mechanisms::ranked(m_everything, {}, {}, m_tls), expected);
    QCOMPARE(Mechanisms::ranked(m_everything, {}, {u"alice"_s, {}, false}, m_tls), expected);
}

void tst_Mechanisms::takesWhatIsWanted_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<bool>("withToken");
    QTest::addColumn<QList<QByteArray>>("expected");
    const auto row = [](const char *name, const QByteArray &wanted, bool withToken,
                        const QList<QByteArray> &expected) {
        QTest::newRow(name) << wanted << withToken << expected;
    };
    row("weaker one", "PLAIN"_ba, false, {"PLAIN"_ba});
    row("lower case", "cram-md5"_ba, false, {"CRAM-MD5"_ba});
    row("external", "EXTERNAL"_ba, false, {"EXTERNAL"_ba});
    row("token in a password mechanism", "PLAIN"_ba, true, {"PLAIN"_ba});
    row("token given as password", "XOAUTH2"_ba, false, {"XOAUTH2"_ba});
    row("known, not offered", "SCRAM-SHA-512"_ba, false, {});
    row("offered, not known", "X-UNHEARD-OF"_ba, false, {});
}

void tst_Mechanisms::takesWhatIsWanted()
{
    QFETCH(const QByteArray, wanted);
    QFETCH(const bool, withToken);
    QFETCH(const QList<QByteArray>, expected);
    const Credentials &credentials = withToken ? m_token : m_password;
    QCOMPARE(Mechanisms::ranked(m_everything, wanted, credentials, m_tls), expected);
}

void tst_Mechanisms::comparesNamesWithoutCase()
{
    const QList<QByteArray> expected{"SCRAM-SHA-1"_ba, "PLAIN"_ba};
    QCOMPARE(Mechanisms::ranked({"plain"_ba, "Scram-Sha-1"_ba}, {}, m_password, m_clear), expected);
    QVERIFY(Mechanisms::isKnown("xoauth2"_ba));
    QVERIFY(Mechanisms::create("login"_ba, m_password, m_clear));
}

void tst_Mechanisms::needsUserAndSecret()
{
    QVERIFY(Mechanisms::ranked({"PLAIN"_ba}, {}, {u"alice"_s, {}, false}, m_tls).isEmpty());
    QVERIFY(Mechanisms::ranked({"PLAIN"_ba}, {}, {{}, u"secret"_s, false}, m_tls).isEmpty());
    QVERIFY(Mechanisms::ranked({"PLAIN"_ba}, "PLAIN"_ba, {u"alice"_s, {}, false}, m_tls).isEmpty());
    // The token alone can say who it belongs to.
    const QList<QByteArray> expected{"OAUTHBEARER"_ba};
    QCOMPARE(Mechanisms::ranked(m_everything, {}, {{}, u"token"_s, true}, m_tls), expected);
}

void tst_Mechanisms::createsEveryKnownName()
{
    QVERIFY(Mechanisms::known().size() >= 13);
    for (const QByteArray &name : Mechanisms::known()) {
        const auto mechanism = Mechanisms::create(name, m_password, m_tls);
        QVERIFY2(mechanism, name.constData());
        QCOMPARE(mechanism->name(), name);
    }
}

void tst_Mechanisms::knowsNoOtherName()
{
    for (const QByteArray &name : {""_ba, "PLAI"_ba, "PLAIN "_ba, "NTLM2"_ba, "SCRAM-SHA-3"_ba}) {
        QVERIFY2(!Mechanisms::isKnown(name), name.constData());
        QVERIFY2(!Mechanisms::create(name, m_password, m_tls), name.constData());
    }
}

void tst_Mechanisms::endsAfterFewChallenges_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray &name : Mechanisms::known())
        QTest::newRow(name.constData()) << name;
}

// A server that answers everything with another challenge is left after at most three.
void tst_Mechanisms::endsAfterFewChallenges()
{
    QFETCH(const QByteArray, name);
    for (const QByteArray &challenge : {""_ba, "Password:"_ba, "e=other-error"_ba, "\0\xff,=\""_ba,
                                        "realm=\"a\",nonce=\"b\",qop=\"auth\""_ba}) {
        const auto mechanism = Mechanisms::create(name, m_password, m_tls);
        std::ignore = mechanism->start();
        int answered = 0;
        Mechanism::Step step = mechanism->next(challenge);
        for (; !step.failed && answered < 10; ++answered)
            step = mechanism->next(challenge);
        QVERIFY(answered <= 2);
        QVERIFY(!step.reason.isEmpty());
        QVERIFY(step.response.isEmpty());
        QVERIFY(mechanism->next(challenge).failed);
    }
}

void tst_Mechanisms::announcesExposureAsTheTableDoes()
{
    for (const QByteArray &name : Mechanisms::known()) {
        const auto mechanism = Mechanisms::create(name, m_password, m_tls);
        QVERIFY2(mechanism->exposesSecret() == Mechanisms::exposesSecret(name), name.constData());
        // What is said not to expose the secret does not hold it in its first words.
        const QByteArray first = mechanism->start().value_or(QByteArray());
        if (!mechanism->exposesSecret())
            QVERIFY2(!first.contains("wonderland"), name.constData());
    }
    QVERIFY(Mechanisms::exposesSecret("plain"_ba));
    QVERIFY(!Mechanisms::exposesSecret("CRAM-MD5"_ba));
}

QTEST_GUILESS_MAIN(tst_Mechanisms)
#include "tst_Mechanisms.moc"
