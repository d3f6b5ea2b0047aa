// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/Endpoint.h"
#include "net/HostName.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

namespace posthorn {

/// Decides whether a server is who it should be. The TLS library checks the chain, the dates, the
/// purpose and revocation; names, weak keys, weak signatures and pins are judged here. A problem
/// of either side is enough to refuse.
class CertificateCheck {
    Q_DECLARE_TR_FUNCTIONS(CertificateCheck)
public:
    CertificateCheck(const TlsPolicy &policy, const HostName &host);

    /// Why this server is not to be trusted, in sentences; nothing: it is. With a pin, the SHA-256
    /// of the server's own certificate decides alone: the right one is trusted whatever else is
    /// wrong with it, and any other is refused though nothing else may be wrong.
    /// `chain`: as the server sent it, its own first; `errors`: all that the TLS library found.
    [[nodiscard]] QStringList problems(const QList<QSslCertificate> &chain,
                                       const QList<QSslError> &errors, const QDateTime &now) const;

private:
    [[nodiscard]] QString nameProblem(const QSslCertificate &own) const;
    [[nodiscard]] QString pinProblem(const QSslCertificate &own) const;
    [[nodiscard]] QStringList ownProblems(const QSslCertificate &own, const QDateTime &now) const;
    [[nodiscard]] QString issuerProblem(const QSslCertificate &own) const;
    [[nodiscard]] QString libraryProblem(const QSslError &error, const QSslCertificate &own,
                                         const QDateTime &now) const;

    TlsPolicy m_policy;
    HostName m_host;
};

} // namespace posthorn
