// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"
#include "post/Account.h"
#include "post/LastUsed.h"

#include <QCoreApplication>
#include <QString>

#include <functional>

class QObject;

namespace posthorn {

class AccountStore;
class Passwords;
class TestMailbox;

/// The way to a server as far as this program knows it: settings, what a person trusts, password.
class ServerAccess {
    Q_DECLARE_TR_FUNCTIONS(ServerAccess)
public:
    ServerAccess(AccountStore &accounts, Passwords &passwords, TestMailbox *mailbox);

    struct Way {
        ServerSettings server;
        Credentials credentials;
        QString obstacle; ///< Why it cannot be gone now, for the person; empty: it can.
        bool needsPassword = false;
    };
    /// What `server` names: an account as it is set up now, the test mailbox, or its own fields.
    /// `then` comes once, at once or when the keyring has answered, as long as `context` lives.
    void find(const LastUsed &server, QObject *context, const std::function<void(Way)> &then);
    /// Fills in what is trusted of this server, and that nobody reads along on this computer.
    void prepare(ServerSettings &server) const;
    [[nodiscard]] static bool wantsToSignIn(const ServerSettings &server);
    /// Whether a password would cross the network readable, and nobody has agreed to that.
    [[nodiscard]] static bool exposesPassword(const ServerSettings &server);

private:
    [[nodiscard]] Way wayTo(const LastUsed &server) const;

    AccountStore &m_accounts;
    Passwords &m_passwords;
    TestMailbox *m_mailbox;
};

} // namespace posthorn
