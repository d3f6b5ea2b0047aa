// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/DeliveryReport.h"

#include <array>

namespace posthorn {

QByteArray outcomeName(Outcome outcome)
{
    static constexpr std::array names
        = {"accepted", "partial", "refused", "temporary", "uncertain", "failed", "cancelled"};
    return names.at(static_cast<size_t>(outcome));
}

Outcome outcomeOf(const Failure &failure)
{
    if (failure.cause == FailureCause::AnswerLost)
        return Outcome::Uncertain;
    if (failure.kind == FailureKind::Cancelled)
        return Outcome::Cancelled;
    if (failure.isTemporary())
        return Outcome::Temporary;
    if (failure.kind == FailureKind::Refused)
        return Outcome::Refused;
    return Outcome::Failed;
}

} // namespace posthorn
