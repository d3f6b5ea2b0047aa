// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Transaction.h"

#include "smtp/EnvelopeCommands.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Above this size the recipients' answers are awaited before a single octet of the message
/// goes out: a wasted upload would cost more than a round trip.
constexpr qint64 LargestRush = 1024 * 1024;

} // namespace

Transaction::Transaction(const TransactionContext &context, const Letter &letter)
    : m_context(context)
    , m_letter(letter)
    , m_ledger(letter.envelope.recipients)
{
    m_report.messageId = m_letter.content->messageId();
}

void Transaction::start()
{
    m_clock.start();
    if (prepare())
        startRound();
}

/// MAIL has not been sent when this says no.
bool Transaction::prepare()
{
    auto prepared = PreparedContent::make(m_letter, m_context.capabilities, usesChunking(),
                                          m_context.wire.isEncrypted());
    if (!prepared) {
        finish(prepared.error());
        return false;
    }
    m_content = std::move(prepared).value();
    if (!m_letter.envelope.dsn.isDefault() && !m_context.capabilities.has("DSN"))
        m_context.transcript.info(
            tr("The server does not offer delivery notifications (DSN); none are requested."));
    return true;
}

bool Transaction::usesChunking() const
{
    return m_context.capabilities.has("CHUNKING") && !m_context.settings.lmtp;
}

Command Transaction::command(const QByteArray &line, Stage stage, Command::Flow flow,
                             Command::Handler handler) const
{
    Command command;
    command.line = line;
    command.stage = stage;
    command.flow = flow;
    command.patience = m_context.settings.patience.command;
    command.handler = std::move(handler);
    return command;
}

void Transaction::startRound()
{
    const qint64 everyone = m_ledger.results().size();
    const qint64 atOnce = m_context.capabilities.limit("RCPTMAX").value_or(everyone);
    m_ledger.beginRound(m_letter.allOrNothing ? everyone : atOnce);
    m_contentAsked = false;
    askMail();
    askRecipients();
    // What the recipients' answers decide nothing about may go out with them (RFC 2920).
    const bool rush = m_context.dialogue.isPipelining() && !m_letter.allOrNothing
        && m_content.size <= LargestRush && !m_context.dialogue.isOver();
    if (rush) {
        m_contentAsked = true;
        askContent();
    }
}

void Transaction::askMail()
{
    m_open = true;
    const QByteArray line = EnvelopeCommands::mail(m_letter.envelope, *m_content.stream,
                                                   m_content.smtpUtf8, m_context.capabilities);
    m_context.dialogue.ask(command(line, Stage::Mail, Command::Flow::Shared,
                                   [this](const Reply &reply) { mailAnswered(reply); }));
}

void Transaction::askRecipients()
{
    const QList<qsizetype> round = m_ledger.round();
    for (const qsizetype index : round) {
        const QByteArray line
            = EnvelopeCommands::rcpt(m_ledger.address(index), m_letter.envelope.dsn,
                                     m_content.smtpUtf8, m_context.capabilities);
        m_context.dialogue.ask(
            command(line, Stage::Rcpt, Command::Flow::Shared,
                    [this, index](const Reply &reply) { recipientAnswered(index, reply); }));
    }
}

void Transaction::mailAnswered(const Reply &reply)
{
    if (reply.isIntermediate())
        return failMalformed(reply);
    if (!reply.isPositive()) {
        m_mailRefusal = reply;
        m_context.dialogue.forgetWaiting();
    }
    envelopeAnswered();
}

void Transaction::recipientAnswered(qsizetype index, const Reply &reply)
{
    if (reply.isIntermediate())
        return failMalformed(reply);
    if (!m_mailRefusal) {
        if (reply.isPositive())
            m_ledger.take(index, reply);
        else if (isTooMany(reply))
            m_ledger.postpone(index);
        else
            m_ledger.refuse(index, reply);
    }
    envelopeAnswered();
}

/// 452 4.5.3 (RFC 5321 4.5.3.1.10; 552 of older servers means the same) behind accepted ones.
bool Transaction::isTooMany(const Reply &reply) const
{
    const QByteArray enhanced = reply.enhancedCode();
    const bool says = (reply.code == 452 && (enhanced.isEmpty() || enhanced == "4.5.3"))
        || (reply.code == 552 && enhanced == "5.5.3");
    return says && m_ledger.countTaken() > 0 && !m_letter.allOrNothing;
}

void Transaction::envelopeAnswered()
{
    if (!m_contentAsked && m_context.dialogue.isIdle())
        envelopeSettled();
}

/// Every answer to MAIL and RCPT is in, and nothing of the content has been asked.
void Transaction::envelopeSettled()
{
    if (m_mailRefusal)
        return refuse(Stage::Mail, FailureCause::SenderRefused, *m_mailRefusal,
                      m_letter.envelope.reversePath.addrSpecForPeople());
    if (m_letter.allOrNothing && !m_ledger.isWholeRoundTaken())
        return finish(m_ledger.failure());
    if (reachesNobody())
        return nextRound();
    askContent();
}

bool Transaction::reachesNobody() const
{
    return m_mailRefusal || m_ledger.countTaken() == 0;
}

void Transaction::askContent()
{
    if (usesChunking())
        return sendBody(BodyPump::Framing::Counted);
    askData();
}

void Transaction::askData()
{
    Command data = command("DATA", Stage::Data, Command::Flow::Last,
                           [this](const Reply &reply) { dataAnswered(reply); });
    data.patience = m_context.settings.patience.dataInitiation;
    m_context.dialogue.ask(std::move(data));
}

void Transaction::dataAnswered(const Reply &reply)
{
    const bool goAhead = reply.code == 354;
    if (!goAhead && !reply.isTransient() && !reply.isPermanent())
        return failMalformed(reply);
    if (reachesNobody())
        return goAhead ? endWithNothing() : envelopeSettled();
    if (!goAhead)
        return refuse(Stage::Data, FailureCause::DataRefused, reply);
    if (m_context.dialogue.hasUnread()) // an answer to a message that was not sent yet
        return failMalformed(reply);
    sendBody(BodyPump::Framing::Dots);
}

/// Every recipient was refused, and yet the server takes data: a lone dot ends it (RFC 2920 3.1).
void Transaction::endWithNothing()
{
    Command dot = command(".", Stage::Data, Command::Flow::Barrier, [this](const Reply &) {
        m_open = false;
        envelopeSettled();
    });
    dot.patience = m_context.settings.patience.dataTermination;
    m_context.dialogue.ask(std::move(dot));
}

void Transaction::sendBody(BodyPump::Framing framing)
{
    if (framing == BodyPump::Framing::Counted) {
        Command bdat
            = command("BDAT " + QByteArray::number(m_content.size) + " LAST", Stage::Body,
                      Command::Flow::Last, [this](const Reply &reply) { bodyAnswered(reply); });
        bdat.patience = std::chrono::milliseconds(0); // set when the octets are out
        m_context.dialogue.ask(std::move(bdat));
    } else {
        awaitAnswers();
    }
    if (m_context.dialogue.isOver())
        return;
    m_pump = std::make_unique<BodyPump>(std::move(m_content.stream), m_context.wire, framing,
                                        m_context.settings.patience.dataBlock);
    connect(m_pump.get(), &BodyPump::progressed, this, &Transaction::progressed);
    connect(m_pump.get(), &BodyPump::completed, this, &Transaction::bodyCompleted);
    connect(m_pump.get(), &BodyPump::left, this, &Transaction::bodyLeft);
    connect(m_pump.get(), &BodyPump::broken, this, &Transaction::bodyBroken);
    connect(m_pump.get(), &BodyPump::stalled, this, &Transaction::bodyStalled);
    m_pump->start();
}

/// The final answer is asked for before the first octet goes out, so that a server that answers
/// too early is heard. LMTP answers once for each recipient (RFC 2033 4.2).
void Transaction::awaitAnswers()
{
    const auto await = [this](Command::Handler handler) {
        Command answer = command({}, Stage::Body, Command::Flow::Barrier, std::move(handler));
        answer.silent = true;
        answer.patience = std::chrono::milliseconds(0); // set when the dot is out
        m_context.dialogue.ask(std::move(answer));
    };
    if (!m_context.settings.lmtp)
        return await([this](const Reply &reply) { bodyAnswered(reply); });
    const QList<qsizetype> round = m_ledger.round();
    for (const qsizetype index : round) {
        if (m_ledger.isTaken(index))
            await([this, index](const Reply &reply) { lmtpAnswered(index, reply); });
    }
}

void Transaction::bodyCompleted()
{
    m_context.transcript.messageData(m_content.size);
    m_report.bytes = m_content.size;
    if (m_earlyRefusal)
        return bodyAnswered(*std::exchange(m_earlyRefusal, std::nullopt));
}

void Transaction::bodyLeft()
{
    m_context.dialogue.setPatience(m_context.settings.patience.dataTermination);
}

void Transaction::bodyBroken(const Problem &problem)
{
    Failure failure = Failure::fromProblem(problem);
    failure.stage = Stage::Body;
    m_context.dialogue.fail(failure);
}

void Transaction::bodyStalled()
{
    m_context.dialogue.fail(FailureKind::Timeout, FailureCause::TimedOut,
                            tr("The server stopped taking the message."));
}

void Transaction::bodyAnswered(const Reply &reply)
{
    if (m_pump && !m_pump->isComplete())
        return answeredTooEarly(reply);
    if (reply.isIntermediate()) // all octets are out, and this says neither yes nor no
        return failMalformed(reply);
    m_open = false;
    if (reachesNobody()) // the content went with an envelope that was refused
        return envelopeSettled();
    m_report.reply = reply;
    m_ledger.settleRound(reply);
    if (!reply.isPositive())
        return refuse(Stage::Body, FailureCause::MessageRefused, reply);
    nextRound();
}

void Transaction::lmtpAnswered(qsizetype index, const Reply &reply)
{
    if (!m_pump->isComplete())
        return answeredTooEarly(reply);
    if (reply.isIntermediate())
        return failMalformed(reply);
    m_open = false;
    m_report.reply = reply;
    m_ledger.settle(index, reply);
    if (m_context.dialogue.isIdle())
        nextRound();
}

/// The server answered before it had the whole message. A refusal is an answer: the message is
/// never completed. Anything else is no answer to what was asked.
void Transaction::answeredTooEarly(const Reply &reply)
{
    const bool refused = reply.isTransient() || reply.isPermanent();
    if (refused && m_content.size <= LargestRush && usesChunking()) {
        m_earlyRefusal = reply; // the rest of the chunk is thrown away by the server (RFC 3030 2)
        return;
    }
    m_pump->stop();
    m_context.dialogue.fail({Stage::Body,
                             refused ? FailureKind::Refused : FailureKind::Protocol,
                             refused ? FailureCause::MessageRefused : FailureCause::Malformed,
                             tr("The server answered before the message was complete."),
                             {},
                             reply});
}

/// The recipients that had no turn yet, or the end. What the server still has in mind of the last
/// envelope is taken back first.
void Transaction::nextRound()
{
    if (!m_ledger.hasMore())
        return finish(m_ledger.failure());
    if (m_pump)
        m_pump.release()->deleteLater(); // this may be told by one of its own signals
    if (!prepare())
        return;
    if (!m_open)
        return startRound();
    m_context.dialogue.ask(
        command("RSET", Stage::Mail, Command::Flow::Barrier, [this](const Reply &reply) {
            if (reply.isPositive())
                startRound();
            else
                failMalformed(reply);
        }));
}

void Transaction::failMalformed(const Reply &reply)
{
    m_context.dialogue.fail({m_context.dialogue.stage(),
                             FailureKind::Protocol,
                             FailureCause::Malformed,
                             tr("This answer may not stand here."),
                             {},
                             reply});
}

void Transaction::refuse(Stage stage, FailureCause cause, const Reply &reply, const QString &value)
{
    if (reply.code == 530)
        return finish(Failure{stage,
                              FailureKind::Authentication,
                              FailureCause::AuthenticationRequired,
                              {},
                              value,
                              reply});
    finish(Failure{stage, FailureKind::Refused, cause, {}, value, reply});
}

void Transaction::conversationFailed(const Failure &failure)
{
    if (m_earlyRefusal) // the server had said no before the line broke
        return finish(Failure{Stage::Body,
                              FailureKind::Refused,
                              FailureCause::MessageRefused,
                              {},
                              {},
                              m_earlyRefusal});
    const bool definite
        = failure.reply && (failure.reply->isTransient() || failure.reply->isPermanent());
    m_uncertain = m_pump && m_pump->hasLeft() && !definite;
    if (!m_uncertain)
        return finish(failure);
    Failure lost = failure;
    lost.stage = Stage::Body;
    lost.cause = FailureCause::AnswerLost;
    finish(std::move(lost));
}

void Transaction::finish(std::optional<Failure> failure)
{
    if (std::exchange(m_finished, true))
        return;
    if (m_pump)
        m_pump->stop();
    m_report.recipients = m_ledger.results();
    m_report.seconds = double(m_clock.elapsed()) / 1000;
    m_report.stage = failure ? failure->stage : Stage::Done;
    if (failure && failure->reply)
        m_report.reply = failure->reply;
    if (m_uncertain)
        m_report.outcome = Outcome::Uncertain;
    else if (m_ledger.isEveryoneAccepted())
        m_report.outcome = Outcome::Accepted;
    else if (m_ledger.countAccepted() > 0)
        m_report.outcome = Outcome::Partial;
    else
        m_report.outcome = failure ? outcomeOf(*failure) : Outcome::Failed;
    m_report.failure = std::move(failure);
    emit finished(m_report);
}

} // namespace posthorn
