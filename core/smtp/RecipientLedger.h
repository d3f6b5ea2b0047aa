// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"

#include <QList>

#include <optional>

namespace posthorn {

/// What became of each recipient of one letter. Recipients are asked in rounds; each is settled
/// exactly once, in one round. Indices are those of the list given at the start.
class RecipientLedger {
public:
    explicit RecipientLedger(const QList<Address> &recipients);

    /// Takes the next recipients, `most` at the most, into a new round.
    void beginRound(qint64 most);
    [[nodiscard]] const QList<qsizetype> &round() const { return m_round; }
    /// Recipients wait for a further round.
    [[nodiscard]] bool hasMore() const { return !m_later.isEmpty(); }
    [[nodiscard]] const Address &address(qsizetype index) const
    {
        return m_results.at(index).address;
    }

    /// RCPT was answered with 2yz.
    void take(qsizetype index, const Reply &reply);
    /// RCPT was refused.
    void refuse(qsizetype index, const Reply &reply);
    /// The server takes no more in this round.
    void postpone(qsizetype index) { m_later += index; }
    /// The final answer for one taken recipient (LMTP), or for all of the round.
    void settle(qsizetype index, const Reply &reply);
    void settleRound(const Reply &reply);

    [[nodiscard]] bool isTaken(qsizetype index) const { return m_taken.contains(index); }
    [[nodiscard]] qsizetype countTaken() const { return m_taken.size(); }
    [[nodiscard]] bool isWholeRoundTaken() const { return m_taken.size() == m_round.size(); }
    [[nodiscard]] qsizetype countAccepted() const;
    [[nodiscard]] bool isEveryoneAccepted() const { return countAccepted() == m_results.size(); }
    [[nodiscard]] const QList<RecipientResult> &results() const { return m_results; }
    /// The failure that the refusals add up to; nothing when somebody was accepted. One temporary
    /// refusal makes the whole temporary, for trying again may help.
    [[nodiscard]] std::optional<Failure> failure() const;

private:
    QList<RecipientResult> m_results;
    QList<qsizetype> m_round;
    QList<qsizetype> m_taken; ///< of the round
    QList<qsizetype> m_later;
};

} // namespace posthorn
