// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/OutboxEntry.h"

#include "post/RetryPlan.h"
#include "smtp/Advice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// A server out of reach is no fault of the message: the network may come back.
bool mayPass(const DeliveryReport &report)
{
    if (report.outcome == Outcome::Temporary)
        return true;
    return report.failure
        && (report.failure->kind == FailureKind::Network
            || report.failure->kind == FailureKind::Timeout);
}

bool isRefusedForGood(const RecipientResult &recipient)
{
    return !recipient.accepted && recipient.reply && recipient.reply->isPermanent();
}

OutboxEntry::Error errorOf(const DeliveryReport &report, const QDateTime &now)
{
    const Advice advice = Advice::forReport(report);
    return {now, advice.headline, advice.explanation, advice.suggestion,
            report.refusals().join(u'\n')};
}

} // namespace

QDateTime OutboxEntry::dueTime() const
{
    return state == State::Scheduled ? notBefore : nextTry;
}

bool OutboxEntry::isDue(const QDateTime &now) const
{
    if (state == State::Scheduled) // without a time it is one that nobody can know
        return notBefore.isValid() && notBefore <= now;
    return state == State::Queued && (!nextTry.isValid() || nextTry <= now);
}

void OutboxEntry::settle(const DeliveryReport &report, const QDateTime &now)
{
    endMayHaveLeft = false;
    nextTry = {};
    drafts.clear(); // what a person writes from now on is another message
    ++tries;
    if (report.outcome == Outcome::Accepted) {
        lastError = {};
        state = State::Sent;
        return;
    }
    lastError = errorOf(report, now);
    // Whoever got it is never sent it again. A person may correct who was refused for good.
    QList<Address> left;
    bool refusedForGood = false;
    bool refusedForNow = false;
    for (const RecipientResult &recipient : report.recipients) {
        if (recipient.accepted)
            continue;
        left.append(recipient.address);
        refusedForGood = refusedForGood || isRefusedForGood(recipient);
        refusedForNow = refusedForNow || !isRefusedForGood(recipient);
    }
    if (!left.isEmpty() && left.size() < envelope.recipients.size())
        to = AddressList::toString(left);
    if (!left.isEmpty())
        envelope.recipients = left;
    if (report.outcome == Outcome::Uncertain) {
        state = State::Uncertain;
        return;
    }
    const bool later
        = report.outcome == Outcome::Partial ? refusedForNow && !refusedForGood : mayPass(report);
    nextTry = later ? RetryPlan::next(tries, created, now) : QDateTime();
    state = nextTry.isValid() ? State::Queued : State::Failed;
}

void OutboxEntry::takeOver()
{
    if (state == State::Sending)
        state = endMayHaveLeft ? State::Uncertain : State::Queued;
}

void OutboxEntry::release()
{
    state = State::Queued;
    endMayHaveLeft = false;
    notBefore = {};
    nextTry = {};
}

} // namespace posthorn
