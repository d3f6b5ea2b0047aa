// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/Endpoint.h"
#include "smtp/ServerFacts.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace posthorn {

/// The TLS sessions that can be taken up again (RFC 8446 2.2, RFC 5077), in memory only, for the
/// whole process and every thread. A server is not verified again when a session is taken up, so
/// one is found only by whoever asks for the same host and port under the very same policy, and
/// for an hour at most. Each is given out once.
class TlsSessions {
public:
    struct Session {
        QByteArray ticket; ///< as QSslConfiguration::sessionTicket() gave it
        QDateTime until;
        QList<CertificateFacts> chain; ///< what the server sent when it was verified
    };

    static std::optional<Session> take(const Endpoint &endpoint);
    /// `lifetimeSeconds`: the server's hint; 0 or less: none.
    static void keep(const Endpoint &endpoint, const QByteArray &ticket, int lifetimeSeconds,
                     const QList<CertificateFacts> &chain);
};

} // namespace posthorn
