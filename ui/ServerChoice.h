// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "post/LastUsed.h"

#include <QObject>

#include <optional>

namespace posthorn {

class AccountChoice;
class AccountStore;
class ServerRow;
class TestMailbox;

/// Keeps the choice of an account and the server fields in step, and says with which server a
/// message is to be sent.
class ServerChoice final : public QObject {
    Q_OBJECT
public:
    ServerChoice(AccountChoice *choice, ServerRow *row, AccountStore &store, TestMailbox *mailbox,
                 QObject *parent);

    /// Takes the accounts from the store again; the choice stays where it can.
    void reload();
    /// For a new message: the default account, or without accounts what was used last.
    void restore();
    void chooseAccount(const QString &name);
    void chooseTestMailbox();
    /// Chooses what `other` has chosen.
    void adopt(const ServerChoice &other);
    /// Other settings for the same host, as if a person had typed them.
    void changeServer(quint16 port, Security security);

    [[nodiscard]] LastUsed::Server kind() const;
    /// The account that is chosen, if one is.
    [[nodiscard]] const std::optional<Account> &account() const { return m_account; }
    [[nodiscard]] ServerSettings settings() const;
    /// Signs in with this name from now on, as long as the same server is chosen.
    void setUser(const QString &user);
    /// The choice for the next start; `from` is the window's to add.
    [[nodiscard]] LastUsed lastUsed() const;
    /// Why nothing can be sent with this choice at the moment; empty: it can.
    [[nodiscard]] QString obstacle() const;

signals:
    /// Another server is chosen, by a person or by the program.
    void changed();
    /// A person changed the server fields of an account, which made it a custom server.
    void customized();

private:
    void chosen();
    void rowEdited();
    void showMailbox();
    void show(const Endpoint &endpoint);

    AccountChoice *m_choice;
    ServerRow *m_row;
    AccountStore &m_store;
    TestMailbox *m_mailbox;
    std::optional<Account> m_account;
    ServerSettings m_custom; ///< what the custom server has besides the three fields
};

} // namespace posthorn
