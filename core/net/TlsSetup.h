// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "net/ClientCertificate.h"
#include "net/Endpoint.h"
#include "smtp/Failure.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSslConfiguration>

#include <optional>

namespace posthorn {

/// Turns a TlsPolicy into what QSslSocket needs, in two steps: what can be wrong with it is found
/// before anything is connected, and the TLS library is loaded while the server is on its way to
/// answer, for that takes 10 ms. Every failure is a BadConfiguration that names the file or value
/// that cannot be used.
class TlsSetup {
    Q_DECLARE_TR_FUNCTIONS(TlsSetup)
public:
    /// Reads the files.
    static Expected<TlsSetup, Failure> read(const TlsPolicy &policy);
    /// Loads the library. What still can be wrong: there is none, or the file of authorities looks
    /// like one and is none.
    [[nodiscard]] Expected<QSslConfiguration, Failure> configuration() const;

private:
    QSsl::SslProtocol m_protocol = QSsl::TlsV1_2OrLater;
    QString m_caFile; ///< empty: the authorities of the system
    QByteArray m_authorities;
    std::optional<ClientCertificate> m_own;
};

} // namespace posthorn
