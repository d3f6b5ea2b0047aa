// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"

#include <QList>

#include <functional>
#include <optional>

namespace posthorn {

/// What became of each recipient of one letter. Recipients are asked in rounds; each is settled
/// exactly once, in one round. Indices are those of the list given at the start.
class RecipientLedger {
public:
    explicit RecipientLedger(const QList<Address> &recipients);

    /// Takes the next recipients that `fits` says yes to, `most` at the most, into a new round.
    void beginRound(qint64 most, const std::function<bool(const Address &)> &fits);
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
    /// To be asked again in a further round.
    void postpone(qsizetype index) { m_later += index; }
    /// The last ones of the round were not asked at all.
    void postponeLast(qsizetype count) { m_later += m_round.last(count); }
    /// Nothing came of this round; everybody in it is asked again.
    void postponeRound();
    /// The final answer for one taken recipient (LMTP), or for all of the round.
    void settle(qsizetype index, const Reply &reply);
    void settleRound(const Reply &reply);

    [[nodiscard]] const QList<qsizetype> &taken() const { return m_taken; }
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
