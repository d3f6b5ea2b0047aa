// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/TlsSetup.h"

#include "net/ClientCertificate.h"
#include "net/NetFailure.h"
#include "net/SmallFile.h"

#include <QSslCertificate>
#include <QSslSocket>

#include <optional>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Nothing: not a version that we allow. TLS 1.0 and 1.1 are dead (RFC 8996).
std::optional<QSsl::SslProtocol> protocolFor(const QString &minimum)
{
    if (minimum.isEmpty() || minimum == "1.2"_L1)
        return QSsl::TlsV1_2OrLater;
    if (minimum == "1.3"_L1)
        return QSsl::TlsV1_3OrLater;
    return std::nullopt;
}

} // namespace

Expected<QSslConfiguration, Failure> TlsSetup::configuration(const TlsPolicy &policy)
{
    const auto protocol = protocolFor(policy.minimumVersion);
    if (!protocol)
        return badConfiguration(tr("The TLS version must be 1.2 or 1.3."), policy.minimumVersion);
    if (!QSslSocket::supportsSsl())
        return badConfiguration(tr("There is no TLS library on this computer that fits (%1).")
                                    .arg(QSslSocket::sslLibraryBuildVersionString()));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(*protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // The system's authorities are loaded one by one as they are needed; asking for all of them,
    // or adding to them, costs 85 ms.
    if (!policy.caFile.isEmpty()) {
        const auto octets = SmallFile::read(policy.caFile);
        if (!octets)
            return octets.error();
        QList<QSslCertificate> authorities = QSslCertificate::fromData(*octets, QSsl::Pem);
        if (authorities.isEmpty())
            authorities = QSslCertificate::fromData(*octets, QSsl::Der);
        if (authorities.isEmpty())
            return badConfiguration(tr("%1 holds no certificate.").arg(policy.caFile),
                                    policy.caFile);
        configuration.setCaCertificates(authorities);
    }
    if (!policy.clientCertificateFile.isEmpty()) {
        const auto own = ClientCertificate::load(policy);
        if (!own)
            return own.error();
        configuration.setLocalCertificateChain(own->chain);
        configuration.setPrivateKey(own->key);
    }
    return configuration;
}

} // namespace posthorn
