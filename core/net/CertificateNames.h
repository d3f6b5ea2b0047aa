// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/HostName.h"

#include <QHostAddress>
#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QStringList>

namespace posthorn {

/// For which hosts a certificate stands, by RFC 9525 (which replaced RFC 6125).
///
/// Only subjectAltName counts. The common name is never looked at, not even where there is no
/// subjectAltName: RFC 9525 2 forbids it, and no public authority has issued such certificates
/// for years. A dNSName never covers an address, nor an iPAddress a name. A wildcard must be the
/// whole leftmost label, stands for exactly one label and needs two labels behind it.
class CertificateNames {
public:
    explicit CertificateNames(const QSslCertificate &certificate);
    CertificateNames(QStringList dnsNames, QList<QHostAddress> addresses);

    [[nodiscard]] bool covers(const HostName &host) const;
    /// It names no host at all.
    [[nodiscard]] bool isEmpty() const;
    /// The names and then the addresses, as they stand in the certificate.
    [[nodiscard]] QStringList all() const;

private:
    QStringList m_dnsNames;
    QList<QHostAddress> m_addresses;
};

} // namespace posthorn
