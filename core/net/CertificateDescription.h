// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/ServerFacts.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>

namespace posthorn {

/// A certificate in words that are safe to show: what stands in it is foreign text.
class CertificateDescription {
public:
    static CertificateFacts facts(const QSslCertificate &certificate);
    static QList<CertificateFacts> facts(const QList<QSslCertificate> &chain);
    /// Lower-case hex.
    static QByteArray sha256(const QSslCertificate &certificate);
    /// The common name, else the organisation, else its unit; escaped.
    static QString subject(const QSslCertificate &certificate);
    static QString issuer(const QSslCertificate &certificate);
};

} // namespace posthorn
