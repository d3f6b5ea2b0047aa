// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Security.h"

#include <QString>

namespace posthorn {

/// What the window was last sent with, so that the next message begins there. No secret is in it.
struct LastUsed {
    enum class Server { Custom, TestMailbox, Account };
    Server server = Server::Custom;
    QString account; ///< with Server::Account: its name
    QString host; ///< of the custom server, as are port, security and user
    quint16 port = 587;
    Security security = Security::Starttls;
    QString user; ///< empty: does not sign in
    QString from; ///< as it was typed

    bool operator==(const LastUsed &) const = default;
};

} // namespace posthorn
