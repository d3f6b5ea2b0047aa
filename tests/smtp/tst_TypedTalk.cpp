// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Session.h"
#include "smtp/TypedTalk.h"
#include "support/ScriptWire.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace posthorn;
using namespace Qt::StringLiterals;
using Awaits = TypedTalk::Awaits;

namespace {

/// A session that got ready over a script of its own, and the talk that took it over.
class Talking : public QObject {
public:
    explicit Talking(const QStringList &script, bool lmtp = false, bool allowPlainAuth = false)
    {
        const QStringList begin = {u"S: 220 mx.example"_s,
                                   lmtp ? u"C: LHLO client.example"_s : u"C: EHLO client.example"_s,
                                   u"S: 250-mx.example"_s, u"S: 250 PIPELINING"_s};
        auto owned = std::make_unique<ScriptWire>(begin + script, ScriptWire::Delivery::Whole);
        wire = owned.get();
        settings.heloName = "client.example";
        settings.security = Security::None;
        settings.lmtp = lmtp;
        settings.allowPlainAuth = allowPlainAuth;
        settings.patience = Patience::uniform(std::chrono::seconds(20));
        session = std::make_unique<Session>(std::move(owned), settings, transcript);
        connect(&transcript, &Transcript::logged, this,
                [this](const LogEntry &entry) { log += entry.withDirection(); });
        connect(session.get(), &Session::ready, this, [this] { takeOver(); });
        connect(session.get(), &Session::ended, this, [this] { ended = true; });
        connect(session.get(), &Session::failed, this,
                [this](const Failure &failure) { failed = failure; });
        session->open();
    }
    ~Talking() override { talk.reset(); }

    void takeOver()
    {
        talk = std::make_unique<TypedTalk>(session->handOver(), transcript, settings);
        connect(talk.get(), &TypedTalk::awaitsChanged, this, [this](Awaits now) { awaits += now; });
        connect(talk.get(), &TypedTalk::notSent, this,
                [this](const QString &reason) { notSent += reason; });
        connect(talk.get(), &TypedTalk::capabilitiesLearned, this,
                [this](const Capabilities &learned) { capabilities = learned; });
        connect(talk.get(), &TypedTalk::quitTyped, session.get(), &Session::quit);
        talk->begin();
    }
    void type(const QList<QByteArray> &lines)
    {
        QTRY_VERIFY(talk);
        for (const QByteArray &line : lines)
            talk->say(line);
    }
    [[nodiscard]] bool isOver() const { return ended || failed.has_value(); }

    ScriptWire *wire = nullptr;
    SessionSettings settings;
    Transcript transcript;
    std::unique_ptr<Session> session;
    std::unique_ptr<TypedTalk> talk;
    QStringList log;
    QStringList notSent;
    QList<Awaits> awaits;
    std::optional<Capabilities> capabilities;
    bool ended = false;
    std::optional<Failure> failed;
};

} // namespace

class TestTypedTalk : public QObject {
    Q_OBJECT
private slots:
    void saysWhateverIsTyped();
    void doublesTheDotsOfAMessage();
    void waitsForEachAnswerOfLmtp();
    void countsTheOctetsOfAChunk();
    void goesOnWhereDataIsRefused();
    void neverCompletesAMessage();
    void hidesWhatAnswersAuth();
    void keepsAPasswordFromAnOpenLine();
    void sendsNoStrayAnswerToAuth();
    void startsTls();
    void takesPlainTextBehindStarttlsForAnAttack();
    void refusesWhatIsNoLine();
    void tellsOfAServerThatLeaves();
};

void TestTypedTalk::saysWhateverIsTyped()
{
    Talking t({u"C: VRFY ann"_s, u"S: 252 maybe"_s, u"C: ETRN example"_s, u"S: 458 no"_s,
               u"C: HELP"_s, u"S: 214-read"_s, u"S: 214 the RFC"_s, u"C: QUIT"_s, u"S: 221 bye"_s});
    t.type({"VRFY ann", "", "ETRN example", "HELP"});
    t.talk->finish();
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
    QVERIFY(t.log.contains(u"S: 214 the RFC"_s));
    QCOMPARE(t.awaits.constFirst(), Awaits::Command);
}

void TestTypedTalk::doublesTheDotsOfAMessage()
{
    Talking t({u"C: MAIL FROM:<>"_s, u"S: 250 ok"_s, u"C: RCPT TO:<b@y.example>"_s, u"S: 250 ok"_s,
               u"C: DATA"_s, u"S: 354 go"_s, u"C: ~"_s, u"S: 250 taken"_s, u"C: QUIT"_s,
               u"S: 221 bye"_s});
    t.type({"MAIL FROM:<>", "RCPT TO:<b@y.example>", "DATA", "Subject: x", "", ".dot", "..", ".",
            "QUIT"});
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
    QCOMPARE(t.wire->messages().value(0), "Subject: x\r\n\r\n.dot\r\n..\r\n"_ba);
    QVERIFY(t.log.contains(u"C: [24 bytes of message data]"_s));
    QVERIFY(!t.log.join(u'\n').contains(u"Subject"_s));
}

void TestTypedTalk::waitsForEachAnswerOfLmtp()
{
    Talking t({u"C: MAIL FROM:<>"_s, u"S: 250 ok"_s, u"C: RCPT TO:<a@y.example>"_s, u"S: 250 ok"_s,
               u"C: RCPT TO:<b@y.example>"_s, u"S: 550 no"_s, u"C: RCPT TO:<c@y.example>"_s,
               u"S: 250 ok"_s, u"C: DATA"_s, u"S: 354 go"_s, u"C: ~"_s, u"S: 250 a"_s,
               u"S: 452 c"_s, u"C: NOOP"_s, u"S: 250 ok"_s, u"C: QUIT"_s, u"S: 221 bye"_s},
              true);
    t.type({"MAIL FROM:<>", "RCPT TO:<a@y.example>", "RCPT TO:<b@y.example>",
            "RCPT TO:<c@y.example>", "DATA", "hi", ".", "NOOP"});
    t.talk->finish();
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
}

void TestTypedTalk::countsTheOctetsOfAChunk()
{
    Talking t({u"C: BDAT 7"_s, u"C: # 7"_s, u"S: 250 ok"_s, u"C: NOOP"_s, u"S: 250 ok"_s,
               u"C: BDAT 0 LAST"_s, u"S: 250 ok"_s, u"C: QUIT"_s, u"S: 221 bye"_s});
    t.type({"BDAT 7", "ab", "cdeNOOP", "BDAT 0 LAST", "QUIT"});
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
}

void TestTypedTalk::goesOnWhereDataIsRefused()
{
    Talking t({u"C: DATA"_s, u"S: 503 MAIL first"_s, u"C: NOOP"_s, u"S: 250 ok"_s, u"C: QUIT"_s,
               u"S: 221 bye"_s});
    t.type({"DATA", "NOOP", "QUIT"});
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
}

void TestTypedTalk::neverCompletesAMessage()
{
    Talking t({u"C: DATA"_s, u"S: 354 go"_s, u"! ignore"_s});
    t.type({"DATA", "half a message"});
    t.talk->finish();
    QTRY_VERIFY(t.failed);
    QCOMPARE(t.failed->cause, FailureCause::BadInput);
    QVERIFY(t.wire->wasAborted());
    QVERIFY(!t.wire->written().contains("\r\n.\r\n"));
}

void TestTypedTalk::hidesWhatAnswersAuth()
{
    const QByteArray plain = QByteArray("\0ann\0hush-hush", 14).toBase64();
    Talking t({u"C: AUTH LOGIN"_s, u"S: 334 VXNlcm5hbWU6"_s, u"C: YW5u"_s, u"S: 334 UGFzc3dvcmQ6"_s,
               u"C: aHVzaC1odXNo"_s, u"S: 535 hush-hush is wrong"_s,
               u"C: AUTH PLAIN "_s + QString::fromLatin1(plain), u"S: 535 no"_s, u"C: QUIT"_s,
               u"S: 221 bye"_s},
              false, true);
    t.type({"AUTH LOGIN", "YW5u", "aHVzaC1odXNo", "AUTH PLAIN " + plain, "QUIT"});
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
    const QString log = t.log.join(u'\n');
    QVERIFY2(!log.contains(u"hush"_s), qPrintable(log));
    QVERIFY2(!log.contains(QString::fromLatin1(plain)), qPrintable(log));
    QVERIFY(log.contains(u"C: AUTH PLAIN [hidden]"_s));
    QVERIFY(log.contains(u"S: 535 [hidden] is wrong"_s));
}

void TestTypedTalk::keepsAPasswordFromAnOpenLine()
{
    Talking t({u"C: NOOP"_s, u"S: 250 ok"_s, u"C: QUIT"_s, u"S: 221 bye"_s});
    t.type({"auth plain AGFubgBodXNoLWh1c2g=", "NOOP", "QUIT"});
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
    QCOMPARE(t.notSent.size(), 1);
}

void TestTypedTalk::sendsNoStrayAnswerToAuth()
{
    Talking t({u"C: AUTH LOGIN"_s, u"S: 503 not now"_s, u"C: NOOP"_s, u"S: 250 ok"_s, u"C: XYZ"_s,
               u"S: 500 what"_s, u"C: QUIT"_s, u"S: 221 bye"_s},
              false, true);
    t.type({"AUTH LOGIN", "YW5u", "aHVzaC1odXNo", "NOOP", "XYZ", "QUIT"});
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
    QCOMPARE(t.notSent.size(), 2);
}

void TestTypedTalk::startsTls()
{
    Talking t({u"C: STARTTLS"_s, u"S: 220 go"_s, u"! secure"_s, u"C: EHLO again"_s,
               u"S: 250-mx.example"_s, u"S: 250 SIZE 10"_s, u"C: QUIT"_s, u"S: 221 bye"_s});
    t.type({"STARTTLS", "EHLO again", "STARTTLS", "QUIT"});
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
    QVERIFY(t.capabilities && t.capabilities->has("SIZE"));
    QCOMPARE(t.notSent.size(), 1);
}

void TestTypedTalk::takesPlainTextBehindStarttlsForAnAttack()
{
    Talking t({u"C: STARTTLS"_s, u"S: 220 go"_s, u"S: 250 injected"_s});
    t.type({"STARTTLS", "EHLO again"});
    QTRY_VERIFY(t.failed);
    QCOMPARE(t.failed->cause, FailureCause::StarttlsInjected);
}

void TestTypedTalk::refusesWhatIsNoLine()
{
    Talking t({u"C: QUIT"_s, u"S: 221 bye"_s});
    t.type({"NOOP\rRSET", QByteArray("NOOP\0", 5), QByteArray(2000, 'x'), "BDAT 99999999999"});
    t.talk->finish();
    QTRY_VERIFY(t.ended);
    QCOMPARE(t.wire->complaint(), QString());
    QCOMPARE(t.notSent.size(), 4);
}

void TestTypedTalk::tellsOfAServerThatLeaves()
{
    Talking t({u"C: NOOP"_s, u"S: 421 closing"_s});
    t.type({"NOOP", "NOOP"});
    QTRY_VERIFY(t.failed);
    QCOMPARE(t.failed->cause, FailureCause::ShuttingDown);
    QVERIFY(t.log.contains(u"S: 421 closing"_s));
}

QTEST_GUILESS_MAIN(TestTypedTalk)
#include "tst_TypedTalk.moc"
