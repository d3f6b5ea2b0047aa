// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"
#include "mail/Address.h"
#include "net/Endpoint.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace posthorn {

/// Everything that says how to reach and use one server. No secret is in it.
struct ServerSettings {
    Endpoint endpoint;
    QString user; ///< empty: do not sign in
    QByteArray mechanism; ///< empty: the strongest offered; `none`: do not sign in
    bool allowPlainAuth = false; ///< a password may go over an unencrypted line
    QString heloName; ///< empty: an address literal or a name that tells nothing of the machine
    static constexpr int UsualTimeout = 60; ///< of a new account: nobody chose it

    int timeoutSeconds = 0; ///< one limit for every wait; 0: the values of RFC 5321 4.5.3.2
    /// A person chose the limit. Otherwise it does not shorten the wait for the answer to a whole
    /// message, which would make messages uncertain that a slow server was about to take.
    bool timeoutIsChosen = false;
    bool lmtp = false;
    QStringList without; ///< extensions that are not used though they are offered

    bool operator==(const ServerSettings &) const = default;
};

/// An identity and its server.
struct Account {
    QString name;
    Address identity;
    QList<Address> replyTo;
    ServerSettings server;
    QString signature; ///< plain text; empty: that of the preferences
    bool rememberPassword = true; ///< in the keyring of the system, where there is one
};

} // namespace posthorn
