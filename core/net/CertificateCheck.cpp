// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/CertificateCheck.h"

#include "net/CertificateDescription.h"
#include "net/CertificateNames.h"
#include "net/CertificateSignature.h"
#include "smtp/LogEntry.h"

#include <QFileInfo>
#include <QSslKey>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int SmallestRsa = 2048;
constexpr int SmallestEc = 224;
/// How many names of a certificate are told before `…`.
constexpr qsizetype NamesShown = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CertificateCheck)
public:
    static QString days(qint64 count)
    {
        return count == 1 ? tr("1 day") : tr("%n days", nullptr, static_cast<int>(count));
    }
    static QString date(const QDateTime &time)
    {
        return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    }
    static QString expired(const QDateTime &end, const QDateTime &now)
    {
        const qint64 ago = end.daysTo(now);
        return ago < 1 ? tr("It expired on %1 (today).").arg(date(end))
                       : tr("It expired on %1 (%2 ago).").arg(date(end), days(ago));
    }
    static QString notYet(const QDateTime &start, const QDateTime &now)
    {
        const qint64 ahead = now.daysTo(start);
        return ahead < 1 ? tr("It is not valid before %1 (today).").arg(date(start))
                         : tr("It is not valid before %1 (in %2).").arg(date(start), days(ahead));
    }
};

QString weakKey(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    const int bits = key.length();
    switch (key.algorithm()) {
    case QSsl::Rsa:
        return bits < SmallestRsa ? u"RSA"_s : QString();
    case QSsl::Ec:
        return bits < SmallestEc ? u"EC"_s : QString();
    case QSsl::Dsa:
        return u"DSA"_s;
    default:
        return {};
    }
}

/// QSslCertificate::isSelfSigned() says no where the key usage does not allow it, as in a server's
/// certificate that is nobody's authority.
bool isSelfIssued(const QSslCertificate &certificate)
{
    const auto attributes = certificate.subjectInfoAttributes();
    if (attributes.isEmpty() || attributes != certificate.issuerInfoAttributes())
        return false;
    return std::all_of(attributes.cbegin(), attributes.cend(), [&](const QByteArray &attribute) {
        return certificate.subjectInfo(attribute) == certificate.issuerInfo(attribute);
    });
}

} // namespace

CertificateCheck::CertificateCheck(const TlsPolicy &policy, const HostName &host)
    : m_policy(policy)
    , m_host(host)
{
}

QString CertificateCheck::nameProblem(const QSslCertificate &own) const
{
    const CertificateNames names(own);
    if (names.covers(m_host))
        return {};
    if (names.isEmpty())
        return tr("The certificate names no host (it has no subjectAltName).");
    QStringList shown = names.all();
    const bool more = shown.size() > NamesShown;
    shown = shown.first(qMin(shown.size(), NamesShown));
    for (QString &name : shown)
        name = escapedForShowing(name);
    if (more)
        shown.append(u"…"_s);
    return tr("The certificate is for %1, not for %2.").arg(shown.join(u", "), m_host.name);
}

QString CertificateCheck::pinProblem(const QSslCertificate &own) const
{
    const QString found = QString::fromLatin1(CertificateDescription::sha256(own));
    const QString wanted = QString::fromLatin1(m_policy.pinnedSha256.toLower());
    return tr("It is not the certificate that was pinned: its SHA-256 fingerprint is %1, not %2.")
        .arg(found, wanted);
}

QString CertificateCheck::issuerProblem(const QSslCertificate &own) const
{
    const QString how = isSelfIssued(own)
        ? tr("self-signed")
        : tr("issued by %1").arg(CertificateDescription::issuer(own));
    if (m_policy.caFile.isEmpty())
        return tr("It was not issued by an authority this computer trusts (%1).").arg(how);
    return tr("It was not issued by an authority in %1 (%2).")
        .arg(QFileInfo(m_policy.caFile).fileName(), how);
}

QString CertificateCheck::libraryProblem(const QSslError &error, const QSslCertificate &own,
                                         const QDateTime &now) const
{
    const QSslCertificate about = error.certificate().isNull() ? own : error.certificate();
    const bool isOwn = about == own;
    const QString name = CertificateDescription::subject(about);
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return isOwn ? Words::expired(own.expiryDate(), now)
                     : tr("The certificate of its issuer %1 expired on %2.")
                           .arg(name, Words::date(about.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return isOwn ? Words::notYet(own.effectiveDate(), now)
                     : tr("The certificate of its issuer %1 is not valid before %2.")
                           .arg(name, Words::date(about.effectiveDate()));
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return issuerProblem(own);
    case QSslError::InvalidPurpose:
        return isOwn ? tr("It is not meant for servers (extended key usage).")
                     : tr("The certificate of its issuer %1 is not meant for this.").arg(name);
    case QSslError::InvalidCaCertificate:
        return tr("Its issuer %1 is no certificate authority.")
            .arg(CertificateDescription::issuer(own));
    case QSslError::CertificateRevoked:
        return tr("It has been revoked by its issuer.");
    case QSslError::CertificateBlacklisted:
        return tr("It is known to be fraudulent.");
    case QSslError::CertificateSignatureFailed:
    case QSslError::UnableToDecryptCertificateSignature:
        return tr("Its signature is wrong.");
    case QSslError::HostNameMismatch:
        return tr("The TLS library does not accept it for %1.").arg(m_host.name);
    case QSslError::UnspecifiedError:
        return tr("The TLS library does not accept it or one of its issuers.");
    default:
        return tr("The TLS library does not accept it: %1")
            .arg(escapedForShowing(error.errorString()));
    }
}

QStringList CertificateCheck::ownProblems(const QSslCertificate &own, const QDateTime &now) const
{
    QStringList found;
    // The library says this too, but it does not look again when a session is resumed.
    if (own.expiryDate() < now)
        found.append(Words::expired(own.expiryDate(), now));
    if (own.effectiveDate() > now)
        found.append(Words::notYet(own.effectiveDate(), now));
    if (const QString kind = weakKey(own); !kind.isEmpty())
        found.append(
            tr("Its key is too weak (%1, %2 bits).").arg(kind).arg(own.publicKey().length()));
    const CertificateSignature signature(own.toDer());
    if (signature.isWeak() && !isSelfIssued(own))
        found.append(tr("Its signature uses %1, which can be forged.").arg(signature.hashName()));
    return found;
}

QStringList CertificateCheck::problems(const QList<QSslCertificate> &chain,
                                       const QList<QSslError> &errors, const QDateTime &now) const
{
    if (chain.isEmpty() || chain.first().isNull())
        return {tr("The server sent no certificate.")};
    const QSslCertificate &own = chain.first();
    QStringList found;
    if (!m_policy.pinnedSha256.isEmpty()) {
        if (CertificateDescription::sha256(own) == m_policy.pinnedSha256.toLower())
            return {};
        found.append(pinProblem(own));
    }
    const QString name = nameProblem(own);
    if (!name.isEmpty())
        found.append(name);
    QStringList vague;
    for (const QSslError &error : errors) {
        if (error.error() == QSslError::UnspecifiedError)
            vague.append(libraryProblem(error, own, now));
        else if (error.error() != QSslError::HostNameMismatch || name.isEmpty())
            found.append(libraryProblem(error, own, now));
    }
    found.append(ownProblems(own, now));
    if (found.isEmpty())
        found = vague;
    found.removeDuplicates();
    return found;
}

} // namespace posthorn
