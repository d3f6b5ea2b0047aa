// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/EnvelopeOptions.h"

#include "cli/AddressOptions.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::EnvelopeOptions)
};

using Refused = std::optional<Refusal>;

constexpr int longestEnvelopeId = 100; // RFC 3461 4.4
constexpr int longestWait = 999'999'999; // seconds: the nine digits of RFC 2852 and RFC 4865

Refused readConditions(const CommandLine &line, DsnOptions &dsn)
{
    if (!line.has(Opt::Dsn))
        return std::nullopt;
    const QStringList words = line.value(Opt::Dsn).toLower().split(u',');
    for (const QString &word : words) {
        const QString name = word.trimmed();
        bool *wish = name == u"never" ? &dsn.never
            : name == u"success"      ? &dsn.success
            : name == u"failure"      ? &dsn.failure
            : name == u"delay"        ? &dsn.delay
                                      : nullptr;
        if (!wish || (wish == &dsn.never && words.size() > 1)) {
            return Refusal::usage(Words::tr("--dsn “%1”: it must be never, or a list of success, "
                                            "failure and delay")
                                      .arg(escapedForShowing(line.value(Opt::Dsn))));
        }
        *wish = true;
    }
    return std::nullopt;
}

Refused readReport(const CommandLine &line, DsnOptions &dsn)
{
    const auto extent = line.choice(Opt::DsnRet, {u"full"_s, u"headers"_s});
    if (!extent)
        return extent.error();
    if (extent->has_value())
        dsn.returnFull = **extent == 0;
    if (!line.has(Opt::EnvelopeId))
        return std::nullopt;
    const QString id = line.value(Opt::EnvelopeId);
    // xtext of RFC 3461 4 can carry these alone.
    const bool fits = !id.isEmpty() && id.size() <= longestEnvelopeId
        && std::all_of(id.cbegin(), id.cend(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (!fits) {
        return Refusal::data(
            Words::tr("--envid “%1”: this is not 1 to 100 printable ASCII characters")
                .arg(escapedForShowing(id)));
    }
    dsn.envelopeId = id.toLatin1();
    return std::nullopt;
}

Refused readDeadline(const CommandLine &line, DeliveryWishes &wishes)
{
    if (!line.has(Opt::DeliverBy))
        return std::nullopt;
    const QString value = line.value(Opt::DeliverBy);
    const QString mode = value.section(u';', 1).trimmed().toLower();
    bool isNumber = false;
    const int seconds = value.section(u';', 0, 0).toInt(&isNumber);
    const bool knownMode = mode == u"return" || mode == u"notify" || !value.contains(u';');
    if (!isNumber || seconds < 1 || seconds > longestWait || !knownMode) {
        return Refusal::usage(
            Words::tr("--deliver-by “%1”: it must be a number of seconds, alone or with ;notify or "
                      ";return behind it")
                .arg(escapedForShowing(value)));
    }
    wishes.deadline = DeliveryWishes::Deadline{seconds, mode == u"return"};
    return std::nullopt;
}

Refused readHold(const CommandLine &line, DeliveryWishes &wishes)
{
    if (auto refusal = line.atMostOne({Opt::HoldFor, Opt::HoldUntil}))
        return refusal;
    const auto seconds = line.number(Opt::HoldFor, 1, longestWait);
    if (!seconds)
        return seconds.error();
    wishes.holdFor = *seconds;
    if (!line.has(Opt::HoldUntil))
        return std::nullopt;
    const QString value = line.value(Opt::HoldUntil);
    wishes.holdUntil = QDateTime::fromString(value, Qt::ISODate);
    const bool hasZone = wishes.holdUntil.timeSpec() != Qt::LocalTime;
    if (!wishes.holdUntil.isValid() || !hasZone) {
        return Refusal::usage(
            Words::tr("--hold-until “%1”: it must be a date and time as 2030-01-31T08:00:00Z")
                .arg(escapedForShowing(value)));
    }
    return std::nullopt;
}

Refused readWishes(const CommandLine &line, DeliveryWishes &wishes)
{
    if (auto refusal = readDeadline(line, wishes))
        return refusal;
    if (auto refusal = readHold(line, wishes))
        return refusal;
    const auto priority = line.number(Opt::MtPriority, -9, 9);
    if (!priority)
        return priority.error();
    wishes.priority = *priority;
    return std::nullopt;
}

} // namespace

Made<Envelope> EnvelopeOptions::read(const CommandLine &line, const QList<Address> &from,
                                     const QList<Address> &recipients)
{
    Envelope envelope;
    const auto reversePath = AddressOptions::envelopeFrom(line);
    if (!reversePath)
        return reversePath.error();
    if (reversePath->has_value())
        envelope.reversePath = **reversePath;
    else if (!from.isEmpty())
        envelope.reversePath = from.constFirst();
    envelope.recipients = recipients;
    envelope.requireTls = line.has(Opt::RequireTls);
    if (auto refusal = readConditions(line, envelope.dsn))
        return *refusal;
    if (auto refusal = readReport(line, envelope.dsn))
        return *refusal;
    if (auto refusal = readWishes(line, envelope.wishes))
        return *refusal;
    return envelope;
}

} // namespace posthorn::cli
