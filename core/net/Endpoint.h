// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Security.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

namespace posthorn {

enum class IpVersion { Any, V4, V6 };

/// SOCKS5 (RFC 1928) or HTTP CONNECT (RFC 9110 9.3.6). Names are resolved by the proxy. System:
/// whatever the computer is set to; SystemProxy puts one of the others in its place.
struct ProxySettings {
    enum class Kind { None, Socks5, HttpConnect, System };
    Kind kind = Kind::None;
    QString host;
    quint16 port = 0;
    QString user;
    QString password;

    bool operator==(const ProxySettings &) const = default;
};

/// How a TLS peer is verified and who we are to it.
struct TlsPolicy {
    QString verifyName; ///< The name or address the certificate must be for; empty: the host.
    QString caFile; ///< PEM; these authorities and no others; empty: the system's.
    QByteArray pinnedSha256; ///< lower-case hex: this one certificate and nothing else; or empty
    QString minimumVersion; ///< `1.2` or `1.3`; empty: 1.2
    QString clientCertificateFile; ///< PEM or PKCS#12; empty: none
    QString clientKeyFile; ///< PEM; empty: in the certificate file
    QString clientKeyPassword;

    bool operator==(const TlsPolicy &) const = default;
};

/// Where a SocketWire goes.
struct Endpoint {
    QString host; ///< a name (IDN allowed) or an address; for a Unix socket its path
    quint16 port = 0;
    bool unixSocket = false;
    QString connectHost; ///< not empty: connect there, but verify and speak to `host`
    quint16 connectPort = 0;
    Security security = Security::Starttls;
    TlsPolicy tls;
    ProxySettings proxy;
    QString bindAddress;
    IpVersion ipVersion = IpVersion::Any;
    int connectTimeoutMs = 30'000; ///< per address
    int tlsTimeoutMs = 60'000;

    bool operator==(const Endpoint &) const = default;
};

} // namespace posthorn
