// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/AccountVerb.h"

#include "cli/AccountKeys.h"
#include "cli/AccountOption.h"
#include "cli/Output.h"
#include "post/AccountStore.h"
#include "post/SessionFactory.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::AccountVerb)
};

int told(bool written)
{
    return int(written ? ExitCode::Ok : ExitCode::NoConnection);
}

AccountKeys::Entry entryOf(const AccountStore &store, const Account &account)
{
    const Endpoint &endpoint = account.server.endpoint;
    return {account, store.trustedCertificate(endpoint.host, endpoint.port).sha256,
            store.defaultAccount() == account.name};
}

QJsonObject object(const AccountKeys::Entry &entry)
{
    QJsonObject object;
    for (const auto &[key, value] : AccountKeys::all(entry))
        object.insert(key, value);
    return object;
}

int list(const AccountStore &store, bool json)
{
    QJsonArray array;
    for (const Account &account : store.accounts()) {
        const AccountKeys::Entry entry = entryOf(store, account);
        array.append(object(entry));
        if (!json && !Output::line(escapedForShowing(account.name)))
            return told(false);
    }
    return told(!json || Output::octets(QJsonDocument(array).toJson()));
}

int show(const AccountStore &store, const QString &name, bool json)
{
    const auto account = AccountOption::find(store, name);
    if (!account)
        return Output::refuse(account.error());
    const AccountKeys::Entry entry = entryOf(store, *account);
    if (json)
        return told(Output::octets(QJsonDocument(object(entry)).toJson()));
    for (const auto &[key, value] : AccountKeys::all(entry)) {
        if (!Output::line(key + u'=' + escapedForShowing(value)))
            return told(false);
    }
    return told(true);
}

/// What must hold of every account, however many of its settings were given.
std::optional<Refusal> faultOf(const QList<Account> &others, const AccountKeys::Entry &entry)
{
    const auto sameName = [&](const Account &other) {
        return other.name.compare(entry.account.name, Qt::CaseInsensitive) == 0;
    };
    if (std::any_of(others.cbegin(), others.cend(), sameName)) {
        return Refusal::usage(
            Words::tr("there is another account “%1”").arg(escapedForShowing(entry.account.name)));
    }
    if (entry.account.server.endpoint.host.isEmpty())
        return Refusal::usage(Words::tr("a new account needs server=HOST"));
    if (const auto failure = SessionFactory::findFault(entry.account.server))
        return Refusal{exitCodeFor(*failure), failure->detail};
    return std::nullopt;
}

int saved(AccountStore &store)
{
    if (store.sync())
        return int(ExitCode::Ok);
    return Output::refuse({ExitCode::Configuration, Words::tr("the settings cannot be written")});
}

/// A certificate is trusted for a server, not for an account.
void trust(AccountStore &store, const AccountKeys::Entry &entry)
{
    const Endpoint &endpoint = entry.account.server.endpoint;
    if (!entry.pin.isEmpty())
        return store.trust(
            {endpoint.host, endpoint.port, entry.pin, QDateTime::currentDateTimeUtc()});
    QList<TrustedCertificate> certificates = store.trustedCertificates();
    certificates.removeIf([&](const TrustedCertificate &certificate) {
        return certificate.port == endpoint.port
            && certificate.host.compare(endpoint.host, Qt::CaseInsensitive) == 0;
    });
    store.setTrustedCertificates(certificates);
}

int set(AccountStore &store, const QString &name, const QStringList &assignments)
{
    QList<Account> accounts = store.accounts();
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&](const Account &account) {
        return account.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    const qsizetype at = found - accounts.begin();
    AccountKeys::Entry entry;
    if (found != accounts.end())
        entry = entryOf(store, accounts.takeAt(at));
    else
        entry.account.name = name.trimmed();
    const QByteArray pinBefore = entry.pin;
    for (const QString &assignment : assignments) {
        if (auto refusal = AccountKeys::set(entry, assignment))
            return Output::refuse(*refusal);
    }
    if (auto refusal = faultOf(accounts, entry))
        return Output::refuse(*refusal);
    accounts.insert(at, entry.account);
    const bool wasDefault = store.defaultAccount().compare(name, Qt::CaseInsensitive) == 0;
    store.setAccounts(accounts);
    if (entry.isDefault)
        store.setDefaultAccount(entry.account.name);
    else if (wasDefault)
        store.setDefaultAccount({});
    if (entry.pin != pinBefore)
        trust(store, entry);
    return saved(store);
}

int remove(AccountStore &store, const QString &name)
{
    const auto account = AccountOption::find(store, name);
    if (!account)
        return Output::refuse(account.error());
    QList<Account> accounts = store.accounts();
    accounts.removeIf([&](const Account &one) { return one.name == account->name; });
    store.setAccounts(accounts);
    return saved(store);
}

} // namespace

int runAccount(const CommandLine &line, Process)
{
    AccountStore store;
    const QStringList words = line.words();
    const QString action = words.value(0);
    const bool json = line.has(Opt::Json);
    const QString name = words.value(1);
    if (action == u"list" && words.size() == 1)
        return list(store, json);
    if (name.trimmed().isEmpty() && words.size() > 1)
        return Output::refuse(Refusal::usage(Words::tr("an account needs a name")));
    if (action == u"show" && words.size() == 2)
        return show(store, name, json);
    if (json && (action == u"set" || action == u"remove"))
        return Output::refuse(Refusal::usage(Words::tr("--json belongs to list and show")));
    if (action == u"set" && words.size() > 2)
        return set(store, name, words.mid(2));
    if (action == u"remove" && words.size() == 2)
        return remove(store, name);
    return Output::refuse(Refusal::usage(
        Words::tr("account needs one of: list, show NAME, set NAME KEY=VALUE..., remove NAME")));
}

} // namespace posthorn::cli
