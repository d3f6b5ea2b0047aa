// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/OutboxRunner.h"

#include "mail/ComposedContent.h"
#include "support/LineServer.h"
#include "support/Patiently.h"

#include <QTemporaryDir>
#include <QTest>

using namespace posthorn;
using namespace Qt::StringLiterals;

using State = OutboxEntry::State;

/// What is on the disk of the messages of the outbox when a batch of them ends or is stopped.
class tst_OutboxRunner : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everythingGoesOverOneConnection();
    void whatIsGoneOrInOtherHandsIsPassedOver();
    void whatWasRefusedWaitsForAPerson();
    void stoppedBeforeTheFirst_data();
    void stoppedBeforeTheFirst();
    void stoppedWhileTheKeptConnectionIsAsked();
    void stoppedInTheMiddle_data();
    void stoppedInTheMiddle();

private:
    QStringList add(int messages) const;
    void run(const LineServer &server, const QStringList &ids);
    void expectUntouched(const QStringList &ids) const;
    static bool hasHeard(const LineServer &server, const QByteArray &line);
    [[nodiscard]] Outbox outbox() const { return Outbox(m_folder->filePath(u"outbox"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxRunner> m_runner;
    QStringList m_settled;
    int m_finished = 0;
};

void tst_OutboxRunner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_runner = std::make_unique<OutboxRunner>(outbox(), Drafts(m_folder->filePath(u"drafts"_s)));
    connect(m_runner.get(), &OutboxRunner::settled, this,
            [this](const QString &id) { m_settled += id; });
    connect(m_runner.get(), &OutboxRunner::finished, this, [this] { ++m_finished; });
}

QStringList tst_OutboxRunner::add(int messages) const
{
    Message message;
    message.from = {*Address::parse(u"ann@example.org"_s)};
    message.to = {*Address::parse(u"bob@example.net"_s)};
    message.subject = u"hello"_s;
    message.text = u"hello\n"_s;
    OutboxEntry entry;
    entry.envelope.reversePath = message.from.constFirst();
    entry.envelope.recipients = message.to;
    QStringList ids;
    for (int i = 0; i < messages; ++i) {
        const auto claim = outbox().add(ComposedContent(message), entry);
        if (!claim)
            qFatal("cannot write to the outbox of the test");
        ids += (*claim)->entry().id;
    }
    return ids;
}

void tst_OutboxRunner::run(const LineServer &server, const QStringList &ids)
{
    m_settled.clear();
    m_finished = 0;
    ServerSettings settings;
    settings.endpoint.host = u"127.0.0.1"_s;
    settings.endpoint.port = server.serverPort();
    settings.endpoint.security = Security::None;
    settings.timeoutSeconds = 20;
    m_runner->run(settings, {}, ids, true);
}

bool tst_OutboxRunner::hasHeard(const LineServer &server, const QByteArray &line)
{
    return !server.heard.isEmpty() && server.heard.constLast().contains(line);
}

/// Nothing was written of them, and another process may have them.
void tst_OutboxRunner::expectUntouched(const QStringList &ids) const
{
    for (const QString &id : ids) {
        QVERIFY(!m_settled.contains(id));
        const auto claim = outbox().claim(id);
        QVERIFY(claim);
        const OutboxEntry entry = *outbox().messages().read(id);
        QVERIFY(entry.state == State::Queued);
        QCOMPARE(entry.tries, 0);
        QVERIFY(entry.lastError.isEmpty());
    }
}

void tst_OutboxRunner::everythingGoesOverOneConnection()
{
    LineServer server({"PIPELINING"});
    const QStringList ids = add(3);
    run(server, ids);
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_settled, ids);
    QCOMPARE(server.messages, 3);
    QCOMPARE(server.heard.size(), 1);
    QVERIFY(outbox().messages().ids().isEmpty());
    QCOMPARE(outbox().sent().list().size(), 3);
}

void tst_OutboxRunner::whatIsGoneOrInOtherHandsIsPassedOver()
{
    LineServer server({});
    const QStringList ids = add(3);
    const auto others = outbox().claim(ids.at(0));
    outbox().claim(ids.at(1))->discard();
    run(server, ids);
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_settled, QStringList{ids.at(2)});
    QCOMPARE(server.messages, 1);
    run(server, ids); // nothing is left for it
    PATIENTLY_COMPARE(m_finished, 1);
    QVERIFY(m_settled.isEmpty());
    others->release();
    expectUntouched({ids.at(0)});
}

void tst_OutboxRunner::whatWasRefusedWaitsForAPerson()
{
    LineServer server({});
    server.answer = [](int, const QByteArray &line) {
        return line.startsWith("RCPT") ? "550 5.1.1 nobody" : "";
    };
    const QStringList ids = add(1);
    run(server, ids);
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_settled, ids);
    const auto entry = outbox().messages().read(ids.constFirst());
    QVERIFY(entry && entry->state == State::Failed);
    QCOMPARE(entry->tries, 1);
    QVERIFY(entry->lastError.recipients.contains(u"550 5.1.1 nobody"_s));
}

void tst_OutboxRunner::stoppedBeforeTheFirst_data()
{
    QTest::addColumn<bool>("kept");
    QTest::newRow("no connection") << false;
    QTest::newRow("a kept connection") << true;
}

/// The person pressed it while the messages were being claimed.
void tst_OutboxRunner::stoppedBeforeTheFirst()
{
    QFETCH(bool, kept);
    LineServer server({});
    if (kept) {
        run(server, add(1));
        PATIENTLY_COMPARE(m_finished, 1);
    }
    const QStringList ids = add(3);
    run(server, ids);
    m_runner->cancel();
    PATIENTLY_COMPARE(m_finished, 1);
    expectUntouched(ids);
    QCOMPARE(server.messages, kept ? 1 : 0);
    QCOMPARE(server.heard.size(), kept ? 1 : 0);
}

void tst_OutboxRunner::stoppedWhileTheKeptConnectionIsAsked()
{
    LineServer server({});
    run(server, add(1));
    PATIENTLY_COMPARE(m_finished, 1);
    server.answer = [](int, const QByteArray &line) { return line == "NOOP" ? "nothing yet" : ""; };
    const QStringList ids = add(3);
    run(server, ids);
    PATIENTLY_VERIFY(hasHeard(server, "NOOP"));
    m_runner->cancel();
    PATIENTLY_COMPARE(m_finished, 1);
    expectUntouched(ids);
    QCOMPARE(server.messages, 1);
}

void tst_OutboxRunner::stoppedInTheMiddle_data()
{
    QTest::addColumn<QByteArray>("silentAt");
    QTest::addColumn<State>("first");
    QTest::newRow("envelope") << "RCPT TO:<bob@example.net>"_ba << State::Failed;
    QTest::newRow("content") << "DATA"_ba << State::Failed;
    QTest::newRow("end") << "."_ba << State::Uncertain;
}

void tst_OutboxRunner::stoppedInTheMiddle()
{
    QFETCH(QByteArray, silentAt);
    QFETCH(State, first);
    LineServer server({});
    server.answer
        = [silentAt](int, const QByteArray &line) { return line == silentAt ? "nothing yet" : ""; };
    const QStringList ids = add(5);
    run(server, ids);
    PATIENTLY_VERIFY(hasHeard(server, silentAt));
    m_runner->cancel();
    PATIENTLY_COMPARE(m_finished, 1);
    QCOMPARE(m_settled, QStringList{ids.constFirst()});
    const auto entry = outbox().messages().read(ids.constFirst());
    QVERIFY(entry && entry->state == first);
    QCOMPARE(entry->tries, 1);
    expectUntouched(ids.mid(1));
}

QTEST_GUILESS_MAIN(tst_OutboxRunner)
#include "tst_OutboxRunner.moc"
