// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Security.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace posthorn {

/// One certificate in words, with its octets for saving.
struct CertificateFacts {
    QString subject; ///< the common name, else the organisation
    QString issuer;
    QDateTime notBefore;
    QDateTime notAfter;
    QStringList names; ///< dNSName and iPAddress entries of subjectAltName
    QByteArray sha256; ///< lower-case hex, 64 characters
    QByteArray pem;
};

/// The TLS state of a connection, or of the attempt that was given up.
struct TlsFacts {
    QString protocol; ///< `TLSv1.3`
    QString cipher;
    bool verified = false; ///< chain and name hold, or the pinned certificate matched
    QList<CertificateFacts> chain; ///< the server's own certificate first
    QStringList problems; ///< why it is not verified: translated sentences, all of them
    bool revoked = false; ///< by its issuer, or known as fraudulent: nobody should trust it
};

/// What became known of the server during a conversation.
struct ServerFacts {
    QString host; ///< as the person named it
    quint16 port = 0;
    QString address; ///< the IP address that answered; empty before
    QString greeting; ///< first line of the greeting, escaped
    QStringList capabilities; ///< of the last EHLO, escaped, without the name line
    Security security = Security::None;
    std::optional<TlsFacts> tls;
};

} // namespace posthorn
