// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Advice.h"

#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

class tst_Advice : public QObject {
    Q_OBJECT

private slots:
    void everyCauseHasWords_data();
    void everyCauseHasWords();
    void serverWordsAreWhole();
    void partialDeliveryNamesTheRefused();
    void lostAnswerWarnsBeforeResending();
    void foreignWordsAreEscaped();
    void typedWordsAreEscaped();
    void sizeRefusedByTheServer();
    void refusedWithoutSignIn();
    void allOrNothingNamesHowMany();
    void startTlsFirstIsNoQuestionOfThePassword();
    void unixSocketsHaveNoPort();
    void whatAPersonTypedIsSafeToShow();
    void timeOutsTellTheSeconds();
    void aBrokenLineTellsHowFarItCame();
    void tooBigNamesTheLargest();
    void oldTlsIsNoQuestionOfThePort();
    void theAddressIsNamedOnce();
    void aLongListOfRefusalsIsCutShort();
};

namespace {

ServerFacts server()
{
    ServerFacts facts;
    facts.host = u"smtp.example.org"_s;
    facts.port = 587;
    facts.security = Security::Starttls;
    return facts;
}

} // namespace

void tst_Advice::everyCauseHasWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("cause");
    for (int kind = 0; kind <= int(FailureKind::Internal); ++kind) {
        for (int cause = 0; cause <= int(FailureCause::Internal); ++cause)
            QTest::addRow("%s %d", failureKindName(FailureKind(kind)).constData(), cause)
                << kind << cause;
    }
}

void tst_Advice::everyCauseHasWords()
{
    QFETCH(int, kind);
    QFETCH(int, cause);
    const Failure failure{Stage::Mail, FailureKind(kind), FailureCause(cause),
                          u"why"_s,    u"what"_s,         std::nullopt};
    const Advice advice = Advice::forFailure(failure, server());
    QVERIFY(!advice.headline.isEmpty());
    QVERIFY(!advice.suggestion.isEmpty());
    for (const QString &text : {advice.headline, advice.explanation, advice.suggestion}) {
        QVERIFY2(!text.contains(u'!'), qPrintable(text));
        QVERIFY2(!text.contains("%1"_L1) && !text.contains("%2"_L1), qPrintable(text));
    }
}

void tst_Advice::serverWordsAreWhole()
{
    const Reply reply{535,
                      {"5.7.8 Authentication credentials invalid", "5.7.8 see https://x.example"}};
    const Failure failure{
        Stage::Auth, FailureKind::Authentication, FailureCause::CredentialsRefused, {}, u"ann"_s,
        reply};
    const Advice advice = Advice::forFailure(failure, server());
    QCOMPARE(advice.headline, u"smtp.example.org refused the user name or password."_s);
    QVERIFY(advice.explanation.contains(
        "535 5.7.8 Authentication credentials invalid 5.7.8 see https://x.example"_L1));
    QCOMPARE(advice.repair, Repair::EnterPassword);
}

void tst_Advice::partialDeliveryNamesTheRefused()
{
    DeliveryReport report;
    report.outcome = Outcome::Partial;
    report.server = server();
    const Address bob{{}, u"bob"_s, u"example.net"_s, {}};
    const Address nobody{{}, u"nobody"_s, u"example.net"_s, {}};
    report.recipients = {{bob, true, Reply{250, {"ok"}}},
                         {nobody, false, Reply{550, {"5.1.1 No such user here"}}}};
    const Advice advice = Advice::forReport(report);
    QCOMPARE(advice.headline, u"The server refused nobody@example.net."_s);
    QCOMPARE(advice.explanation, u"nobody@example.net: 550 5.1.1 No such user here"_s);
}

void tst_Advice::lostAnswerWarnsBeforeResending()
{
    for (const FailureKind kind : {FailureKind::Network, FailureKind::Timeout,
                                   FailureKind::Protocol, FailureKind::Cancelled}) {
        const Failure failure{Stage::Body, kind, FailureCause::AnswerLost,
                              u"gone"_s,   {},   std::nullopt};
        const Advice advice = Advice::forFailure(failure, server());
        QVERIFY(advice.headline.endsWith("after the whole message was sent."_L1));
        QCOMPARE(advice.headline.contains("did not answer"_L1), kind == FailureKind::Timeout);
        QCOMPARE(advice.headline.contains("connection broke"_L1),
                 kind == FailureKind::Network || kind == FailureKind::Protocol);
        QVERIFY(advice.suggestion.contains("before sending again"_L1));
        QCOMPARE(outcomeOf(failure), Outcome::Uncertain);
    }
}

void tst_Advice::foreignWordsAreEscaped()
{
    const Reply reply{550, {"\x1b[31mno\xe2\x80\xae"}};
    const Failure failure{Stage::Mail, FailureKind::Refused, FailureCause::SenderRefused,
                          {},          u"ann@example.org"_s, reply};
    QCOMPARE(Advice::forFailure(failure, server()).explanation, u"550 \\x1b[31mno\\u{202e}"_s);
}

void tst_Advice::typedWordsAreEscaped()
{
    const Failure failure{Stage::Input,
                          FailureKind::Input,
                          FailureCause::BadInput,
                          u"There is no file “a\x1b”."_s,
                          u"a\r\nBcc: b@example.net"_s,
                          {}};
    const Advice advice = Advice::forFailure(failure, server());
    QCOMPARE(advice.headline, u"“a\\x0d\\x0aBcc: b@example.net” cannot be used."_s);
    QCOMPARE(advice.explanation, u"There is no file “a\\x1b”."_s);
}

void tst_Advice::sizeRefusedByTheServer()
{
    const auto headline = [](FailureCause cause, const Reply &reply) {
        const Failure failure{Stage::Body, FailureKind::Refused, cause, {}, u"ann@x"_s, reply};
        return Advice::forFailure(failure, server()).headline;
    };
    const QString tooBig = u"The message is too big for %1."_s.arg(server().host);
    QCOMPARE(headline(FailureCause::MessageRefused, {552, {"5.3.4 too big"}}), tooBig);
    QCOMPARE(headline(FailureCause::MessageRefused, {552, {"Too much mail data"}}), tooBig);
    QCOMPARE(headline(FailureCause::SenderRefused, {552, {"5.3.4 too big"}}), tooBig);
    QVERIFY(headline(FailureCause::MessageRefused, {552, {"5.2.2 mailbox full"}}) != tooBig);
    QVERIFY(headline(FailureCause::RecipientsRefused, {552, {"5.2.3 too long"}}) != tooBig);
    QVERIFY(headline(FailureCause::MessageRefused, {452, {"4.3.4 later"}}) != tooBig);
}

void tst_Advice::refusedWithoutSignIn()
{
    const Reply denied{554, {"5.7.1 <bob@example.net>: Recipient address rejected: Access denied"}};
    const Reply relay{550, {"relay not permitted"}};
    const Reply unknown{550, {"5.1.1 No such user here"}};
    const auto repair = [](const Reply &reply, const QString &offered,
                           const QByteArray &mechanism) {
        DeliveryReport report;
        report.outcome = Outcome::Refused;
        report.server = server();
        report.server.capabilities = {u"SIZE 1000"_s, offered};
        report.mechanism = mechanism;
        report.recipients = {{Address{{}, u"bob"_s, u"example.net"_s, {}}, false, reply}};
        report.failure = Failure{Stage::Rcpt, FailureKind::Refused, FailureCause::RecipientsRefused,
                                 {},          u"bob@example.net"_s, reply};
        const Advice advice = Advice::forReport(report);
        return advice.suggestion.contains("did not sign in"_L1) ? advice.repair : Repair::None;
    };
    QCOMPARE(repair(denied, u"AUTH PLAIN"_s, {}), Repair::EnterPassword);
    QCOMPARE(repair(relay, u"auth=LOGIN"_s, {}), Repair::EnterPassword);
    QCOMPARE(repair(unknown, u"AUTH PLAIN"_s, {}), Repair::None);
    QCOMPARE(repair(denied, u"PIPELINING"_s, {}), Repair::None);
    QCOMPARE(repair(denied, u"AUTH PLAIN"_s, "PLAIN"), Repair::None);
}

void tst_Advice::allOrNothingNamesHowMany()
{
    const Address bob{{}, u"bob"_s, u"example.net"_s, {}};
    const Address nobody{{}, u"nobody"_s, u"example.net"_s, {}};
    const Reply no{550, {"5.1.1 No such user here"}};
    DeliveryReport report;
    report.outcome = Outcome::Refused;
    report.server = server();
    report.recipients
        = {{bob, false, Reply{250, {"ok"}}}, {nobody, false, no}, {bob, false, Reply{250, {"ok"}}}};
    report.failure = Failure{Stage::Rcpt, FailureKind::Refused,    FailureCause::RecipientsRefused,
                             {},          u"nobody@example.net"_s, no};
    const Advice advice = Advice::forReport(report);
    QCOMPARE(advice.headline, u"The server refused 1 of 3 recipients."_s);
    QCOMPARE(advice.explanation, u"nobody@example.net: 550 5.1.1 No such user here"_s);
    QVERIFY(advice.suggestion.contains("or send to the other 2"_L1));
}

void tst_Advice::startTlsFirstIsNoQuestionOfThePassword()
{
    const Reply reply{530, {"5.7.0 Must issue a STARTTLS command first"}};
    const Failure failure{
        Stage::Mail, FailureKind::Authentication, FailureCause::AuthenticationRequired, {}, {},
        reply};
    const Advice advice = Advice::forFailure(failure, server());
    QCOMPARE(advice.repair, Repair::UseStarttls);
    QVERIFY(!advice.suggestion.contains("password"_L1));
}

void tst_Advice::unixSocketsHaveNoPort()
{
    ServerFacts socket;
    socket.host = u"/run/lmtp"_s;
    for (int kind = 0; kind <= int(FailureKind::Internal); ++kind) {
        for (int cause = 0; cause <= int(FailureCause::Internal); ++cause) {
            for (const Stage stage : {Stage::Connect, Stage::Greeting, Stage::Body}) {
                const Failure failure{stage,    FailureKind(kind), FailureCause(cause),
                                      u"why"_s, u"what"_s,         std::nullopt};
                const Advice advice = Advice::forFailure(failure, socket);
                QVERIFY2(!advice.headline.contains("port 0"_L1), qPrintable(advice.headline));
                QVERIFY2(!advice.headline.contains(":0"_L1), qPrintable(advice.headline));
            }
        }
    }
}

void tst_Advice::whatAPersonTypedIsSafeToShow()
{
    for (const auto cause :
         {FailureCause::BadInput, FailureCause::FileUnreadable, FailureCause::FileChanged}) {
        const Failure failure{Stage::Input, FailureKind::Input, cause,
                              u"why"_s,     u"a\v\x1b[2J\nb"_s, std::nullopt};
        const QString headline = Advice::forFailure(failure, server()).headline;
        QVERIFY2(headline.contains(u"a\\x0b\\x1b[2J\\x0ab"_s), qPrintable(headline));
    }
}

void tst_Advice::timeOutsTellTheSeconds()
{
    Failure failure{Stage::Greeting, FailureKind::Timeout, FailureCause::TimedOut, u"x"_s, {},
                    std::nullopt};
    failure.seconds = 60;
    Advice advice = Advice::forFailure(failure, server());
    QCOMPARE(advice.headline.section(u" second"_s, 0, 0),
             u"smtp.example.org:587 did not answer within 60"_s);
    QCOMPARE(advice.explanation, u"Connected, but no greeting arrived."_s);
    failure.seconds = 0;
    advice = Advice::forFailure(failure, server());
    QCOMPARE(advice.headline, u"smtp.example.org:587 did not answer in time."_s);
}

void tst_Advice::aBrokenLineTellsHowFarItCame()
{
    Failure failure{Stage::Body, FailureKind::Network, FailureCause::ConnectionLost, u"gone"_s,
                    {},          std::nullopt};
    failure.size = 1'363'149;
    failure.reach = 655'360;
    const Advice advice = Advice::forFailure(failure, server());
    QCOMPARE(advice.headline, u"The connection broke after 640 KB of 1.3 MB."_s);
    QCOMPARE(advice.explanation, u"gone"_s);
    QCOMPARE(advice.suggestion, u"Nothing was delivered. Try again."_s);
}

void tst_Advice::tooBigNamesTheLargest()
{
    Failure failure{Stage::Mail,           FailureKind::Input,
                    FailureCause::TooBig,  u"14.2 MB as sent; limit 10 MB."_s,
                    u"photo.png 9.8 MB"_s, std::nullopt};
    const Advice advice = Advice::forFailure(failure, server());
    QCOMPARE(advice.headline, u"The message is too big for smtp.example.org."_s);
    QVERIFY(advice.suggestion.contains("(photo.png 9.8 MB)"_L1));
}

void tst_Advice::oldTlsIsNoQuestionOfThePort()
{
    ServerFacts facts = server();
    facts.security = Security::Tls;
    Failure failure{Stage::Tls, FailureKind::Protocol, FailureCause::TlsTooOld, u"why"_s, u"1.2"_s,
                    {}};
    const Advice old = Advice::forFailure(failure, facts);
    QVERIFY2(old.suggestion.contains(u"1.2 or newer"_s), qPrintable(old.suggestion));
    QVERIFY(!old.suggestion.contains(u"STARTTLS"_s));
    QCOMPARE(old.repair, Repair::None);
    failure.value = u"1.3"_s;
    QVERIFY(Advice::forFailure(failure, facts).suggestion.contains(u"allow"_s));
}

void tst_Advice::theAddressIsNamedOnce()
{
    Failure failure{Stage::Connect,
                    FailureKind::Network,
                    FailureCause::ConnectionRefused,
                    u"192.0.2.7: Connection refused"_s,
                    {},
                    std::nullopt};
    ServerFacts facts = server();
    QCOMPARE(Advice::forFailure(failure, facts).explanation, u"192.0.2.7: Connection refused"_s);
    facts.host = u"192.0.2.7"_s;
    QCOMPARE(Advice::forFailure(failure, facts).explanation, u"Connection refused."_s);
}

void tst_Advice::aLongListOfRefusalsIsCutShort()
{
    DeliveryReport report;
    report.outcome = Outcome::Partial;
    report.server = server();
    for (int i = 0; i < 200; ++i)
        report.recipients.append({{{}, u"p%1"_s.arg(i), u"example.net"_s, {}},
                                  false,
                                  Reply{550, {"5.1.1 No such user here"}}});
    const Advice advice = Advice::forReport(report);
    QCOMPARE(advice.explanation.count(u'\n'), 10);
    QVERIFY(advice.explanation.contains("p9@example.net: 550 5.1.1"_L1));
    QVERIFY(advice.explanation.endsWith("190 more"_L1));
    QVERIFY(advice.headline.contains("200 of 200"_L1));
}

QTEST_GUILESS_MAIN(tst_Advice)
#include "tst_Advice.moc"
