// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/AccountOption.h"

#include "post/AccountStore.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::AccountOption)
};
} // namespace

Made<Account> AccountOption::find(const AccountStore &store, const QString &name)
{
    if (const auto account = store.account(name))
        return *account;
    QStringList names;
    for (const Account &account : store.accounts())
        names += escapedForShowing(account.name);
    return Refusal{
        ExitCode::Configuration,
        names.isEmpty()
            ? Words::tr("there is no account “%1”: none was saved yet").arg(escapedForShowing(name))
            : Words::tr("there is no account “%1”; there are: %2")
                  .arg(escapedForShowing(name), names.join(u", "_s))};
}

Made<std::optional<Account>> AccountOption::read(const CommandLine &line)
{
    if (!line.has(Opt::Account))
        return std::optional<Account>();
    const AccountStore store;
    auto found = find(store, line.value(Opt::Account));
    if (!found)
        return found.error();
    Account account = *found;
    Endpoint &endpoint = account.server.endpoint;
    if (endpoint.tls.pinnedSha256.isEmpty())
        endpoint.tls.pinnedSha256 = store.trustedCertificate(endpoint.host, endpoint.port).sha256;
    return std::optional<Account>(account);
}

} // namespace posthorn::cli
