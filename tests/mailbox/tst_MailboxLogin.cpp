// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "Talk.h"

#include "auth/Mechanism.h"

#include <QTest>

#include <tuple>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// Signing in to the built-in mailbox, and TLS as its session sees it.
class tst_MailboxLogin : public QObject {
    Q_OBJECT

private slots:
    void signsIn_data();
    void signsIn();
    void refusesTheWrong_data() { signsIn_data(); }
    void refusesTheWrong();
    void demandsIt();
    void hidesPasswordsFromListeners();
    void refusesWhatDoesNotBelong_data();
    void refusesWhatDoesNotBelong();
    void endsAfterThreeTries();
    void demandsTls();
    void forgetsWhatCameBeforeTls();
    void refusesCommandsBehindStarttls();

private:
    [[nodiscard]] static MailboxSettings settings(Security security = Security::None)
    {
        MailboxSettings wanted;
        wanted.user = u"comma,equal=jürgen"_s;
        wanted.password = u"p@ss w0rd \"q\\:=,/+{} пароль"_s;
        wanted.security = security;
        return wanted;
    }
    /// Signs in with our own client; the code of the last reply.
    [[nodiscard]] static QByteArray signIn(Talk &talk, const QByteArray &name,
                                           const Credentials &credentials);
};

QByteArray tst_MailboxLogin::signIn(Talk &talk, const QByteArray &name,
                                    const Credentials &credentials)
{
    const auto mechanism = Mechanisms::create(name, credentials, {});
    const auto initial = mechanism->start();
    QByteArray reply
        = talk.say("AUTH " + name + (initial ? ' ' + initial->toBase64() : ""_ba) + "\r\n");
    for (int round = 0; reply.startsWith("334 ") && round < 5; ++round) {
        const auto step = mechanism->next(QByteArray::fromBase64(reply.mid(4).trimmed()));
        if (step.failed)
            return "failed: " + step.reason.toUtf8();
        reply = talk.say(step.response.toBase64() + "\r\n");
    }
    return reply.left(3) == "235" && !mechanism->mayFinish() ? "not proved"_ba : reply.left(3);
}

void tst_MailboxLogin::signsIn_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    for (const QByteArray &name : SignIn::mechanisms(true))
        QTest::newRow(name.constData()) << name;
}

void tst_MailboxLogin::signsIn()
{
    QFETCH(const QByteArray, mechanism);
    Talk talk(settings());
    talk.greeted();
    const Credentials credentials{settings().user, settings().password, false};
    QCOMPARE(signIn(talk, mechanism, credentials), "235"_ba);
    QCOMPARE(talk.codes("MAIL FROM:<a@x.example>\r\n"_ba), "250"_ba);
    QVERIFY(!talk.say("EHLO x\r\n"_ba).contains("AUTH"));
    QCOMPARE(talk.codes("AUTH PLAIN\r\n"_ba), "503"_ba);
}

void tst_MailboxLogin::refusesTheWrong()
{
    QFETCH(const QByteArray, mechanism);
    Talk talk(settings());
    talk.greeted();
    QCOMPARE(signIn(talk, mechanism, {settings().user, u"wrong"_s, false}), "535"_ba);
    QCOMPARE(signIn(talk, mechanism, {u"other"_s, settings().password, false}), "535"_ba);
    QCOMPARE(talk.codes("MAIL FROM:<a@x.example>\r\n"_ba), "530"_ba);
}

void tst_MailboxLogin::demandsIt()
{
    Talk talk(settings());
    QVERIFY(
        talk.say("EHLO x\r\n"_ba).contains("\r\n250 AUTH SCRAM-SHA-256 CRAM-MD5 PLAIN LOGIN\r\n"));
    QCOMPARE(talk.codes("MAIL FROM:<a@x.example>\r\n"_ba), "530"_ba);
}

void tst_MailboxLogin::hidesPasswordsFromListeners()
{
    Talk remote(settings(), false);
    QVERIFY(remote.say("EHLO x\r\n"_ba).contains("\r\n250 AUTH SCRAM-SHA-256 CRAM-MD5\r\n"));
    QCOMPARE(remote.codes("AUTH PLAIN AGEAYg==\r\nAUTH LOGIN\r\n"_ba), "504 504"_ba);
    Talk encrypted(settings(Security::Tls), false);
    QVERIFY(encrypted.say("EHLO x\r\n"_ba).contains("PLAIN LOGIN"));
}

void tst_MailboxLogin::refusesWhatDoesNotBelong_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char *name, const QByteArray &said, const QByteArray &codes) {
        QTest::newRow(name) << said << codes;
    };
    row("before EHLO", "AUTH PLAIN\r\n"_ba, "503"_ba);
    row("unknown", "EHLO x\r\nAUTH XYZZY\r\nAUTH\r\n"_ba, "250 504 504"_ba);
    row("three words", "EHLO x\r\nAUTH PLAIN AGEAYg== x\r\n"_ba, "250 504"_ba);
    row("cancelled", "EHLO x\r\nAUTH LOGIN\r\n*\r\nNOOP\r\n"_ba, "250 334 501 250"_ba);
    row("no base64", "EHLO x\r\nAUTH LOGIN\r\n***\r\nNOOP\r\n"_ba, "250 334 501 250"_ba);
    row("no base64 at once", "EHLO x\r\nAUTH PLAIN !\r\n"_ba, "250 501"_ba);
    row("empty at once", "EHLO x\r\nAUTH PLAIN =\r\n"_ba, "250 501"_ba);
    row("too few fields", "EHLO x\r\nAUTH PLAIN AGE=\r\n"_ba, "250 501"_ba);
    row("client first for CRAM", "EHLO x\r\nAUTH CRAM-MD5 AGE=\r\n"_ba, "250 501"_ba);
    row("channel binding", "EHLO x\r\nAUTH SCRAM-SHA-256 cD10bHMtdW5pcXVlLCxuPWEscj1i\r\n"_ba,
        "250 501"_ba);
    row("bare LF", "EHLO x\r\nAUTH LOGIN\r\nYQ==\nNOOP\r\n"_ba, "250 334 500 250"_ba);
    row("endless line", "EHLO x\r\nAUTH LOGIN\r\n"_ba + QByteArray(100'000, 'A') + "\r\nNOOP\r\n",
        "250 334 500 250"_ba);
}

void tst_MailboxLogin::refusesWhatDoesNotBelong()
{
    QFETCH(const QByteArray, said);
    QFETCH(const QByteArray, codes);
    for (const Cut cut : {Cut::Whole, Cut::Lines, Cut::Octets}) {
        Talk talk(settings());
        std::ignore = talk.session().takeReplies();
        QCOMPARE(talk.codes(said, cut), codes);
    }
}

void tst_MailboxLogin::endsAfterThreeTries()
{
    Talk talk(settings());
    talk.greeted();
    QCOMPARE(talk.codes("AUTH PLAIN AGEAYg==\r\nAUTH PLAIN AGEAYg==\r\nAUTH PLAIN AGEAYg==\r\n"
                        "NOOP\r\n"_ba),
             "535 535 421"_ba);
    QVERIFY(talk.session().wish() == MailboxSession::Wish::Close);
}

void tst_MailboxLogin::demandsTls()
{
    Talk talk(settings(Security::Starttls));
    const QByteArray hello = talk.say("EHLO x\r\n"_ba);
    QVERIFY(hello.endsWith("250 STARTTLS\r\n"));
    QVERIFY(!hello.contains("AUTH"));
    QCOMPARE(talk.codes("MAIL FROM:<a@x.example>\r\nAUTH PLAIN\r\nBDAT 2 LAST\r\nxxNOOP\r\n"_ba),
             "530 530 530 250"_ba);
    QCOMPARE(talk.codes("STARTTLS now\r\n"_ba), "501"_ba);
}

void tst_MailboxLogin::forgetsWhatCameBeforeTls()
{
    Talk talk(settings(Security::Starttls));
    talk.greeted();
    QCOMPARE(talk.codes("STARTTLS\r\n"_ba), "220"_ba);
    QVERIFY(talk.session().wish() == MailboxSession::Wish::StartTls);
    QCOMPARE(talk.say("NOOP\r\n"_ba), ""_ba);
    talk.session().tlsStarted();
    QVERIFY(talk.session().wish() == MailboxSession::Wish::Read);
    QCOMPARE(talk.codes("AUTH PLAIN\r\n"_ba), "503"_ba);
    const QByteArray hello = talk.say("EHLO x\r\n"_ba);
    QVERIFY(!hello.contains("STARTTLS"));
    QVERIFY(hello.contains("AUTH"));
    QCOMPARE(talk.codes("STARTTLS\r\n"_ba), "503"_ba);
}

// CVE-2011-0411 and relatives: what lies behind STARTTLS came in clear.
void tst_MailboxLogin::refusesCommandsBehindStarttls()
{
    Talk talk(settings(Security::Starttls));
    talk.greeted();
    QCOMPARE(talk.codes("STARTTLS\r\nNOOP\r\n"_ba), "501"_ba);
    QVERIFY(talk.session().wish() == MailboxSession::Wish::Close);
}

QTEST_GUILESS_MAIN(tst_MailboxLogin)
#include "tst_MailboxLogin.moc"
