// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"
#include "smtp/Transaction.h"

#include <deque>
#include <memory>
#include <optional>

namespace posthorn {

/// The letters of one session that were given and not told of, the oldest first. A letter that
/// ends before an older one waits for it.
class LettersUnderWay {
public:
    Transaction *add(std::unique_ptr<Transaction> transaction);
    [[nodiscard]] bool isEmpty() const { return m_carried.empty(); }
    [[nodiscard]] qsizetype count() const { return qsizetype(m_carried.size()); }
    [[nodiscard]] Transaction &oldest() const { return *m_carried.front().transaction; }
    /// The commands of a further letter may follow, as far as it is for those under way.
    /// `accepted`: letters that the server took on this connection; as many more are trusted to it.
    [[nodiscard]] bool mayBeFollowed(qint64 accepted) const;

    void noteRoundWanted(Transaction *transaction) { m_roundsWanted.push_back(transaction); }
    [[nodiscard]] bool wantsRound() const { return !m_roundsWanted.empty(); }
    /// The letter that begins its next round now; null where none wants one, or others must be
    /// answered first.
    [[nodiscard]] Transaction *takeRound();
    void forgetRounds() { m_roundsWanted.clear(); }

    void settle(const Transaction *transaction, DeliveryReport report);
    /// The report of the oldest, where it is there; that letter is under way no longer.
    [[nodiscard]] std::optional<DeliveryReport> takeSettled();

private:
    struct Carried {
        std::unique_ptr<Transaction> transaction;
        std::optional<DeliveryReport> report;
    };
    [[nodiscard]] bool waits(const Carried &carried) const;

    std::deque<Carried> m_carried;
    std::deque<Transaction *> m_roundsWanted; ///< of m_carried
};

} // namespace posthorn
