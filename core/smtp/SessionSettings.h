// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"
#include "smtp/Security.h"

#include <QByteArray>
#include <QList>

#include <chrono>

namespace posthorn {

/// How long to wait for what (RFC 5321 4.5.3.2).
struct Patience {
    std::chrono::milliseconds greeting{std::chrono::minutes(5)};
    std::chrono::milliseconds command{std::chrono::minutes(5)}; ///< EHLO, AUTH, MAIL, RCPT, RSET
    std::chrono::milliseconds dataInitiation{std::chrono::minutes(2)};
    std::chrono::milliseconds dataBlock{std::chrono::minutes(3)}; ///< without any progress
    std::chrono::milliseconds dataTermination{std::chrono::minutes(10)};
    std::chrono::milliseconds quit{std::chrono::seconds(5)};
    /// For NOOP on a line that was idle: a new one is made sooner than a dead one is waited for.
    std::chrono::milliseconds touch{std::chrono::seconds(5)};

    /// One limit for every wait.
    static Patience uniform(std::chrono::milliseconds limit);
};

/// How a Session introduces itself and what it may do.
struct SessionSettings {
    QByteArray host; ///< as an A-label or literal: for mechanisms that name their server
    quint16 port = 0;
    Security security = Security::Starttls;
    bool lmtp = false; ///< RFC 2033: LHLO, and one final answer for each recipient
    QByteArray heloName; ///< a domain or an address literal (RFC 5321 4.1.4)
    Credentials credentials; ///< empty: do not sign in
    QByteArray mechanism; ///< empty: the strongest that is offered
    bool allowPlainAuth = false; ///< a password may go over an unencrypted line
    QList<QByteArray> without; ///< upper-case keywords that are treated as not offered
    Patience patience;

    /// Port 465 is for TLS from the start and for nothing else (RFC 8314 7.3): a server there waits
    /// for us, as we wait for its greeting.
    [[nodiscard]] bool missTlsOfPort() const;
};

} // namespace posthorn
