// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Session.h"
#include "support/FixedContent.h"
#include "support/ScriptWire.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace posthorn;
using namespace Qt::StringLiterals;

namespace {

/// A scenario file: `@ key value` lines say what is sent and what must come of it, the others are
/// the dialogue. Blank lines and `#` lines are for the reader.
struct Scenario {
    QMultiHash<QString, QString> settings;
    QStringList script;

    [[nodiscard]] QString value(const QString &key, const QString &otherwise = {}) const
    {
        return settings.value(key, otherwise);
    }

    static Scenario read(const QString &path)
    {
        Scenario scenario;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (line.startsWith("@ "_L1))
                scenario.settings.insert(line.section(u' ', 1, 1), line.section(u' ', 2));
            else if (!line.trimmed().isEmpty() && !line.startsWith(u'#'))
                scenario.script += line;
        }
        return scenario;
    }
};

SessionSettings settingsOf(const Scenario &scenario)
{
    SessionSettings settings;
    settings.host = "mx.example";
    settings.port = 25;
    settings.heloName = "client.example";
    settings.security = Security::None;
    if (scenario.value(u"security"_s) == "starttls"_L1)
        settings.security = Security::Starttls;
    if (scenario.value(u"security"_s) == "tls"_L1)
        settings.security = Security::Tls;
    settings.credentials.user = scenario.value(u"user"_s);
    settings.credentials.secret = scenario.value(u"password"_s);
    settings.mechanism = scenario.value(u"auth"_s).toLatin1();
    settings.allowPlainAuth = scenario.settings.contains(u"allow-plain-auth"_s);
    settings.lmtp = scenario.settings.contains(u"lmtp"_s);
    for (const QString &name : scenario.value(u"without"_s).split(u',', Qt::SkipEmptyParts))
        settings.without += name.toLatin1();
    const int timeout = scenario.value(u"timeout-ms"_s, u"20000"_s).toInt();
    settings.patience = Patience::uniform(std::chrono::milliseconds(timeout));
    return settings;
}

Letter letterOf(const Scenario &scenario)
{
    Letter letter;
    if (scenario.value(u"from"_s, u"ann@example.org"_s) != "<>"_L1)
        letter.envelope.reversePath
            = *Address::parse(scenario.value(u"from"_s, u"ann@example.org"_s));
    const QString recipients = scenario.value(u"to"_s, u"bob@example.net"_s);
    letter.envelope.recipients = AddressList::parse(recipients).addresses;
    letter.envelope.dsn.success = scenario.value(u"dsn"_s).contains("success"_L1);
    letter.envelope.dsn.failure = scenario.value(u"dsn"_s).contains("failure"_L1);
    letter.envelope.dsn.envelopeId = scenario.value(u"envid"_s).toLatin1();
    letter.envelope.requireTls = scenario.settings.contains(u"require-tls"_s);
    letter.allOrNothing = scenario.settings.contains(u"all-or-nothing"_s);
    QByteArray body = "Subject: hello\r\n\r\nhello\r\n";
    if (scenario.settings.contains(u"body"_s))
        body = scenario.value(u"body"_s).toUtf8().replace("\\r\\n", "\r\n");
    body += QByteArray(scenario.value(u"pad"_s, u"0"_s).toInt(), 'x');
    if (!body.endsWith("\r\n"))
        body += "\r\n";
    const BodyType type
        = scenario.settings.contains(u"8bit"_s) ? BodyType::EightBit : BodyType::SevenBit;
    const qint64 breaksAt = scenario.value(u"breaks-at"_s, u"-1"_s).toLongLong();
    letter.content = std::make_shared<FixedContent>(body, type, breaksAt);
    return letter;
}

} // namespace

/// Whole conversations from tests/scenarios, each delivered whole, by line and octet by octet.
class tst_Session : public QObject {
    Q_OBJECT

private slots:
    void scenario_data();
    void scenario();
    void cancelled_data();
    void cancelled();
    void everyCutIsToldTruly_data();
    void everyCutIsToldTruly();
};

namespace {

/// Runs one letter over one session and keeps what it said.
struct Run {
    Run(const Scenario &scenario, const QStringList &script, ScriptWire::Delivery delivery)
        : letters(scenario.value(u"letters"_s, u"1"_s).toInt())
        , wanted(letters)
    {
        const SessionSettings settings = settingsOf(scenario);
        auto owned = std::make_unique<ScriptWire>(script, delivery, settings.security);
        wire = owned.get();
        QObject::connect(&transcript, &Transcript::logged,
                         [this](const LogEntry &entry) { log += entry.withDirection(); });
        session = std::make_unique<Session>(std::move(owned), settings, transcript);
        QObject::connect(session.get(), &Session::ready, [this, scenario] {
            if (letters == 0)
                return;
            --letters;
            session->deliver(letterOf(scenario));
        });
        QObject::connect(session.get(), &Session::delivered,
                         [this](const DeliveryReport &delivered) {
                             reports += delivered;
                             if (reports.size() == wanted)
                                 session->quit();
                         });
        QObject::connect(session.get(), &Session::failed, [this](const Failure &ended) {
            failure = ended;
            ++endings;
        });
        QObject::connect(session.get(), &Session::ended, [this] { ++endings; });
    }

    /// Runs the event loop without QTest's naps, which would cost 10 ms for each octet.
    [[nodiscard]] bool waitForEnd()
    {
        QTimer limit;
        limit.setSingleShot(true);
        QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
        limit.start(20'000);
        while (endings == 0 && limit.isActive())
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        return endings == 1;
    }

    QEventLoop loop;
    int letters; ///< still to be given
    qsizetype wanted;
    Transcript transcript;
    QStringList log;
    ScriptWire *wire = nullptr;
    std::unique_ptr<Session> session;
    QList<DeliveryReport> reports;
    std::optional<Failure> failure;
    int endings = 0;
};

} // namespace

void tst_Session::scenario_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("delivery");
    const QDir folder(QStringLiteral(SCENARIO_DIR));
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const QByteArray title = name.chopped(4).toUtf8();
        QTest::newRow(title + " whole") << folder.filePath(name) << 0;
        QTest::newRow(title + " by line") << folder.filePath(name) << 1;
        QTest::newRow(title + " by octet") << folder.filePath(name) << 2;
    }
}

void tst_Session::scenario()
{
    QFETCH(QString, path);
    QFETCH(int, delivery);
    const Scenario scenario = Scenario::read(path);
    Run run(scenario, scenario.script, static_cast<ScriptWire::Delivery>(delivery));
    run.session->open();
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.wire->complaint(), QString());

    const auto expectOutcome = scenario.value(u"outcome"_s);
    const QByteArray outcome
        = run.reports.isEmpty() ? QByteArray("none") : outcomeName(run.reports.constLast().outcome);
    QCOMPARE(QString::fromLatin1(outcome), expectOutcome);
    std::optional<Failure> failure = run.failure;
    if (!run.reports.isEmpty())
        failure = run.reports.constLast().failure;
    if (scenario.settings.contains(u"failure-stage"_s)) {
        QVERIFY(failure.has_value());
        QCOMPARE(QString::fromLatin1(stageName(failure->stage)),
                 scenario.value(u"failure-stage"_s));
        QCOMPARE(QString::fromLatin1(failureKindName(failure->kind)),
                 scenario.value(u"failure-kind"_s));
    } else {
        QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
    }
    if (scenario.settings.contains(u"accepted"_s)) {
        QStringList accepted;
        for (const RecipientResult &recipient : run.reports.constLast().recipients) {
            if (recipient.accepted)
                accepted += recipient.address.addrSpecForPeople();
        }
        QCOMPARE(accepted.join(u", "_s), scenario.value(u"accepted"_s));
    }
    const QString secret = scenario.value(u"password"_s);
    QStringList told = run.log;
    if (failure)
        told += failure->detail;
    const QString encoded = QString::fromLatin1(
        ('\0' + scenario.value(u"user"_s).toUtf8() + '\0' + secret.toUtf8()).toBase64());
    for (const QString &line : std::as_const(told)) {
        QVERIFY2(secret.isEmpty() || !line.contains(secret), qPrintable(line));
        QVERIFY2(secret.isEmpty() || !line.contains(encoded), qPrintable(line));
    }
    if (scenario.settings.contains(u"never-written"_s))
        QVERIFY(!run.wire->written().contains(scenario.value(u"never-written"_s).toUtf8()));
    for (const QString &line : scenario.settings.values(u"logged"_s))
        QVERIFY2(run.log.contains(line), qPrintable(run.log.join(u'\n')));
}

void tst_Session::cancelled_data()
{
    QTest::addColumn<QStringList>("script");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("before the greeting") << QStringList{} << QByteArray("none");
    QTest::newRow("after MAIL") << QStringList{u"S: 220 mx"_s, u"C: EHLO client.example"_s,
                                               u"S: 250 mx"_s, u"C: MAIL FROM:<ann@example.org>"_s}
                                << QByteArray("cancelled");
    QTest::newRow("after the dot")
        << QStringList{u"S: 220 mx"_s, u"C: EHLO client.example"_s,
                       u"S: 250 mx"_s, u"C: MAIL FROM:<ann@example.org>"_s,
                       u"S: 250 ok"_s, u"C: RCPT TO:<bob@example.net>"_s,
                       u"S: 250 ok"_s, u"C: DATA"_s,
                       u"S: 354 go"_s, u"C: ~"_s}
        << QByteArray("uncertain");
}

void tst_Session::cancelled()
{
    QFETCH(QStringList, script);
    QFETCH(QByteArray, outcome);
    Run run({}, script, ScriptWire::Delivery::Whole);
    run.session->open();
    QVERIFY(QTest::qWaitFor([&] { return run.wire->complaint().isEmpty(); }));
    QCOMPARE(run.endings, 0);
    run.session->cancel();
    QCOMPARE(run.endings, 1);
    QVERIFY(run.wire->wasAborted());
    QCOMPARE(run.reports.isEmpty() ? QByteArray("none") : outcomeName(run.reports.first().outcome),
             outcome);
    const bool dotWasSent = run.wire->written().contains("\r\n.\r\n");
    QCOMPARE(dotWasSent, outcome == "uncertain");
}

void tst_Session::everyCutIsToldTruly_data()
{
    QTest::addColumn<bool>("pipelining");
    QTest::newRow("one by one") << false;
    QTest::newRow("pipelined") << true;
}

/// The server's side of a conversation is cut at every octet. Before the whole message was sent
/// nothing may be called delivered or uncertain; after it, only the whole answer means delivered.
void tst_Session::everyCutIsToldTruly()
{
    QFETCH(bool, pipelining);
    const QStringList head = pipelining
        ? QStringList{u"S: 220 mx"_s,
                      u"C: EHLO client.example"_s,
                      u"S: 250-mx"_s,
                      u"S: 250 PIPELINING"_s,
                      u"C: MAIL FROM:<ann@example.org>"_s,
                      u"C: RCPT TO:<bob@example.net>"_s,
                      u"C: DATA"_s,
                      u"S: 250 ok"_s,
                      u"S: 250 ok"_s,
                      u"S: 354 go"_s,
                      u"C: ~"_s}
        : QStringList{u"S: 220 mx"_s, u"C: EHLO client.example"_s,
                      u"S: 250 mx"_s, u"C: MAIL FROM:<ann@example.org>"_s,
                      u"S: 250 ok"_s, u"C: RCPT TO:<bob@example.net>"_s,
                      u"S: 250 ok"_s, u"C: DATA"_s,
                      u"S: 354 go"_s, u"C: ~"_s};
    int cuts = 0;
    const QStringList whole = head + QStringList{u"S: 250 2.0.0 queued"_s};
    for (qsizetype step = 0; step < whole.size(); ++step) {
        if (!whole.at(step).startsWith("S:"_L1))
            continue;
        const QByteArray line = whole.at(step).mid(3).toUtf8() + "\r\n";
        const bool isFinalAnswer = step == whole.size() - 1;
        // A whole line but the last counts as a cut before the next one.
        const qsizetype lastCut = isFinalAnswer ? line.size() : line.size() - 1;
        for (qsizetype cut = 0; cut <= lastCut; ++cut) {
            QStringList script = whole.mid(0, step);
            script += u"< %1"_s.arg(QString::fromLatin1(line.left(cut).toHex()));
            script += u"! drop"_s;
            Run run({}, script, ScriptWire::Delivery::Whole);
            run.session->open();
            QVERIFY(run.waitForEnd());
            const bool finalAnswerIsWhole = isFinalAnswer && cut == line.size();
            const QByteArray outcome = run.reports.isEmpty()
                ? QByteArray("none")
                : outcomeName(run.reports.constFirst().outcome);
            if (finalAnswerIsWhole)
                QCOMPARE(outcome, "accepted");
            else if (isFinalAnswer)
                QCOMPARE(outcome, "uncertain");
            else
                QVERIFY2(outcome == "none" || outcome == "failed", outcome.constData());
            ++cuts;
        }
    }
    QVERIFY(cuts > 50);
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
