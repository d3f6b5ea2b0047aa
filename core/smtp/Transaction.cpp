// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Transaction.h"

#include "smtp/ExtensionRetreat.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

Transaction::Transaction(const TransactionContext &context, const Letter &letter)
    : m_context(context)
    , m_letter(letter)
    , m_ledger(letter.envelope.recipients)
    , m_envelope(m_context, m_letter, m_ledger)
{
    connect(&m_envelope, &EnvelopeExchange::answered, this, &Transaction::envelopeAnswered);
    m_report.messageId = m_letter.content->messageId();
}

void Transaction::start()
{
    m_clock.start();
    startRound();
}

/// MAIL has not been sent when this says no.
bool Transaction::prepare()
{
    auto prepared = PreparedContent::make(m_letter, m_context.capabilities, usesChunking(),
                                          m_context.wire.isEncrypted());
    if (!prepared) {
        if (m_envelope.mailRefusal()) // it cannot be written without what the server refused
            refuseSender();
        else
            finish(prepared.error());
        return false;
    }
    m_content = std::move(prepared).value();
    return true;
}

bool Transaction::usesChunking() const
{
    return m_context.capabilities.has("CHUNKING") && !m_context.settings.lmtp;
}

void Transaction::startRound()
{
    const bool exhausted = m_context.usage.isExhausted(m_context.capabilities);
    if (!exhausted && !prepare())
        return;
    if (exhausted || !m_envelope.beginRound()) {
        m_report.unfinished = true;
        return finish(std::nullopt);
    }
    const Dialogue::Flight flight(m_context.dialogue);
    const bool alone = m_context.dialogue.isIdle();
    // What the recipients' answers decide nothing about may go out with them (RFC 2920). A file
    // that breaks in the middle takes the line with it: only where nobody else is on it.
    const bool safe = alone || !usesChunking() || !m_content.whole.isEmpty();
    m_contentAsked = m_context.dialogue.isPipelining() && !m_letter.allOrNothing && safe
        && m_envelope.isOneFlight() && m_content.size <= PreparedContent::LargestRush;
    m_envelope.ask(m_content, m_contentAsked);
    if (m_contentAsked)
        askContent();
}

void Transaction::envelopeAnswered()
{
    if (!m_contentAsked && m_context.dialogue.isIdle())
        envelopeSettled();
}

/// Every answer to MAIL and RCPT is in, and nothing of the content has been asked.
void Transaction::envelopeSettled()
{
    if (m_envelope.mailRefusal())
        return m_envelope.retreatsFromMail() ? endRound() : refuseSender();
    if (m_letter.allOrNothing && !m_ledger.isWholeRoundTaken()) {
        if (!m_envelope.wasDsnRefused())
            return finish(m_ledger.failure());
        m_ledger.postponeRound();
        return endRound();
    }
    if (m_envelope.reachesNobody())
        return endRound();
    askContent();
}

void Transaction::askContent()
{
    if (!usesChunking())
        return askData();
    beginTransfer();
    m_transfer->sendCounted();
}

void Transaction::askData()
{
    Command data = m_context.command("DATA", Stage::Data, Command::Flow::Last,
                                     [this](const Reply &reply) { dataAnswered(reply); });
    data.patience = m_context.settings.patience.dataInitiation;
    m_context.dialogue.ask(std::move(data));
}

void Transaction::dataAnswered(const Reply &reply)
{
    const bool goAhead = reply.code == 354;
    if (!goAhead && !reply.isTransient() && !reply.isPermanent())
        return m_context.failMalformed(reply);
    if (m_envelope.reachesNobody())
        return goAhead ? endWithNothing() : envelopeSettled();
    if (!goAhead)
        return refuse(Stage::Data, FailureCause::DataRefused, reply);
    if (m_context.dialogue.hasUnread()) // an answer to a message that was not sent yet
        return m_context.failMalformed(reply);
    beginTransfer();
    m_transfer->sendDotted(m_context.settings.lmtp ? m_ledger.countTaken() : 1);
}

/// Every recipient was refused, and yet the server takes data: a lone dot ends it (RFC 2920 3.1).
void Transaction::endWithNothing()
{
    Command dot
        = m_context.command(".", Stage::Data, Command::Flow::Barrier, [this](const Reply &) {
              m_envelope.close();
              envelopeSettled();
          });
    dot.patience = m_context.settings.patience.dataTermination;
    m_context.dialogue.ask(std::move(dot));
}

void Transaction::beginTransfer()
{
    const ContentTransfer::Context context{m_context.dialogue, m_context.wire, m_context.transcript,
                                           m_context.settings.patience};
    m_transfer = std::make_unique<ContentTransfer>(context, std::move(m_content));
    connect(m_transfer.get(), &ContentTransfer::progressed, this, &Transaction::progressed);
    connect(m_transfer.get(), &ContentTransfer::followable, this, &Transaction::contentFollowable);
    connect(m_transfer.get(), &ContentTransfer::answered, this, &Transaction::contentAnswered);
}

void Transaction::contentFollowable()
{
    if (!m_transfer->isCounted()) // behind the dot nothing of the transaction remains
        m_envelope.close();
    m_followable = true;
    emit followable();
}

void Transaction::contentAnswered(qsizetype nth, const Reply &reply)
{
    m_report.bytes = m_transfer->size();
    if (reply.isPositive())
        m_envelope.close();
    if (m_envelope.reachesNobody()) // the content went with an envelope that was refused
        return envelopeSettled();
    if (retreatsFromChunking(reply))
        return;
    m_report.reply = reply;
    const bool lmtp = m_context.settings.lmtp;
    if (lmtp)
        m_ledger.settle(m_ledger.taken().at(nth), reply);
    else
        m_ledger.settleRound(reply);
    if (reply.isPositive())
        m_context.usage.noteAccepted();
    else if (!lmtp)
        return refuse(Stage::Body, FailureCause::MessageRefused, reply);
    if (!lmtp || nth + 1 == m_ledger.countTaken())
        endRound();
}

/// The recipients that had no turn yet, or the end.
void Transaction::endRound()
{
    if (!m_ledger.hasMore())
        return finish(m_ledger.failure());
    m_followable = false;
    if (m_transfer) // this may be told by one of its own signals
        m_transfer.release()->deleteLater();
    emit roundWanted();
}

/// BDAT was refused as a command. A server that offered it throws the chunk away (RFC 3030 2); one
/// that does not know it reads the message as commands, which the answer to RSET shows.
bool Transaction::retreatsFromChunking(const Reply &reply)
{
    if (!m_transfer->isCounted() || !ExtensionRetreat::isAboutChunking(reply)
        || m_context.usage.accepted() > 0 || !m_context.dialogue.isIdle())
        return false;
    m_chunkingRefusal = reply;
    m_report.notes += m_context.doWithout("CHUNKING");
    m_ledger.postponeRound();
    m_context.dialogue.ask(
        m_context.command("RSET", Stage::Mail, Command::Flow::Barrier, [this](const Reply &answer) {
            if (!answer.isPositive() || m_context.dialogue.hasUnread())
                return m_context.failMalformed(answer);
            m_chunkingRefusal.reset();
            m_envelope.close();
            endRound();
        }));
    return true;
}

void Transaction::refuseSender()
{
    refuse(Stage::Mail, FailureCause::SenderRefused, *m_envelope.mailRefusal(),
           m_letter.envelope.reversePath.addrSpecForPeople());
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

bool Transaction::isAtItsEnd() const
{
    return m_followable && !m_transfer->isCounted() && !m_ledger.hasMore();
}

qint64 Transaction::outstanding() const
{
    constexpr qint64 EachCommand = 64; // octets, or thereabouts
    return m_envelope.unanswered() * EachCommand + (m_transfer ? m_transfer->size() : 0);
}

void Transaction::conversationFailed(const Failure &failure)
{
    if (m_chunkingRefusal)
        return finish(Failure{Stage::Body,
                              FailureKind::Refused,
                              FailureCause::ExtensionRefused,
                              {},
                              u"CHUNKING"_s,
                              m_chunkingRefusal});
    if (m_transfer && m_transfer->earlyRefusal()) // the server had said no before the line broke
        return refuse(Stage::Body, FailureCause::MessageRefused, *m_transfer->earlyRefusal());
    if (m_transfer && m_envelope.mailRefusal())
        return refuseSender();
    const bool saidNo = failure.cause == FailureCause::ShuttingDown
        || failure.cause == FailureCause::MessageRefused;
    const bool begun = m_transfer && m_transfer->mayHaveBegun();
    const bool uncertain
        = m_transfer && m_transfer->mayHaveLeft() && !saidNo && !m_envelope.reachesNobody();
    Failure own = failure;
    if (uncertain) {
        own.stage = Stage::Body;
        own.cause = FailureCause::AnswerLost;
    } else if (!m_envelope.isMailAnswered() && (saidNo || !begun)) {
        own.stage = Stage::Mail; // whatever the server was busy with, it was not this letter
    }
    if (begun && own.stage == Stage::Body) {
        own.size = m_transfer->size();
        own.reach = m_transfer->sent();
    }
    finish(std::move(own));
}

void Transaction::finish(std::optional<Failure> failure)
{
    if (std::exchange(m_finished, true))
        return;
    if (m_transfer)
        m_transfer->stop();
    m_report.notes += m_envelope.takeNotes();
    m_report.recipients = m_ledger.results();
    m_report.seconds = double(m_clock.elapsed()) / 1000;
    m_report.stage = failure ? failure->stage : Stage::Done;
    if (failure && failure->reply)
        m_report.reply = failure->reply;
    m_report.failure = std::move(failure);
    m_report.outcome = m_report.outcomeOfAll();
    emit finished(m_report);
}

} // namespace posthorn
