// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/EnvelopeOptions.h"

#include "cli/AddressOptions.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::EnvelopeOptions)
};

using Refused = std::optional<Refusal>;

constexpr int longestEnvelopeId = 100; // RFC 3461 4.4

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
    return envelope;
}

} // namespace posthorn::cli
