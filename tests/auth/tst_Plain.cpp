// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/CramMd5.h"
#include "auth/External.h"
#include "auth/LoginMechanism.h"
#include "auth/Plain.h"
#include "auth/Secret.h"

#include <QTest>

#include <tuple>

using namespace posthorn;
using namespace Qt::StringLiterals;

/// The mechanisms of one line each: PLAIN, LOGIN, EXTERNAL and CRAM-MD5.
class tst_Plain : public QObject {
    Q_OBJECT

private slots:
    void plainOfTheRfc();
    void plainInUtf8AsTyped();
    void plainCannotCarryNul();
    void plainSaysEverythingAtOnce();
    void loginAnswersInOrder();
    void externalNamesTheIdentity();
    void externalWithoutNameIsEmptyAndNotMissing();
    void cramOfTheRfc();
    void cramWithSpecialCharacters();
    void cramNeedsAChallenge();
    void cramAnswersOnce();
    void secretsAreOverwritten();
    void sharedBytesAreLeftAlone();
};

void tst_Plain::plainOfTheRfc()
{
    Plain plain({u"tim"_s, u"tanstaaftanstaaf"_s, false});
    QCOMPARE(plain.start().value(), "\0tim\0tanstaaftanstaaf"_ba);
    QVERIFY(plain.mayFinish());
}

void tst_Plain::plainInUtf8AsTyped()
{
    Plain plain({u"jürgen"_s, u"Grüße-пароль-密码 ª\u00ADx"_s, false});
    QCOMPARE(plain.start().value(),
             "\0j\xC3\xBCrgen\0"_ba + QByteArray("Grüße-пароль-密码 ª\xC2\xADx"));
}

void tst_Plain::plainCannotCarryNul()
{
    Plain plain({u"tim"_s, u"tan\0staaf"_s, false});
    QVERIFY(!plain.start());
    const Mechanism::Step step = plain.next({});
    QVERIFY(step.failed);
    QVERIFY(step.reason.contains("NUL"_L1));
}

void tst_Plain::plainSaysEverythingAtOnce()
{
    Plain plain({u"tim"_s, u"secret"_s, false});
    std::ignore = plain.start();
    QVERIFY(plain.next({}).failed);
}

void tst_Plain::loginAnswersInOrder()
{
    LoginMechanism login({u"comma,equal=slash/"_s, u"p@ss w0rd \"q\\:=,/+{}"_s, false});
    QVERIFY(!login.start());
    QCOMPARE(login.next("Wer sind Sie?"_ba).response, "comma,equal=slash/"_ba);
    QCOMPARE(login.next(""_ba).response, "p@ss w0rd \"q\\:=,/+{}"_ba);
    QVERIFY(login.next("Password:"_ba).failed);
}

void tst_Plain::externalNamesTheIdentity()
{
    External external({u"fred@example.com"_s, {}, false});
    QCOMPARE(external.start().value(), "fred@example.com"_ba);
    QVERIFY(external.next({}).failed);
}

void tst_Plain::externalWithoutNameIsEmptyAndNotMissing()
{
    External external({});
    const auto response = external.start();
    QVERIFY(response.has_value());
    QVERIFY(response->isEmpty());
}

void tst_Plain::cramOfTheRfc()
{
    CramMd5 cram({u"tim"_s, u"tanstaaftanstaaf"_s, false});
    QVERIFY(!cram.start());
    QCOMPARE(cram.next("<1896.697170952@postoffice.reston.mci.net>"_ba).response,
             "tim b913a602c7eda7a495b4e6e7334d3890"_ba);
}

// A key longer than the block of the hash, a name with blanks.
void tst_Plain::cramWithSpecialCharacters()
{
    CramMd5 cram({u"with späce"_s, QString(100, u'x'), false});
    QCOMPARE(cram.next("\0\xff"_ba).response,
             "with sp\xC3\xA4"
             "ce 5df520395990dd0ee6fc55920cbf2535"_ba);
}

void tst_Plain::cramNeedsAChallenge()
{
    CramMd5 cram({u"tim"_s, u"secret"_s, false});
    QVERIFY(cram.next({}).failed);
}

void tst_Plain::cramAnswersOnce()
{
    CramMd5 cram({u"tim"_s, u"secret"_s, false});
    QVERIFY(!cram.next("<1@a>"_ba).failed);
    QVERIFY(cram.next("<2@a>"_ba).failed);
}

void tst_Plain::secretsAreOverwritten()
{
    QByteArray bytes(64, 'x');
    bytes.reserve(128);
    Secret::wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

void tst_Plain::sharedBytesAreLeftAlone()
{
    QByteArray bytes(64, 'x');
    const QByteArray kept = bytes;
    Secret::wipe(bytes);
    QCOMPARE(kept, QByteArray(64, 'x'));
    {
        const Secret secret(kept);
        QCOMPARE(secret.bytes(), kept);
    }
    QCOMPARE(kept, QByteArray(64, 'x'));
}

QTEST_GUILESS_MAIN(tst_Plain)
#include "tst_Plain.moc"
