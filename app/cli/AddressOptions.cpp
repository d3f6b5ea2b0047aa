// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/AddressOptions.h"

#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QSet>

namespace posthorn::cli {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::AddressOptions)
};
} // namespace

Made<QList<Address>> AddressOptions::list(const CommandLine &line, Opt option)
{
    QList<Address> addresses;
    for (const QString &value : line.values(option)) {
        const auto parsed = AddressList::parseStrictly(value);
        if (!parsed)
            return Refusal::fromProblem(Option::of(option).nameText(), parsed.error());
        const bool emptyGroup = value.contains(u':'); // `undisclosed-recipients:;` is one
        if (parsed->isEmpty() && !emptyGroup) {
            return Refusal::data(Words::tr("%1 “%2”: there is no address in this")
                                     .arg(Option::of(option).nameText(), escapedForShowing(value)));
        }
        addresses += *parsed;
    }
    return addresses;
}

Made<std::optional<Address>> AddressOptions::envelopeFrom(const CommandLine &line)
{
    if (!line.has(Opt::EnvelopeFrom))
        return std::optional<Address>();
    const QString value = line.value(Opt::EnvelopeFrom);
    if (value.trimmed() == u"<>")
        return std::optional<Address>(Address());
    const auto parsed = Address::parse(value);
    if (!parsed)
        return Refusal::fromProblem(Option::of(Opt::EnvelopeFrom).nameText(), parsed.error());
    return std::optional<Address>(*parsed);
}

QList<Address> AddressOptions::withoutDuplicates(const QList<Address> &addresses)
{
    // By the rule of Address::sameMailbox(), but not by comparing each with each.
    QList<Address> result;
    QSet<QString> seen;
    for (const Address &address : addresses) {
        const QString key = address.localPart + u'@' + address.domain.toCaseFolded();
        if (!seen.contains(key)) {
            seen.insert(key);
            result.append(address);
        }
    }
    return result;
}

} // namespace posthorn::cli
