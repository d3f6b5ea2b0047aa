// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/DeliveryReport.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

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

QStringList DeliveryReport::refusals() const
{
    QStringList lines;
    for (const RecipientResult &recipient : recipients) {
        if (!recipient.accepted && recipient.reply && !recipient.reply->isPositive())
            lines
                += u"%1: %2"_s.arg(recipient.address.addrSpecForPeople(), recipient.reply->text());
    }
    return lines;
}

Outcome DeliveryReport::outcomeOfAll() const
{
    const auto isAccepted = [](const RecipientResult &result) { return result.accepted; };
    if (failure && failure->cause == FailureCause::AnswerLost)
        return Outcome::Uncertain;
    if (std::all_of(recipients.cbegin(), recipients.cend(), isAccepted))
        return Outcome::Accepted;
    if (std::any_of(recipients.cbegin(), recipients.cend(), isAccepted))
        return Outcome::Partial;
    return failure ? outcomeOf(*failure) : Outcome::Failed;
}

void DeliveryReport::continueWith(const DeliveryReport &later)
{
    for (const RecipientResult &result : later.recipients) {
        const auto same
            = std::find_if(recipients.begin(), recipients.end(), [&](const RecipientResult &mine) {
                  return !mine.reply && mine.address == result.address;
              });
        if (same != recipients.end())
            *same = result;
    }
    stage = later.stage;
    bytes = std::max(bytes, later.bytes);
    server = later.server;
    mechanism = later.mechanism;
    reply = later.reply ? later.reply : reply;
    failure = later.failure;
    for (const QString &note : later.notes) {
        if (!notes.contains(note)) // each connection may say the same of the server
            notes += note;
    }
    unfinished = later.unfinished;
    outcome = outcomeOfAll();
}

} // namespace posthorn
