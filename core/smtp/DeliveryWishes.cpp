// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/DeliveryWishes.h"

namespace posthorn {

namespace {

std::optional<Failure> notOffered(const char *keyword, const QString &detail)
{
    return Failure{Stage::Mail, FailureKind::Input,           FailureCause::NotOffered,
                   detail,      QString::fromLatin1(keyword), std::nullopt};
}

/// The n-th parameter of the keyword as a number; nothing where there is none, or no number.
std::optional<qint64> number(const Capabilities &offered, const QByteArray &keyword, qsizetype nth)
{
    bool isNumber = false;
    const qint64 value = offered.parameters(keyword).value(nth).toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<Failure> deadlineObstacle(const DeliveryWishes::Deadline &deadline,
                                        const Capabilities &offered)
{
    if (!offered.has("DELIVERBY"))
        return notOffered("DELIVERBY",
                          DeliveryWishes::tr("A deadline for the delivery was asked for, and the "
                                             "server does not take one."));
    const qint64 least = number(offered, "DELIVERBY", 0).value_or(0);
    if (!deadline.orReturn || deadline.seconds >= least) // RFC 2852 4: it holds for R alone
        return std::nullopt;
    return notOffered(
        "DELIVERBY",
        DeliveryWishes::tr("The deadline is %1 seconds; the server takes no less than %2.")
            .arg(deadline.seconds)
            .arg(least));
}

std::optional<Failure> holdObstacle(const DeliveryWishes &wishes, const Capabilities &offered)
{
    if (!offered.has("FUTURERELEASE"))
        return notOffered("FUTURERELEASE",
                          DeliveryWishes::tr("The message shall be held for later, and the server "
                                             "does not hold messages."));
    const std::optional<qint64> longest = number(offered, "FUTURERELEASE", 0);
    if (wishes.holdFor && longest && *wishes.holdFor > *longest)
        return notOffered(
            "FUTURERELEASE",
            DeliveryWishes::tr(
                "It shall be held for %1 seconds; the server holds it for %2 at most.")
                .arg(*wishes.holdFor)
                .arg(*longest));
    const QDateTime latest = QDateTime::fromString(
        QString::fromLatin1(offered.parameters("FUTURERELEASE").value(1)), Qt::ISODate);
    if (!wishes.holdUntil.isNull() && latest.isValid() && wishes.holdUntil > latest)
        return notOffered(
            "FUTURERELEASE",
            DeliveryWishes::tr("It shall be held until %1; the server holds it until %2 at most.")
                .arg(wishes.holdUntil.toUTC().toString(Qt::ISODate),
                     latest.toUTC().toString(Qt::ISODate)));
    return std::nullopt;
}

} // namespace

std::optional<Failure> DeliveryWishes::obstacle(const Capabilities &offered) const
{
    std::optional<Failure> found;
    if (deadline)
        found = deadlineObstacle(*deadline, offered);
    if (!found && (holdFor || !holdUntil.isNull()))
        found = holdObstacle(*this, offered);
    if (!found && priority && !offered.has("MT-PRIORITY"))
        found = notOffered(
            "MT-PRIORITY",
            tr("A priority for the transfer was asked for, and the server knows none."));
    return found;
}

QByteArray DeliveryWishes::parameters() const
{
    QByteArray text;
    if (deadline)
        text += " BY=" + QByteArray::number(deadline->seconds) + (deadline->orReturn ? ";R" : ";N");
    if (holdFor)
        text += " HOLDFOR=" + QByteArray::number(*holdFor);
    else if (!holdUntil.isNull()) // RFC 4865 4.1: in UTC, to the second
        text += " HOLDUNTIL=" + holdUntil.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'").toLatin1();
    if (priority)
        text += " MT-PRIORITY=" + QByteArray::number(*priority);
    return text;
}

} // namespace posthorn
