// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/EnvelopeExchange.h"

#include "smtp/EnvelopeCommands.h"
#include "smtp/ExtensionRetreat.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace posthorn {

namespace {

/// A server must take 100 recipients (RFC 5321 4.5.3.1.8), the common ones take 1,000 and say 452
/// for as many more before they hang up. So this many are asked for in one flight, and more only
/// as the answers come in.
constexpr qsizetype FirstFlight = 1000;
constexpr qsizetype LaterFlight = 500;

} // namespace

EnvelopeExchange::EnvelopeExchange(const TransactionContext &context, const Letter &letter,
                                   RecipientLedger &ledger)
    : m_context(context)
    , m_letter(letter)
    , m_ledger(ledger)
    , m_most(std::numeric_limits<qint64>::max())
{
    if (!letter.envelope.dsn.isDefault() && !context.capabilities.has("DSN"))
        m_notes += context.reportsLeftOut();
}

bool EnvelopeExchange::beginRound()
{
    const qint64 everyone = m_ledger.results().size();
    const qint64 most = std::min(m_most, m_context.capabilities.limit("RCPTMAX").value_or(m_most));
    m_ledger.beginRound(m_letter.allOrNothing ? everyone : most, [this](const Address &address) {
        return m_letter.allOrNothing || m_context.usage.takeDomain(address, m_context.capabilities);
    });
    return !m_ledger.round().isEmpty();
}

void EnvelopeExchange::ask(const PreparedContent &content, bool contentFollows)
{
    m_mailRefusal.reset();
    m_mailAnswered = m_dsnRefused = false;
    m_contentFollows = contentFollows;
    askReset();
    m_smtpUtf8 = content.smtpUtf8;
    m_nextToAsk = 0;
    m_unanswered = m_ledger.round().size();
    askMail(content);
    askRecipients(FirstFlight);
}

bool EnvelopeExchange::reachesNobody() const
{
    return m_mailRefusal || (m_unanswered == 0 && m_ledger.countTaken() == 0);
}

QStringList EnvelopeExchange::takeNotes()
{
    return std::exchange(m_notes, {});
}

/// What the server may still have in mind of an earlier envelope is taken back.
void EnvelopeExchange::askReset()
{
    if (!m_context.usage.hasOpenTransaction())
        return;
    m_context.dialogue.ask(
        m_context.command("RSET", Stage::Mail, Command::Flow::Shared, [this](const Reply &reply) {
            if (!reply.isPositive())
                m_context.failMalformed(reply);
        }));
}

void EnvelopeExchange::askMail(const PreparedContent &content)
{
    m_serial = m_context.usage.beginTransaction();
    m_mailLine = EnvelopeCommands::mail(m_letter.envelope, *content.stream, content.smtpUtf8,
                                        m_context.capabilities);
    m_context.dialogue.ask(m_context.command(m_mailLine, Stage::Mail, Command::Flow::Shared,
                                             [this](const Reply &reply) { mailAnswered(reply); }));
}

bool EnvelopeExchange::isOneFlight() const
{
    return m_ledger.round().size() <= FirstFlight;
}

void EnvelopeExchange::askRecipients(qsizetype count)
{
    const QList<qsizetype> &round = m_ledger.round();
    const qsizetype end = std::min(m_nextToAsk + count, round.size());
    for (; m_nextToAsk < end; ++m_nextToAsk) {
        const qsizetype index = round.at(m_nextToAsk);
        const QByteArray line = EnvelopeCommands::rcpt(
            m_ledger.address(index), m_letter.envelope.dsn, m_smtpUtf8, m_context.capabilities);
        m_context.dialogue.ask(m_context.command(
            line, Stage::Rcpt, Command::Flow::Shared,
            [this, index](const Reply &reply) { recipientAnswered(index, reply); }));
    }
}

/// The flight before has come down to its second half.
void EnvelopeExchange::askMore()
{
    const qsizetype notAsked = m_ledger.round().size() - m_nextToAsk;
    if (notAsked > 0 && !m_mailRefusal && m_unanswered - notAsked <= LaterFlight)
        askRecipients(LaterFlight);
}

void EnvelopeExchange::mailAnswered(const Reply &reply)
{
    if (reply.isIntermediate())
        return m_context.failMalformed(reply);
    m_mailAnswered = true;
    if (!reply.isPositive()) {
        m_mailRefusal = reply;
        if (!m_contentFollows)
            m_context.dialogue.forgetWaiting();
    }
    emit answered();
}

void EnvelopeExchange::recipientAnswered(qsizetype index, const Reply &reply)
{
    if (reply.isIntermediate())
        return m_context.failMalformed(reply);
    --m_unanswered;
    if (!m_mailRefusal) {
        if (reply.isPositive())
            m_ledger.take(index, reply);
        else if (isTooMany(reply))
            stopAsking(index);
        else if (!retreatsFromDsn(index, reply))
            m_ledger.refuse(index, reply);
    }
    askMore();
    emit answered();
}

/// 452 4.5.3 (RFC 5321 4.5.3.1.10; 552 of older servers means the same) behind accepted ones.
bool EnvelopeExchange::isTooMany(const Reply &reply) const
{
    const QByteArray enhanced = reply.enhancedCode();
    const bool says = (reply.code == 452 && (enhanced.isEmpty() || enhanced == "4.5.3"))
        || (reply.code == 552 && enhanced == "5.5.3");
    return says && m_ledger.countTaken() > 0 && !m_letter.allOrNothing;
}

/// Nobody else is asked for in this round, and the next ones are no larger: a server that is asked
/// on and on hangs up at last.
void EnvelopeExchange::stopAsking(qsizetype index)
{
    m_most = std::min(m_most, qint64(m_ledger.countTaken()));
    m_ledger.postpone(index);
    if (m_contentFollows)
        return;
    const qsizetype notAsked = m_ledger.round().size() - m_nextToAsk;
    const qsizetype dropped = m_context.dialogue.forgetWaiting() + notAsked;
    m_nextToAsk += notAsked;
    m_ledger.postponeLast(dropped);
    m_unanswered -= dropped;
}

bool EnvelopeExchange::retreatsFromMail()
{
    if (!m_mailRefusal)
        return false;
    const QList<QByteArray> spared = ExtensionRetreat::afterMail(m_mailLine, *m_mailRefusal);
    if (spared.isEmpty() || std::exchange(m_mailRetried, true))
        return false;
    for (const QByteArray &keyword : spared)
        m_notes += m_context.doWithout(keyword);
    m_ledger.postponeRound();
    return true;
}

/// NOTIFY or ORCPT was refused: this recipient is asked again without them.
bool EnvelopeExchange::retreatsFromDsn(qsizetype index, const Reply &reply)
{
    const bool asked = !EnvelopeCommands::notify(m_letter.envelope.dsn).isEmpty();
    const bool first = m_context.capabilities.has("DSN");
    if (!asked || !ExtensionRetreat::isAboutParameters(reply) || !(first || m_dsnRefused))
        return false;
    if (first)
        m_notes += m_context.doWithout("DSN");
    m_dsnRefused = true;
    m_ledger.postpone(index);
    return true;
}

} // namespace posthorn
