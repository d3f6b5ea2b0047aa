// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AccountDraft.h"

#include "net/ProxyUrl.h"
#include "ui/ServerAddress.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

bool isReadableFile(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isReadable();
}

} // namespace

AccountDraft AccountDraft::fromAccount(const Account &account, const QString &password)
{
    const ServerSettings &server = account.server;
    AccountDraft draft;
    draft.origin = account;
    draft.name = account.name;
    draft.personName = account.identity.displayName;
    draft.email = account.identity.addrSpecForPeople();
    draft.replyTo = AddressList::toString(account.replyTo);
    draft.server = server.endpoint.host;
    draft.port = server.endpoint.port;
    draft.security = server.endpoint.security;
    draft.mechanism = server.mechanism;
    draft.user = server.user;
    draft.password = password;
    draft.passwordKnown = !password.isEmpty();
    draft.rememberPassword = account.rememberPassword;
    draft.signature = account.signature;
    draft.caFile = server.endpoint.tls.caFile;
    draft.clientCertificate = server.endpoint.tls.clientCertificateFile;
    draft.heloName = server.heloName;
    draft.proxy = ProxyUrl::text(server.endpoint.proxy);
    draft.timeoutSeconds = server.timeoutSeconds;
    draft.ipVersion = server.endpoint.ipVersion;
    draft.userFollowsEmail = !draft.email.isEmpty() && draft.user == draft.email;
    return draft;
}

Account AccountDraft::toAccount() const
{
    Account account = origin;
    account.name = name.trimmed();
    const Expected<Address> address = Address::parse(email);
    account.identity = address ? *address : Address();
    account.identity.displayName = personName.trimmed();
    account.replyTo = AddressList::parse(replyTo).addresses;
    ServerSettings &settings = account.server;
    const Expected<ServerAddress> parsed = ServerAddress::parse(server);
    settings.endpoint.host = parsed ? parsed->host : QString();
    settings.endpoint.port = static_cast<quint16>(port);
    settings.endpoint.security = security;
    settings.mechanism = mechanism;
    settings.user = user.trimmed();
    settings.endpoint.tls.caFile = caFile.trimmed();
    settings.endpoint.tls.clientCertificateFile = clientCertificate.trimmed();
    settings.heloName = heloName.trimmed();
    const Expected<ProxySettings> way = ProxyUrl::parse(proxy);
    settings.endpoint.proxy = way ? *way : ProxySettings();
    settings.timeoutSeconds = timeoutSeconds;
    settings.timeoutIsChosen = timeoutSeconds != ServerSettings::UsualTimeout;
    settings.endpoint.ipVersion = ipVersion;
    account.signature = signature.trimmed().isEmpty() ? QString() : signature;
    account.rememberPassword = rememberPassword;
    return account;
}

std::optional<AccountDraft::Fault> AccountDraft::fault() const
{
    if (name.trimmed().isEmpty())
        return Fault{u"accountName"_s, tr("Give the account a name.")};
    if (const auto wrong = addressFault())
        return wrong;
    if (const auto parsed = ServerAddress::parse(server); !parsed)
        return Fault{u"server"_s, parsed.error().reason};
    return advancedFault();
}

std::optional<AccountDraft::Fault> AccountDraft::addressFault() const
{
    if (email.trimmed().isEmpty())
        return Fault{u"emailAddress"_s, tr("Enter your email address.")};
    if (const auto address = Address::parse(email); !address)
        return Fault{u"emailAddress"_s, address.error().reason};
    if (replyTo.trimmed().isEmpty())
        return std::nullopt;
    if (const auto addresses = AddressList::parseStrictly(replyTo); !addresses)
        return Fault{u"replyToAddress"_s, addresses.error().reason};
    return std::nullopt;
}

std::optional<AccountDraft::Fault> AccountDraft::advancedFault() const
{
    if (!caFile.trimmed().isEmpty() && !isReadableFile(caFile.trimmed()))
        return Fault{u"certificateAuthorityFile"_s,
                     tr("The certificate authority file %1 cannot be read.").arg(caFile.trimmed())};
    if (!clientCertificate.trimmed().isEmpty() && !isReadableFile(clientCertificate.trimmed()))
        return Fault{
            u"clientCertificate"_s,
            tr("The client certificate %1 cannot be read.").arg(clientCertificate.trimmed())};
    const QString helo = heloName.trimmed();
    if (std::any_of(helo.cbegin(), helo.cend(), [](QChar c) { return c.unicode() <= 0x20; }))
        return Fault{u"heloName"_s, tr("The HELO name has no blanks: %1").arg(helo)};
    const auto way = ProxyUrl::parse(proxy);
    if (!way)
        return Fault{u"proxy"_s, way.error().reason};
    if (!way->password.isEmpty())
        return Fault{u"proxy"_s,
                     tr("A proxy with a password cannot be used here, because the password "
                        "would be readable in the settings.")};
    return std::nullopt;
}

} // namespace posthorn
