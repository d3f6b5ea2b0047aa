// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AccountStore.h"

#include "post/AccountSettings.h"

#include <QSet>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr auto AccountsKey = "accounts";
constexpr auto TrustedKey = "trustedCertificates";
/// A damaged file may claim any number.
constexpr int MostEntries = 10'000;

bool sameServer(const TrustedCertificate &certificate, const QString &host, quint16 port)
{
    return certificate.port == port && certificate.host.compare(host, Qt::CaseInsensitive) == 0;
}

} // namespace

AccountStore::AccountStore(const QString &file)
    : m_settings(file.isEmpty() ? std::make_unique<QSettings>(
                     QSettings::NativeFormat, QSettings::UserScope, u"Posthorn"_s, u"Posthorn"_s)
                                : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

AccountStore::~AccountStore() = default;

QList<Account> AccountStore::accounts() const
{
    QList<Account> accounts;
    const int count
        = std::min(m_settings->beginReadArray(QLatin1StringView(AccountsKey)), MostEntries);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        const Account account = AccountSettings::read(*m_settings);
        if (!account.name.isEmpty())
            accounts.append(account);
    }
    m_settings->endArray();
    return accounts;
}

void AccountStore::setAccounts(const QList<Account> &accounts)
{
    m_settings->remove(QLatin1StringView(AccountsKey));
    QSet<QString> names;
    m_settings->beginWriteArray(QLatin1StringView(AccountsKey));
    for (const Account &account : accounts) {
        const QString key = account.name.trimmed().toCaseFolded();
        if (key.isEmpty() || names.contains(key))
            continue;
        m_settings->setArrayIndex(static_cast<int>(names.size()));
        AccountSettings::write(*m_settings, account);
        names.insert(key);
    }
    m_settings->endArray();
}

std::optional<Account> AccountStore::account(const QString &name) const
{
    const QList<Account> all = accounts();
    for (const Account &account : all) {
        if (account.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return account;
    }
    return std::nullopt;
}

QString AccountStore::defaultAccount() const
{
    const QList<Account> all = accounts();
    const QString chosen = m_settings->value("defaultAccount"_L1).toString();
    for (const Account &account : all) {
        if (account.name.compare(chosen, Qt::CaseInsensitive) == 0)
            return account.name;
    }
    return all.isEmpty() ? QString() : all.first().name;
}

void AccountStore::setDefaultAccount(const QString &name)
{
    m_settings->setValue("defaultAccount"_L1, name);
}

LastUsed AccountStore::lastUsed() const
{
    LastUsed used;
    m_settings->beginGroup("lastUsed"_L1);
    const QString server = m_settings->value("server"_L1).toString();
    if (server == "account"_L1)
        used.server = LastUsed::Server::Account;
    else if (server == "testMailbox"_L1)
        used.server = LastUsed::Server::TestMailbox;
    used.account = m_settings->value("account"_L1).toString();
    used.host = m_settings->value("host"_L1).toString();
    used.port = AccountSettings::portFrom(m_settings->value("port"_L1), used.port);
    used.security = AccountSettings::securityFrom(m_settings->value("security"_L1));
    used.user = m_settings->value("user"_L1).toString();
    used.from = m_settings->value("from"_L1).toString();
    m_settings->endGroup();
    return used;
}

void AccountStore::setLastUsed(const LastUsed &used)
{
    const QString server = used.server == LastUsed::Server::Account ? u"account"_s
        : used.server == LastUsed::Server::TestMailbox              ? u"testMailbox"_s
                                                                    : u"custom"_s;
    m_settings->beginGroup("lastUsed"_L1);
    m_settings->setValue("server"_L1, server);
    m_settings->setValue("account"_L1, used.account);
    m_settings->setValue("host"_L1, used.host);
    m_settings->setValue("port"_L1, used.port);
    m_settings->setValue("security"_L1, QString::fromLatin1(securityName(used.security)));
    m_settings->setValue("user"_L1, used.user);
    m_settings->setValue("from"_L1, used.from);
    m_settings->endGroup();
}

QList<TrustedCertificate> AccountStore::trustedCertificates() const
{
    QList<TrustedCertificate> certificates;
    const int count
        = std::min(m_settings->beginReadArray(QLatin1StringView(TrustedKey)), MostEntries);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        const TrustedCertificate certificate = {
            m_settings->value("host"_L1).toString(),
            AccountSettings::portFrom(m_settings->value("port"_L1), 0),
            m_settings->value("sha256"_L1).toString().toLatin1().toLower(),
            m_settings->value("since"_L1).toDateTime(),
        };
        if (!certificate.host.isEmpty() && certificate.port != 0 && certificate.sha256.size() == 64)
            certificates.append(certificate);
    }
    m_settings->endArray();
    return certificates;
}

void AccountStore::setTrustedCertificates(const QList<TrustedCertificate> &certificates)
{
    m_settings->remove(QLatin1StringView(TrustedKey));
    m_settings->beginWriteArray(QLatin1StringView(TrustedKey),
                                static_cast<int>(certificates.size()));
    for (int i = 0; i < certificates.size(); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue("host"_L1, certificates[i].host);
        m_settings->setValue("port"_L1, certificates[i].port);
        m_settings->setValue("sha256"_L1, QString::fromLatin1(certificates[i].sha256));
        m_settings->setValue("since"_L1, certificates[i].since);
    }
    m_settings->endArray();
}

TrustedCertificate AccountStore::trustedCertificate(const QString &host, quint16 port) const
{
    const QList<TrustedCertificate> all = trustedCertificates();
    for (const TrustedCertificate &certificate : all) {
        if (sameServer(certificate, host, port))
            return certificate;
    }
    return {host, port, {}, {}};
}

void AccountStore::trust(const TrustedCertificate &certificate)
{
    QList<TrustedCertificate> all = trustedCertificates();
    all.removeIf([&](const TrustedCertificate &old) {
        return sameServer(old, certificate.host, certificate.port);
    });
    all.append(certificate);
    setTrustedCertificates(all);
}

bool AccountStore::sync()
{
    m_settings->sync();
    return m_settings->status() == QSettings::NoError;
}

} // namespace posthorn
