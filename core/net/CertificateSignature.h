// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QString>

#include <optional>

namespace posthorn {

/// With which hash function a certificate was signed. Qt does not tell, so it is read from the
/// DER octets (RFC 5280 4.1.1.2). Foreign octets: anything that is not understood is "unknown".
class CertificateSignature {
public:
    explicit CertificateSignature(const QByteArray &certificateDer);

    /// Nothing: unknown, or a signature without a hash function of its own (Ed25519).
    [[nodiscard]] std::optional<QCryptographicHash::Algorithm> hash() const { return m_hash; }
    /// MD5 or SHA-1 (RFC 8996, RFC 9155): collisions can be made, so it proves nothing.
    [[nodiscard]] bool isWeak() const;
    /// `SHA-1`, for people.
    [[nodiscard]] QString hashName() const;
    /// `tls-server-end-point` (RFC 5929 4.1): the hash of the certificate; empty where unknown.
    [[nodiscard]] QByteArray endPoint() const;

private:
    QByteArray m_der;
    std::optional<QCryptographicHash::Algorithm> m_hash;
};

} // namespace posthorn
