// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ServerAccess.h"

#include "post/AccountStore.h"
#include "post/Passwords.h"
#include "ui/ServerAddress.h"
#include "ui/TestMailbox.h"

namespace posthorn {

ServerAccess::ServerAccess(AccountStore &accounts, Passwords &passwords, TestMailbox *mailbox)
    : m_accounts(accounts)
    , m_passwords(passwords)
    , m_mailbox(mailbox)
{
}

bool ServerAccess::wantsToSignIn(const ServerSettings &server)
{
    return !server.user.isEmpty() && server.mechanism != "none";
}

bool ServerAccess::exposesPassword(const ServerSettings &server)
{
    return wantsToSignIn(server) && server.endpoint.security == Security::None
        && !server.allowPlainAuth;
}

void ServerAccess::prepare(ServerSettings &server) const
{
    Endpoint &endpoint = server.endpoint;
    if (endpoint.tls.pinnedSha256.isEmpty())
        endpoint.tls.pinnedSha256
            = m_accounts.trustedCertificate(endpoint.host, endpoint.port).sha256;
    if (endpoint.security == Security::None && ServerAddress::isLoopback(endpoint.host))
        server.allowPlainAuth = true; // nobody else can read along
}

ServerAccess::Way ServerAccess::wayTo(const LastUsed &server) const
{
    Way way;
    Endpoint &endpoint = way.server.endpoint;
    switch (server.server) {
    case LastUsed::Server::Account:
        if (const auto account = m_accounts.account(server.account))
            way.server = account->server;
        else
            way.obstacle = tr("There is no account “%1”.").arg(server.account);
        break;
    case LastUsed::Server::TestMailbox:
        endpoint.host = m_mailbox->host();
        endpoint.port = m_mailbox->port();
        endpoint.security = Security::None;
        if (!m_mailbox->isListening()) {
            m_mailbox->start();
            way.obstacle = m_mailbox->errorString().isEmpty()
                ? tr("The test mailbox is still starting.")
                : m_mailbox->errorString();
        }
        break;
    case LastUsed::Server::Custom:
        endpoint.host = server.host;
        endpoint.port = server.port;
        endpoint.security = server.security;
        way.server.user = server.user;
        break;
    }
    prepare(way.server);
    return way;
}

void ServerAccess::find(const LastUsed &server, QObject *context,
                        const std::function<void(Way)> &then)
{
    Way way = wayTo(server);
    if (!way.obstacle.isEmpty() || !wantsToSignIn(way.server)) {
        then(way);
        return;
    }
    const Endpoint endpoint = way.server.endpoint;
    const auto found = [way, then](const Concealed &password) {
        Way whole = way;
        whole.credentials.user = way.server.user;
        whole.credentials.secret = password;
        whole.needsPassword = password.isEmpty();
        then(whole);
    };
    m_passwords.fetch(endpoint.host, endpoint.port, way.server.user, context, found);
}

} // namespace posthorn
