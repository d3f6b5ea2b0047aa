// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Advice.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// The first of them: the others stand in the table and in the report.
QString firstOf(const QStringList &words)
{
    constexpr qsizetype Most = 10;
    if (words.size() <= Most)
        return words.join(u'\n');
    return words.first(Most).join(u'\n') + u'\n'
        + Advice::tr("… and %n more", nullptr, int(words.size() - Most));
}

/// Some would have been accepted, and the message was sent to nobody for the others' sake.
bool isAllOrNothing(const DeliveryReport &report)
{
    const auto wouldAccept
        = [](const RecipientResult &one) { return one.reply && one.reply->isPositive(); };
    return report.failure && report.failure->cause == FailureCause::RecipientsRefused
        && std::any_of(report.recipients.cbegin(), report.recipients.cend(), wouldAccept);
}

Advice adviceForAllOrNothing(const DeliveryReport &report)
{
    const QStringList words = report.refusals();
    const int all = int(report.recipients.size());
    const int refused = int(words.size());
    return {Advice::tr("The server refused %1 of %2 recipients.").arg(refused).arg(all),
            firstOf(words),
            Advice::tr("Nothing was sent. Correct the address, or send to the other %n.", nullptr,
                       all - refused),
            Repair::None};
}

Advice adviceForRefusedRecipients(const DeliveryReport &report)
{
    QStringList refused;
    for (const RecipientResult &recipient : report.recipients) {
        if (!recipient.accepted)
            refused += recipient.address.addrSpecForPeople();
    }
    QStringList words = report.refusals();
    if (words.isEmpty() && report.failure) // the line broke before they had their turn
        words += Advice::forFailure(*report.failure, report.server).explanation;
    const int count = int(refused.size());
    const int all = int(report.recipients.size());
    return {count == 1 ? Advice::tr("The server refused %1.").arg(refused.constFirst())
                       : Advice::tr("The server refused %1 of %2 recipients.").arg(count).arg(all),
            firstOf(words),
            Advice::tr("The message was delivered to the others. Correct the address and send it "
                       "to the refused recipients only."),
            Repair::None};
}

/// Nobody signed in though the server offers it, and it refuses for reasons of who we are (5.7.x of
/// RFC 3463; many servers say only that they relay nothing).
bool mayWantSignIn(const DeliveryReport &report)
{
    if (!report.failure || !report.failure->reply || !report.mechanism.isEmpty())
        return false;
    const Failure &failure = *report.failure;
    if (failure.isTemporary()
        || (failure.cause != FailureCause::RecipientsRefused
            && failure.cause != FailureCause::SenderRefused))
        return false;
    const QStringList &offered = report.server.capabilities;
    const bool offersSignIn
        = std::any_of(offered.cbegin(), offered.cend(), [](const QString &line) {
              return line.startsWith("AUTH "_L1, Qt::CaseInsensitive)
                  || line.startsWith("AUTH="_L1, Qt::CaseInsensitive);
          });
    return offersSignIn
        && (failure.reply->enhancedCode().startsWith("5.7.")
            || failure.reply->text().contains("relay"_L1, Qt::CaseInsensitive));
}

} // namespace

Advice Advice::forReport(const DeliveryReport &report)
{
    if (report.outcome == Outcome::Partial)
        return adviceForRefusedRecipients(report);
    if (isAllOrNothing(report))
        return adviceForAllOrNothing(report);
    if (!report.failure)
        return {};
    Advice advice = forFailure(*report.failure, report.server);
    if (mayWantSignIn(report)) {
        advice.suggestion = tr("Nothing was sent. You did not sign in, which may be the reason: "
                               "enter a user name and password.");
        advice.repair = Repair::EnterPassword;
    }
    return advice;
}

} // namespace posthorn
