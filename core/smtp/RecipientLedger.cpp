// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/RecipientLedger.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

RecipientLedger::RecipientLedger(const QList<Address> &recipients)
{
    for (const Address &address : recipients) {
        m_later += m_results.size();
        m_results += RecipientResult{address, false, std::nullopt};
    }
}

void RecipientLedger::beginRound(qint64 most, const std::function<bool(const Address &)> &fits)
{
    m_round.clear();
    m_taken.clear();
    QList<qsizetype> later;
    for (const qsizetype index : std::as_const(m_later)) {
        const bool goes = m_round.size() < most && fits(m_results.at(index).address);
        (goes ? m_round : later) += index;
    }
    m_later = later;
}

void RecipientLedger::postponeRound()
{
    QList<qsizetype> everybody = m_round;
    for (const qsizetype index : std::as_const(m_later)) {
        if (!everybody.contains(index))
            everybody += index;
    }
    for (const qsizetype index : std::as_const(m_round)) {
        m_results[index].reply.reset();
        m_results[index].accepted = false;
    }
    m_later = everybody;
    m_taken.clear();
}

void RecipientLedger::take(qsizetype index, const Reply &reply)
{
    m_taken += index;
    m_results[index].reply = reply;
}

void RecipientLedger::refuse(qsizetype index, const Reply &reply)
{
    m_results[index].reply = reply;
}

void RecipientLedger::settle(qsizetype index, const Reply &reply)
{
    RecipientResult &result = m_results[index];
    result.accepted = reply.isPositive();
    if (!result.accepted)
        result.reply = reply;
}

void RecipientLedger::settleRound(const Reply &reply)
{
    for (const qsizetype index : std::as_const(m_taken))
        settle(index, reply);
}

qsizetype RecipientLedger::countAccepted() const
{
    return std::count_if(m_results.cbegin(), m_results.cend(),
                         [](const RecipientResult &result) { return result.accepted; });
}

std::optional<Failure> RecipientLedger::failure() const
{
    if (countAccepted() > 0)
        return std::nullopt;
    std::optional<Reply> deciding;
    QStringList refused;
    for (const RecipientResult &result : m_results) {
        if (!result.reply || result.reply->isPositive())
            continue;
        refused += result.address.addrSpecForPeople();
        if (!deciding || (result.reply->isTransient() && !deciding->isTransient()))
            deciding = result.reply;
    }
    return Failure{Stage::Rcpt,
                   FailureKind::Refused,
                   FailureCause::RecipientsRefused,
                   {},
                   refused.mid(0, 3).join(u", "_s),
                   deciding};
}

} // namespace posthorn
