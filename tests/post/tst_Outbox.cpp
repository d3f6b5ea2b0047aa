// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Outbox.h"

#include "mail/ComposedContent.h"
#include "post/OutboxSideFile.h"
#include "post/RetryPlan.h"
#include "post/Spool.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace posthorn;
using namespace Qt::StringLiterals;

using State = OutboxEntry::State;

class tst_Outbox : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsKeptComesBack();
    void theMessageIsAFileForAnyServer();
    void theEndIsRecordedBeforeItLeaves();
    void withoutARecordTheEndNeverLeaves();
    void aClaimIsForOneAlone();
    void crashes_data();
    void crashes();
    void aClaimedMessageIsNotRecovered();
    void acceptedGoesToTheCopies();
    void acceptedGoesAwayWithoutCopies();
    void anInterruptedMoveIsFinished();
    void anInterruptedRemovalIsFinished();
    void anInterruptedSettlingKeepsNoUnwantedCopy();
    void whoGotItIsNotSentItAgain();
    void whatSomeGotIsCopied();
    void whatAFullDiskLeftIsTakenOver();
    void delaysGrow();
    void outcomes_data();
    void outcomes();
    void aScheduledOneWaits();
    void aDamagedSideFileSendsNothing();
    void strangeSideFilesAreRefused_data();
    void strangeSideFilesAreRefused();
    void whatCannotBeWrittenLeavesNothing();
    void aFullDiskKeepsWhatWasThere();

private:
    [[nodiscard]] Outbox outbox() const { return Outbox(m_folder->filePath(u"outbox"_s)); }
    [[nodiscard]] std::shared_ptr<OutboxClaim> kept() const;
    [[nodiscard]] QStringList filesOf(const QString &folder) const
    {
        return QDir(m_folder->filePath(folder)).entryList(QDir::Files);
    }
    static Message message();
    static OutboxEntry entry();
    static DeliveryReport report(Outcome outcome, FailureKind kind, FailureCause cause,
                                 int code = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
};

Message tst_Outbox::message()
{
    Message message;
    message.from = {{u"Ann"_s, u"ann"_s, u"example.org"_s, {}}};
    message.to = {{{}, u"bob"_s, u"example.net"_s, {}}};
    message.bcc = {{{}, u"eve"_s, u"example.net"_s, {}}};
    message.subject = u"Grüße"_s;
    message.text = u"schöne Grüße\n"_s;
    return message;
}

OutboxEntry tst_Outbox::entry()
{
    OutboxEntry entry;
    entry.server.server = LastUsed::Server::Account;
    entry.server.account = u"Work"_s;
    entry.server.host = u"mail.example.org"_s;
    entry.server.port = 465;
    entry.server.security = Security::Tls;
    entry.server.user = u"ann"_s;
    entry.envelope.reversePath = message().from.first();
    entry.envelope.recipients = message().to + message().bcc;
    entry.envelope.dsn.failure = true;
    entry.envelope.dsn.returnFull = false;
    entry.to = u"bob@example.net"_s;
    entry.subject = message().subject;
    return entry;
}

DeliveryReport tst_Outbox::report(Outcome outcome, FailureKind kind, FailureCause cause, int code)
{
    DeliveryReport report;
    report.outcome = outcome;
    report.server.host = u"mail.example.org"_s;
    for (const Address &address : entry().envelope.recipients)
        report.recipients.append({address, outcome == Outcome::Accepted, std::nullopt});
    if (outcome == Outcome::Accepted)
        return report;
    report.failure = Failure{Stage::Body, kind, cause, u"detail"_s, {}, std::nullopt};
    if (code > 0)
        report.failure->reply = Reply{code, {"4.2.0 Greylisted"_ba}};
    return report;
}

std::shared_ptr<OutboxClaim> tst_Outbox::kept() const
{
    const auto claim = outbox().add(ComposedContent(message()), entry());
    return claim ? *claim : nullptr;
}

void tst_Outbox::whatIsKeptComesBack()
{
    auto claim = kept();
    QVERIFY(claim);
    OutboxEntry wanted = claim->entry();
    wanted.notBefore = QDateTime::currentDateTime().addDays(1);
    wanted.nextTry = QDateTime::currentDateTime().addSecs(60);
    wanted.tries = 2;
    wanted.drafts = {u"abc"_s, u"d"_s};
    wanted.lastError
        = {QDateTime::currentDateTime(), u"head"_s, u"550 no\nline"_s, u"do"_s, u"bob: 550"_s};
    wanted.envelope.requireTls = true;
    wanted.envelope.wishes.deadline = DeliveryWishes::Deadline{60, true};
    wanted.envelope.wishes.holdUntil = QDateTime::currentDateTime().addSecs(3600);
    wanted.envelope.wishes.priority = -3;
    QVERIFY(!claim->keep(wanted));
    const auto found = outbox().messages().list();
    QCOMPARE(found.size(), 1);
    const OutboxEntry &again = found.first();
    QCOMPARE(again.id, wanted.id);
    QCOMPARE(again.server, wanted.server);
    QCOMPARE(again.envelope.reversePath, wanted.envelope.reversePath);
    QCOMPARE(again.envelope.recipients, wanted.envelope.recipients);
    QVERIFY(again.envelope.dsn.failure && !again.envelope.dsn.success);
    QCOMPARE(again.envelope.dsn.returnFull, std::optional(false));
    QVERIFY(again.envelope.requireTls);
    QVERIFY(!again.envelope.wishes.isDefault());
    QCOMPARE(again.envelope.wishes.parameters(), wanted.envelope.wishes.parameters());
    QCOMPARE(again.subject, wanted.subject);
    QCOMPARE(again.messageId, wanted.messageId);
    QCOMPARE(again.created, wanted.created);
    QCOMPARE(again.notBefore, wanted.notBefore);
    QCOMPARE(again.nextTry, wanted.nextTry);
    QCOMPARE(again.tries, 2);
    QCOMPARE(again.drafts, wanted.drafts);
    QCOMPARE(again.lastError, wanted.lastError);
    QVERIFY(again.size > 0);
}

void tst_Outbox::theMessageIsAFileForAnyServer()
{
    const auto claim = kept();
    QFile file(claim->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains(claim->entry().messageId));
    QVERIFY(!bytes.contains("eve"));
    QVERIFY(std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; }));
    const auto letter = claim->letter();
    QVERIFY(letter);
    QVERIFY((*letter).content->open(Transport()));
}

void tst_Outbox::theEndIsRecordedBeforeItLeaves()
{
    const auto claim = kept();
    const auto letter = claim->letter();
    QVERIFY(letter);
    const auto read = [&] { return outbox().messages().read(claim->entry().id); };
    QVERIFY(read()->state == State::Sending);
    const auto stream = letter->content->open(Transport());
    QVERIFY(stream);
    const qint64 size = (*stream)->totalSize();
    QCOMPARE((*stream)->read(size - 1).size(), size - 1);
    QVERIFY(!read()->endMayHaveLeft);
    QCOMPARE((*stream)->read(1).size(), 1);
    QVERIFY(read()->endMayHaveLeft);
    QCOMPARE((*stream)->read(1).size(), 0);
}

void tst_Outbox::withoutARecordTheEndNeverLeaves()
{
    const auto claim = kept();
    const auto letter = claim->letter();
    const auto stream = letter->content->open(Transport());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"lock file"_s));
    QVERIFY(QDir(m_folder->filePath(u"outbox"_s)).removeRecursively());
    QByteArray block(1024 * 1024, '\0');
    QCOMPARE((*stream)->read(block.data(), block.size()), -1);
    QVERIFY((*stream)->problem());
    QCOMPARE((*stream)->read(block.data(), block.size()), -1);
}

void tst_Outbox::aClaimIsForOneAlone()
{
    auto claim = kept();
    const QString id = claim->entry().id;
    QVERIFY(!outbox().claim(id));
    claim->release();
    const auto second = outbox().claim(id);
    QVERIFY(second);
    QVERIFY(!outbox().claim(id));
    QVERIFY(!outbox().claim(u"../outbox"_s));
    QVERIFY(!outbox().claim(u"0"_s));
}

void tst_Outbox::crashes_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<bool>("endMayHaveLeft");
    QTest::addColumn<State>("after");
    QTest::newRow("queued") << State::Queued << false << State::Queued;
    QTest::newRow("before the end") << State::Sending << false << State::Queued;
    QTest::newRow("behind the end") << State::Sending << true << State::Uncertain;
    QTest::newRow("failed") << State::Failed << false << State::Failed;
    QTest::newRow("uncertain") << State::Uncertain << true << State::Uncertain;
}

void tst_Outbox::crashes()
{
    QFETCH(State, before);
    QFETCH(bool, endMayHaveLeft);
    QFETCH(State, after);
    auto claim = kept();
    OutboxEntry state = claim->entry();
    state.state = before;
    state.endMayHaveLeft = endMayHaveLeft;
    QVERIFY(!claim->keep(state));
    claim->release();
    outbox().recover();
    QVERIFY(outbox().messages().read(state.id)->state == after);
    // The same holds for who claims it without a new start.
    QVERIFY(outbox().claim(state.id)->entry().state == after);
}

void tst_Outbox::aClaimedMessageIsNotRecovered()
{
    const auto claim = kept();
    QVERIFY(claim->letter());
    outbox().recover();
    QVERIFY(outbox().messages().read(claim->entry().id)->state == State::Sending);
}

void tst_Outbox::acceptedGoesToTheCopies()
{
    const auto claim = kept();
    QVERIFY(claim->letter());
    claim->settle(report(Outcome::Accepted, {}, {}), true);
    QVERIFY(filesOf(u"outbox"_s).isEmpty());
    const auto sent = outbox().sent().list();
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().subject, message().subject);
    QVERIFY(outbox().sent().hasMessage(sent.first().id));
}

void tst_Outbox::acceptedGoesAwayWithoutCopies()
{
    const auto claim = kept();
    claim->settle(report(Outcome::Accepted, {}, {}), false);
    QVERIFY(filesOf(u"outbox"_s).isEmpty());
    QVERIFY(filesOf(u"sent"_s).isEmpty());
}

void tst_Outbox::anInterruptedMoveIsFinished()
{
    auto claim = kept();
    OutboxEntry sent = claim->entry();
    sent.state = State::Sent;
    QVERIFY(!claim->keep(sent));
    claim->release();
    QVERIFY(!outbox().claim(sent.id)); // it will not be sent again
    outbox().recover();
    QVERIFY(filesOf(u"outbox"_s).isEmpty());
    QCOMPARE(outbox().sent().list().size(), 1);
    // The message has gone over, its side file not yet.
    QVERIFY(!outbox().messages().writeSideFile(sent));
    QVERIFY(QFile::remove(m_folder->filePath(u"sent/%1.json"_s.arg(sent.id))));
    outbox().recover();
    QVERIFY(filesOf(u"outbox"_s).isEmpty());
    QCOMPARE(outbox().sent().list().size(), 1);
}

/// The program ended behind the last word about the message, and before it was away.
void tst_Outbox::anInterruptedSettlingKeepsNoUnwantedCopy()
{
    for (const bool wanted : {false, true}) {
        const QString id = kept()->entry().id;
        auto claim = outbox().claim(id);
        // What settle() writes before it takes the message away.
        QVERIFY(QFile::copy(claim->file(), m_folder->filePath(u"aside"_s)));
        OutboxEntry sent = claim->settle(report(Outcome::Accepted, {}, {}), wanted);
        QCOMPARE(sent.keepCopy, wanted);
        QVERIFY(outbox().sent().ids().size() == (wanted ? 1 : 0));
        outbox().sent().remove(id);
        QVERIFY(QFile::rename(m_folder->filePath(u"aside"_s), outbox().messages().fileOf(id)));
        QVERIFY(!outbox().messages().writeSideFile(sent));
        outbox().recover();
        QVERIFY(filesOf(u"outbox"_s).isEmpty());
        QCOMPARE(outbox().sent().list().size(), wanted ? 1 : 0);
    }
}

/// The message is away, the file beside it is not: the program ended between the two.
void tst_Outbox::anInterruptedRemovalIsFinished()
{
    auto claim = kept();
    OutboxEntry sent = claim->entry();
    sent.state = State::Sent;
    QVERIFY(!claim->keep(sent));
    QVERIFY(QFile::remove(claim->file()));
    claim->release();
    outbox().recover();
    QVERIFY(filesOf(u"outbox"_s).isEmpty());
    QVERIFY(filesOf(u"sent"_s).isEmpty());
}

void tst_Outbox::whoGotItIsNotSentItAgain()
{
    OutboxEntry partial = entry();
    DeliveryReport some = report(Outcome::Partial, {}, {});
    some.failure.reset();
    some.recipients[0].accepted = true;
    some.recipients[1].reply = Reply{450, {"4.2.0 later"_ba}};
    const QDateTime now = QDateTime::currentDateTime();
    partial.created = now;
    partial.settle(some, now);
    QVERIFY(partial.state == State::Queued);
    QCOMPARE(partial.envelope.recipients, message().bcc);
    QVERIFY(partial.lastError.recipients.contains(u"450 4.2.0 later"_s));

    some.recipients[1].reply = Reply{550, {"5.1.1 nobody"_ba}};
    partial = entry();
    partial.settle(some, now);
    QVERIFY(partial.state == State::Failed);
    QCOMPARE(partial.envelope.recipients, message().bcc);
}

void tst_Outbox::whatSomeGotIsCopied()
{
    DeliveryReport some = report(Outcome::Partial, {}, {});
    some.failure.reset();
    some.recipients[0].accepted = true;
    some.recipients[1].reply = Reply{550, {"5.1.1 nobody"_ba}};
    kept()->settle(some, false);
    QVERIFY(outbox().sent().list().isEmpty()); // nobody wants copies
    QCOMPARE(outbox().messages().list().size(), 1);
    outbox().claim(outbox().messages().list().first().id)->discard();

    kept()->settle(some, true);
    const auto copies = outbox().sent().list();
    QCOMPARE(copies.size(), 1);
    QVERIFY(copies.first().state == State::Sent);
    QCOMPARE(copies.first().envelope.recipients, message().to);
    QCOMPARE(copies.first().to, u"bob@example.net"_s);
    QVERIFY(copies.first().size > 0);
    const auto left = outbox().messages().list();
    QCOMPARE(left.size(), 1);
    QVERIFY(left.first().state == State::Failed);
    QCOMPARE(left.first().to, u"eve@example.net"_s);
    QVERIFY(outbox().recover().isEmpty()); // a person looks at it first
}

/// Its end was sent, and then there was no room to note what became of it.
void tst_Outbox::whatAFullDiskLeftIsTakenOver()
{
    const auto claim = kept();
    const auto letter = claim->letter();
    QVERIFY(letter);
    QVERIFY(outbox().look().first().state == State::Sending); // somebody is at it
    QVERIFY(!(*(*letter).content->open({}))->readAll().isEmpty());
    claim->release();
    QVERIFY(outbox().look().first().state == State::Uncertain);
    QVERIFY(outbox().messages().list().first().state == State::Uncertain);
}

void tst_Outbox::delaysGrow()
{
    const QDateTime now = QDateTime::currentDateTime();
    QList<qint64> minutes;
    for (int tries = 1; tries <= 7; ++tries)
        minutes.append(now.secsTo(RetryPlan::next(tries, now, now)) / 60);
    QCOMPARE(minutes, (QList<qint64>{5, 15, 30, 60, 120, 240, 240}));
    QVERIFY(!RetryPlan::next(3, now.addDays(-6), now).isValid());
}

void tst_Outbox::outcomes_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<FailureCause>("cause");
    QTest::addColumn<int>("code");
    QTest::addColumn<State>("after");
    using Kind = FailureKind;
    using Cause = FailureCause;
    QTest::newRow("greylisted") << Outcome::Temporary << Kind::Refused << Cause::RecipientsRefused
                                << 450 << State::Queued;
    QTest::newRow("time-out") << Outcome::Temporary << Kind::Timeout << Cause::TimedOut << 0
                              << State::Queued;
    QTest::newRow("no network") << Outcome::Failed << Kind::Network << Cause::NetworkUnreachable
                                << 0 << State::Queued;
    QTest::newRow("refused") << Outcome::Refused << Kind::Refused << Cause::MessageRefused << 554
                             << State::Failed;
    QTest::newRow("password") << Outcome::Failed << Kind::Authentication
                              << Cause::CredentialsRefused << 535 << State::Failed;
    QTest::newRow("certificate") << Outcome::Failed << Kind::Certificate
                                 << Cause::CertificateUntrusted << 0 << State::Failed;
    QTest::newRow("uncertain") << Outcome::Uncertain << Kind::Network << Cause::AnswerLost << 0
                               << State::Uncertain;
    QTest::newRow("cancelled") << Outcome::Cancelled << Kind::Cancelled << Cause::Cancelled << 0
                               << State::Failed;
}

void tst_Outbox::outcomes()
{
    QFETCH(Outcome, outcome);
    QFETCH(FailureKind, kind);
    QFETCH(FailureCause, cause);
    QFETCH(int, code);
    QFETCH(State, after);
    const auto claim = kept();
    const QString id = claim->entry().id;
    claim->settle(report(outcome, kind, cause, code), true);
    const auto settled = outbox().messages().read(id);
    QVERIFY(settled);
    QVERIFY(settled->state == after);
    QCOMPARE(settled->tries, 1);
    QVERIFY(!settled->lastError.headline.isEmpty());
    const QDateTime now = QDateTime::currentDateTime();
    QVERIFY(!settled->isDue(now));
    QCOMPARE(settled->isDue(now.addSecs(301)), after == State::Queued);
}

void tst_Outbox::aScheduledOneWaits()
{
    const QDateTime now = QDateTime::currentDateTime();
    OutboxEntry later = entry();
    later.state = State::Scheduled;
    QVERIFY(!later.isDue(now));
    later.notBefore = now.addSecs(10);
    QVERIFY(!later.isDue(now));
    QVERIFY(later.isDue(now.addSecs(10)));
    later.release();
    QVERIFY(later.isDue(now));
}

void tst_Outbox::aDamagedSideFileSendsNothing()
{
    auto claim = kept();
    const QString id = claim->entry().id;
    claim->release();
    QFile side(m_folder->filePath(u"outbox/%1.json"_s.arg(id)));
    QVERIFY(side.open(QIODevice::ReadWrite));
    QVERIFY(side.resize(side.size() / 2));
    side.close();
    QVERIFY(!outbox().claim(id));
    outbox().recover();
    const auto found = outbox().messages().read(id);
    QVERIFY(found);
    QVERIFY(found->state == State::Failed);
    QCOMPARE(found->envelope.recipients, message().to);
    QCOMPARE(found->subject, message().subject);
}

void tst_Outbox::strangeSideFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("into");
    QTest::newRow("no such state") << "queued"_ba
                                   << "sleeping"_ba;
    QTest::newRow("later version") << "\"version\": 1"_ba
                                   << "\"version\": 2"_ba;
    QTest::newRow("bad recipient") << "eve@example.net"_ba
                                   << "eve@"_ba;
    QTest::newRow("command in a recipient") << "eve@example.net"_ba
                                            << "eve@b>\\r\\nDATA\\r\\n"_ba;
    QTest::newRow("bad sender") << "ann@example.org"_ba
                                << "ann"_ba;
    QTest::newRow("no envelope") << "envelope"_ba
                                 << "envelop"_ba;
    QTest::newRow("not JSON") << "{"_ba
                              << ""_ba;
}

void tst_Outbox::strangeSideFilesAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, into);
    const QByteArray good = OutboxSideFile::write(entry());
    QVERIFY(OutboxSideFile::read(good));
    QByteArray bad = good;
    bad.replace(from, into);
    QVERIFY(bad != good);
    QVERIFY(!OutboxSideFile::read(bad));
}

void tst_Outbox::whatCannotBeWrittenLeavesNothing()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Outbox impossible(m_folder->filePath(u"file/outbox"_s));
    QVERIFY(!impossible.add(ComposedContent(message()), entry()));
    Message gone = message();
    gone.attachments = {Attachment()};
    gone.attachments[0].path = m_folder->filePath(u"missing"_s);
    const auto result = outbox().add(ComposedContent(gone), entry());
    QVERIFY(!result);
    QVERIFY(result.error().reason.contains(u"missing"_s));
    QVERIFY(filesOf(u"outbox"_s).isEmpty());
}

void tst_Outbox::aFullDiskKeepsWhatWasThere()
{
#ifdef Q_OS_UNIX
    // A file may not grow beyond a bound: as on a full disk, a part of it finds no room.
    const QString path = m_folder->filePath(u"file"_s);
    QVERIFY(!Spool::write("before"_ba, path));
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit narrow{100, limit.rlim_max};
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &narrow);
    const auto problem = Spool::write(QByteArray(1000, 'x'), path);
    const auto message = Spool::write(ComposedContent(tst_Outbox::message()), {}, path);
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, former);
    QVERIFY(problem && problem->reason.endsWith(u'.'));
    QVERIFY(message && !message->reason.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "before"_ba);
#else
    QSKIP("files have no bound here");
#endif
}

QTEST_GUILESS_MAIN(tst_Outbox)

#include "tst_Outbox.moc"
