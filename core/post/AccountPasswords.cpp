// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AccountPasswords.h"

#include "post/Passwords.h"

#include <algorithm>

namespace posthorn {

namespace {

bool sameLogin(const Account &a, const Account &b)
{
    const Endpoint &one = a.server.endpoint;
    const Endpoint &other = b.server.endpoint;
    return Keyring::keyFor(one.host, one.port, a.server.user)
        == Keyring::keyFor(other.host, other.port, b.server.user);
}

void storeOne(Passwords &passwords, const Account &account, const QString &password)
{
    const Endpoint &endpoint = account.server.endpoint;
    const QString &user = account.server.user;
    // Of the two places the keyring comes first: what is not to be kept there leaves it.
    if (password.isEmpty() || !account.rememberPassword)
        passwords.erase(endpoint.host, endpoint.port, user);
    if (!password.isEmpty())
        passwords.take(endpoint.host, endpoint.port, user, password, account.rememberPassword);
}

} // namespace

void AccountPasswords::store(Passwords &passwords, const QList<Account> &before,
                             const QList<Account> &after, const QHash<QString, QString> &typed)
{
    for (const Account &former : before) {
        const bool used = std::any_of(after.cbegin(), after.cend(), [&](const Account &account) {
            return sameLogin(account, former);
        });
        if (!used && !former.server.user.isEmpty())
            passwords.erase(former.server.endpoint.host, former.server.endpoint.port,
                            former.server.user);
    }
    for (const Account &account : after) {
        const auto password = typed.constFind(account.name);
        if (password != typed.constEnd() && !account.server.user.isEmpty())
            storeOne(passwords, account, *password);
    }
}

} // namespace posthorn
