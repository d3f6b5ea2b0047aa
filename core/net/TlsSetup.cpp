// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/TlsSetup.h"

#include "net/NetFailure.h"
#include "net/SmallFile.h"

#include <QSslCertificate>
#include <QSslSocket>

#include <optional>
#include <utility>

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

QList<QSslCertificate> certificates(const QByteArray &octets)
{
    const QList<QSslCertificate> found = QSslCertificate::fromData(octets, QSsl::Pem);
    return found.isEmpty() ? QSslCertificate::fromData(octets, QSsl::Der) : found;
}

Failure noCertificate(const QString &file)
{
    return badConfiguration(TlsSetup::tr("%1 holds no certificate.").arg(file), file);
}

} // namespace

Expected<TlsSetup, Failure> TlsSetup::read(const TlsPolicy &policy)
{
    const auto protocol = protocolFor(policy.minimumVersion);
    if (!protocol)
        return badConfiguration(tr("The TLS version must be 1.2 or 1.3."), policy.minimumVersion);
    TlsSetup setup;
    setup.m_protocol = *protocol;
    setup.m_caFile = policy.caFile;
    if (!policy.caFile.isEmpty()) {
        const auto octets = SmallFile::read(policy.caFile);
        if (!octets)
            return octets.error();
        // Reading more of it than this needs the library.
        if (!octets->contains("CERTIFICATE-----") && certificates(*octets).isEmpty())
            return noCertificate(policy.caFile);
        setup.m_authorities = *octets;
    }
    if (!policy.clientCertificateFile.isEmpty()) {
        auto own = ClientCertificate::load(policy);
        if (!own)
            return own.error();
        setup.m_own = *std::move(own);
    }
    return setup;
}

Expected<QSslConfiguration, Failure> TlsSetup::configuration() const
{
    if (!QSslSocket::supportsSsl())
        return badConfiguration(tr("There is no TLS library on this computer that fits (%1).")
                                    .arg(QSslSocket::sslLibraryBuildVersionString()));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(m_protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // The system's authorities are loaded one by one as they are needed; asking for all of them,
    // or adding to them, costs 85 ms.
    if (!m_caFile.isEmpty()) {
        const QList<QSslCertificate> authorities = certificates(m_authorities);
        if (authorities.isEmpty())
            return noCertificate(m_caFile);
        configuration.setCaCertificates(authorities);
    }
    if (m_own) {
        configuration.setLocalCertificateChain(m_own->chain);
        configuration.setPrivateKey(m_own->key);
    }
    return configuration;
}

} // namespace posthorn
