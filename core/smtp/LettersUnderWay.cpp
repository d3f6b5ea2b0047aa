// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/LettersUnderWay.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace posthorn {

namespace {

constexpr qint64 MostUnderWay = 20; ///< letters without an answer
constexpr qint64 MostOutstanding = 256 * 1024; ///< their octets

} // namespace

Transaction *LettersUnderWay::add(std::unique_ptr<Transaction> transaction)
{
    m_carried.push_back({std::move(transaction), std::nullopt});
    return m_carried.back().transaction.get();
}

bool LettersUnderWay::mayBeFollowed(qint64 accepted) const
{
    if (isEmpty())
        return true;
    if (!m_carried.back().transaction->isFollowable()
        || count() >= std::min(MostUnderWay, accepted + 1))
        return false;
    const qint64 octets = std::accumulate(m_carried.cbegin(), m_carried.cend(), qint64(0),
                                          [](qint64 sum, const Carried &carried) {
                                              return sum + carried.transaction->outstanding();
                                          });
    return octets < MostOutstanding || count() == 1; // one alone may be large: its end is written
}

bool LettersUnderWay::waits(const Carried &carried) const
{
    const auto end = m_roundsWanted.cend();
    return carried.report
        || std::find(m_roundsWanted.cbegin(), end, carried.transaction.get()) != end;
}

Transaction *LettersUnderWay::takeRound()
{
    const bool quiet = std::all_of(m_carried.cbegin(), m_carried.cend(),
                                   [this](const Carried &carried) { return waits(carried); });
    if (m_roundsWanted.empty() || !quiet)
        return nullptr;
    Transaction *next = m_roundsWanted.front();
    m_roundsWanted.pop_front();
    return next;
}

void LettersUnderWay::settle(const Transaction *transaction, DeliveryReport report)
{
    const auto carried
        = std::find_if(m_carried.begin(), m_carried.end(), [&](const Carried &candidate) {
              return candidate.transaction.get() == transaction;
          });
    if (carried != m_carried.end())
        carried->report = std::move(report);
}

std::optional<DeliveryReport> LettersUnderWay::takeSettled()
{
    if (m_carried.empty() || !m_carried.front().report)
        return std::nullopt;
    std::optional<DeliveryReport> report = std::move(m_carried.front().report);
    m_carried.front().transaction.release()->deleteLater(); // one of its signals may tell this
    m_carried.pop_front();
    return report;
}

} // namespace posthorn
