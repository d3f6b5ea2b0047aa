// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/CertificateDescription.h"

#include "net/CertificateNames.h"
#include "smtp/LogEntry.h"

#include <QCryptographicHash>

namespace posthorn {

namespace {

/// A certificate may hold 100,000 names; nobody reads more than these.
constexpr qsizetype MostNames = 100;

template <typename Lookup> QString firstOf(Lookup lookup)
{
    for (const auto kind : {QSslCertificate::CommonName, QSslCertificate::Organization,
                            QSslCertificate::OrganizationalUnitName}) {
        const QStringList values = lookup(kind);
        if (!values.isEmpty() && !values.first().isEmpty())
            return escapedForShowing(values.first());
    }
    return {};
}

} // namespace

CertificateFacts CertificateDescription::facts(const QSslCertificate &certificate)
{
    CertificateFacts facts;
    facts.subject = subject(certificate);
    facts.issuer = issuer(certificate);
    facts.notBefore = certificate.effectiveDate();
    facts.notAfter = certificate.expiryDate();
    const QStringList names = CertificateNames(certificate).all();
    for (const QString &name : names.first(qMin(names.size(), MostNames)))
        facts.names.append(escapedForShowing(name));
    facts.sha256 = sha256(certificate);
    facts.pem = certificate.toPem();
    return facts;
}

QList<CertificateFacts> CertificateDescription::facts(const QList<QSslCertificate> &chain)
{
    QList<CertificateFacts> all;
    for (const QSslCertificate &certificate : chain)
        all.append(facts(certificate));
    return all;
}

QByteArray CertificateDescription::sha256(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

QString CertificateDescription::subject(const QSslCertificate &certificate)
{
    return firstOf([&certificate](auto kind) { return certificate.subjectInfo(kind); });
}

QString CertificateDescription::issuer(const QSslCertificate &certificate)
{
    return firstOf([&certificate](auto kind) { return certificate.issuerInfo(kind); });
}

} // namespace posthorn
