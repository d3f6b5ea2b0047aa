// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Handshake.h"
#include "support/ScriptWire.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

/// A handshake over a script of its own, without a session.
class Beginning : public QObject {
public:
    explicit Beginning(const QStringList &script, Security security = Security::None)
        : wire(script, ScriptWire::Delivery::Whole)
        , dialogue(wire, transcript)
        , handshake(dialogue, wire, transcript, settings)
    {
        settings.heloName = "client.example";
        settings.security = security;
        settings.patience = Patience::uniform(std::chrono::seconds(20));
        connect(&wire, &Wire::opened, &handshake, &Handshake::start);
        connect(&handshake, &Handshake::learned, this, [this] { ++learned; });
        connect(&handshake, &Handshake::done, this, [this] { ++done; });
        connect(&dialogue, &Dialogue::failed, this, [this](const Failure &why) { failure = why; });
    }
    ~Beginning() override { dialogue.finish(); }

    ScriptWire wire;
    Transcript transcript;
    SessionSettings settings;
    Dialogue dialogue;
    Handshake handshake;
    int learned = 0;
    int done = 0;
    std::optional<Failure> failure;
};

} // namespace

class tst_Handshake : public QObject {
    Q_OBJECT
private slots:
    void learnsWhatIsOffered();
    void forgetsWhatWasOfferedInClear();
    void neverWithoutTheProtectionThatIsWanted();
    void oldServer();
    void signsIn();
    void laterTlsIsNotItsOwn();
    void silenceWhereTlsIsSpoken_data();
    void silenceWhereTlsIsSpoken();
};

void tst_Handshake::learnsWhatIsOffered()
{
    Beginning one({u"S: 220 mx.example at your service"_s, u"C: EHLO client.example"_s,
                   u"S: 250-mx.example"_s, u"S: 250-PIPELINING"_s, u"S: 250-CHUNKING"_s,
                   u"S: 250 SIZE 1000"_s});
    one.settings.without = {"CHUNKING"};
    one.wire.open();
    QTRY_COMPARE(one.done, 1);
    QCOMPARE(one.handshake.greeting(), u"mx.example at your service"_s);
    QVERIFY(one.handshake.capabilities().has("SIZE"));
    QVERIFY(!one.handshake.capabilities().has("CHUNKING"));
    QVERIFY(one.dialogue.isPipelining());
    QCOMPARE(one.handshake.mechanism(), QByteArray());
    QCOMPARE(one.learned, 2);
    QCOMPARE(one.wire.complaint(), QString());
}

void tst_Handshake::forgetsWhatWasOfferedInClear()
{
    Beginning one({u"S: 220 mx.example"_s, u"C: EHLO client.example"_s, u"S: 250-mx.example"_s,
                   u"S: 250-PIPELINING"_s, u"S: 250-SIZE 1000"_s, u"S: 250 STARTTLS"_s,
                   u"C: STARTTLS"_s, u"S: 220 go"_s, u"! secure"_s, u"C: EHLO client.example"_s,
                   u"S: 250-mx.example"_s, u"S: 250 CHUNKING"_s},
                  Security::Starttls);
    one.wire.open();
    QTRY_COMPARE(one.done, 1);
    QVERIFY(one.wire.isEncrypted());
    QVERIFY(one.handshake.capabilities().has("CHUNKING"));
    QVERIFY(!one.handshake.capabilities().has("SIZE"));
    QVERIFY(!one.dialogue.isPipelining());
    QCOMPARE(one.wire.complaint(), QString());
}

void tst_Handshake::neverWithoutTheProtectionThatIsWanted()
{
    Beginning one({u"S: 220 mx.example"_s, u"C: EHLO client.example"_s, u"S: 250 mx.example"_s},
                  Security::Starttls);
    one.wire.open();
    QTRY_VERIFY(one.failure);
    QCOMPARE(one.failure->cause, FailureCause::StarttlsMissing);
    QCOMPARE(one.failure->stage, Stage::Starttls);
    QCOMPARE(one.done, 0);
}

void tst_Handshake::oldServer()
{
    Beginning one({u"S: 220 mx.example"_s, u"C: EHLO client.example"_s, u"S: 500 what?"_s,
                   u"C: HELO client.example"_s, u"S: 250 mx.example"_s});
    one.wire.open();
    QTRY_COMPARE(one.done, 1);
    QVERIFY(one.handshake.capabilities().lines().isEmpty());
    QCOMPARE(one.wire.complaint(), QString());
}

void tst_Handshake::signsIn()
{
    Beginning one({u"S: 220 mx.example"_s, u"C: EHLO client.example"_s, u"S: 250-mx.example"_s,
                   u"S: 250 AUTH PLAIN"_s, u"C: AUTH PLAIN AGFubgBwdw=="_s, u"S: 235 welcome"_s});
    one.settings.credentials = {u"ann"_s, u"pw"_s};
    one.settings.allowPlainAuth = true;
    one.wire.open();
    QTRY_COMPARE(one.done, 1);
    QCOMPARE(one.handshake.mechanism(), "PLAIN"_ba);
    QCOMPARE(one.wire.complaint(), QString());
}

/// STARTTLS that somebody types later in a console is answered by the console.
void tst_Handshake::laterTlsIsNotItsOwn()
{
    Beginning one({u"S: 220 mx.example"_s, u"C: EHLO client.example"_s, u"S: 250 mx.example"_s});
    one.wire.open();
    QTRY_COMPARE(one.done, 1);
    const QByteArray written = one.wire.written();
    emit one.wire.secured();
    QCoreApplication::processEvents();
    QCOMPARE(one.wire.written(), written);
    QCOMPARE(one.learned, 2);
}

void tst_Handshake::silenceWhereTlsIsSpoken_data()
{
    QTest::addColumn<quint16>("port");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<FailureCause>("cause");
    QTest::newRow("port for TLS") << quint16(465) << Stage::Greeting << FailureCause::TlsExpected;
    QTest::newRow("other port") << quint16(587) << Stage::Greeting << FailureCause::TimedOut;
    QTest::newRow("it had spoken") << quint16(465) << Stage::Ehlo << FailureCause::TimedOut;
}

void tst_Handshake::silenceWhereTlsIsSpoken()
{
    QFETCH(quint16, port);
    QFETCH(Stage, stage);
    QFETCH(FailureCause, cause);
    Beginning one({}, Security::Starttls);
    one.settings.port = port;
    const Failure broken{stage, FailureKind::Timeout, FailureCause::TimedOut, {}, {}, {}};
    QCOMPARE(one.handshake.explained(broken).cause, cause);
}

QTEST_GUILESS_MAIN(tst_Handshake)
#include "tst_Handshake.moc"
