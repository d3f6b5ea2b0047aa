// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Security.h"

#include <QString>

namespace posthorn {

/// A server through which the mail of an address may be sent, and who says so.
struct FoundSettings {
    enum class Source {
        Preset, ///< the list of well-known providers
        Service, ///< an SRV record of the domain (RFC 6186, RFC 8314)
        Autoconfig, ///< a configuration file of the domain, over HTTPS
        Exchanger, ///< a well-known provider to which an MX record of the domain points
        Guess ///< a usual name, tried
    };

    QString host;
    quint16 port = 0;
    Security security = Security::Tls;
    QString user; ///< with which to sign in
    Source source = Source::Guess;
    bool verified = false; ///< it answered there, with TLS and a certificate that holds
    bool outsideDomain = false; ///< the host does not lie in the domain of the address
    QString hint; ///< what else has to be known, in words; may be empty

    [[nodiscard]] bool isEmpty() const { return host.isEmpty(); }
    [[nodiscard]] bool sameServer(const FoundSettings &other) const
    {
        return host == other.host && port == other.port && security == other.security;
    }
};

} // namespace posthorn
