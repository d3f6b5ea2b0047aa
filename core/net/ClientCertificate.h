// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "net/Endpoint.h"
#include "smtp/Failure.h"

#include <QCoreApplication>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace posthorn {

/// Who we are to the server: a certificate with its issuers, and its private key, read from PEM
/// (one file or two; the key may be encrypted) or PKCS#12.
struct ClientCertificate {
    Q_DECLARE_TR_FUNCTIONS(ClientCertificate)
public:
    QList<QSslCertificate> chain; ///< our own first
    QSslKey key;

    /// The failure is a BadConfiguration that names the file.
    static Expected<ClientCertificate, Failure> load(const TlsPolicy &policy);
};

} // namespace posthorn
