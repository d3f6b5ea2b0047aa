// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ServerChoice.h"

#include "post/AccountStore.h"
#include "ui/AccountChoice.h"
#include "ui/ServerRow.h"
#include "ui/TestMailbox.h"

namespace posthorn {

ServerChoice::ServerChoice(AccountChoice *choice, ServerRow *row, AccountStore &store,
                           TestMailbox *mailbox, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_row(row)
    , m_store(store)
    , m_mailbox(mailbox)
{
    connect(choice, &AccountChoice::chosen, this, &ServerChoice::chosen);
    connect(row, &ServerRow::edited, this, &ServerChoice::rowEdited);
    connect(mailbox, &TestMailbox::stateChanged, this, &ServerChoice::showMailbox);
    m_choice->setAccounts(store.accounts());
}

LastUsed::Server ServerChoice::kind() const
{
    return m_choice->kind();
}

void ServerChoice::reload()
{
    const bool wasAccount = kind() == LastUsed::Server::Account;
    m_choice->setAccounts(m_store.accounts());
    // Who had no server yet made an account to send with it.
    const QString standard = m_store.defaultAccount();
    if (kind() == LastUsed::Server::Custom && m_row->host().isEmpty() && !standard.isEmpty())
        m_choice->choose(LastUsed::Server::Account, standard);
    if (wasAccount || kind() == LastUsed::Server::Account)
        chosen();
}

void ServerChoice::restore()
{
    const LastUsed used = m_store.lastUsed();
    m_custom.endpoint.host = used.host;
    m_custom.endpoint.port = used.port;
    m_custom.endpoint.security = used.security;
    m_custom.user = used.user;
    const QString standard = m_store.defaultAccount();
    if (!standard.isEmpty())
        m_choice->choose(LastUsed::Server::Account, standard);
    else
        m_choice->choose(used.server);
    chosen();
}

void ServerChoice::chooseAccount(const QString &name)
{
    m_choice->choose(LastUsed::Server::Account, name);
    chosen();
}

void ServerChoice::chooseTestMailbox()
{
    m_choice->choose(LastUsed::Server::TestMailbox);
    chosen();
}

void ServerChoice::changeServer(quint16 port, Security security)
{
    m_row->set(m_row->host(), port, security);
    rowEdited();
}

void ServerChoice::adopt(const ServerChoice &other)
{
    m_custom = other.m_custom;
    m_choice->choose(other.kind(), other.m_choice->account());
    chosen();
    if (m_account && other.m_account)
        m_account->server.user = other.m_account->server.user;
}

void ServerChoice::chosen()
{
    m_account.reset();
    switch (kind()) {
    case LastUsed::Server::Account:
        m_account = m_store.account(m_choice->account());
        if (m_account)
            show(m_account->server.endpoint);
        break;
    case LastUsed::Server::TestMailbox:
        m_mailbox->start();
        showMailbox();
        break;
    case LastUsed::Server::Custom:
        show(m_custom.endpoint);
        break;
    }
    emit changed();
}

void ServerChoice::show(const Endpoint &endpoint)
{
    const quint16 port = endpoint.port ? endpoint.port : standardPort(endpoint.security);
    m_row->set(endpoint.host, port, endpoint.security);
}

void ServerChoice::showMailbox()
{
    if (kind() != LastUsed::Server::TestMailbox)
        return;
    if (m_mailbox->isListening())
        m_row->set(m_mailbox->host(), m_mailbox->port(), Security::None);
    else
        m_row->setProblem(m_mailbox->errorString());
}

void ServerChoice::rowEdited()
{
    const LastUsed::Server former = kind();
    if (former == LastUsed::Server::Account && m_account)
        m_custom = m_account->server;
    else if (former == LastUsed::Server::TestMailbox)
        m_custom = {};
    // Another server knows nobody of that name, and may want nobody to sign in.
    if (m_custom.endpoint.host.compare(m_row->host(), Qt::CaseInsensitive) != 0)
        m_custom.user.clear();
    m_custom.endpoint.host = m_row->host();
    m_custom.endpoint.port = m_row->port();
    m_custom.endpoint.security = m_row->security();
    if (former != LastUsed::Server::Custom) {
        m_account.reset();
        m_choice->choose(LastUsed::Server::Custom);
    }
    emit changed();
    if (former == LastUsed::Server::Account)
        emit customized();
}

ServerSettings ServerChoice::settings() const
{
    if (m_account)
        return m_account->server;
    ServerSettings server;
    if (kind() == LastUsed::Server::Custom)
        server = m_custom;
    server.endpoint.host = m_row->host();
    server.endpoint.port = m_row->port();
    server.endpoint.security = m_row->security();
    return server;
}

void ServerChoice::setUser(const QString &user)
{
    if (m_account)
        m_account->server.user = user;
    else if (kind() == LastUsed::Server::Custom)
        m_custom.user = user;
}

LastUsed ServerChoice::lastUsed() const
{
    LastUsed used;
    used.server = kind();
    used.account = m_choice->account();
    used.host = m_custom.endpoint.host;
    used.port = m_custom.endpoint.port;
    used.security = m_custom.endpoint.security;
    used.user = m_custom.user;
    return used;
}

QString ServerChoice::obstacle() const
{
    const bool waits = kind() == LastUsed::Server::TestMailbox && !m_mailbox->isListening();
    if (!waits)
        return {};
    return m_mailbox->errorString().isEmpty() ? tr("The test mailbox is still starting.")
                                              : m_mailbox->errorString();
}

} // namespace posthorn
