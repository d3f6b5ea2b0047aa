// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/CertificateNames.h"

#include <QSsl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

bool matches(const QString &pattern, const QString &host)
{
    const QString wanted = pattern.toLower();
    if (!wanted.contains(u'*'))
        return wanted == host;
    if (!wanted.startsWith("*."_L1))
        return false;
    const QStringView parent = QStringView(wanted).sliced(2);
    const bool plain = !parent.contains(u'*') && !parent.startsWith(u'.') && !parent.endsWith(u'.');
    if (!plain || !parent.contains(u'.'))
        return false;
    const qsizetype dot = host.indexOf(u'.');
    return dot > 0 && QStringView(host).sliced(dot + 1) == parent;
}

} // namespace

CertificateNames::CertificateNames(const QSslCertificate &certificate)
{
    const auto names = certificate.subjectAlternativeNames();
    m_dnsNames = names.values(QSsl::DnsEntry);
    for (const QString &text : names.values(QSsl::IpAddressEntry)) {
        if (const QHostAddress address(text); !address.isNull())
            m_addresses.append(address);
    }
    // A QMultiMap gives the last one first.
    std::reverse(m_dnsNames.begin(), m_dnsNames.end());
    std::reverse(m_addresses.begin(), m_addresses.end());
}

CertificateNames::CertificateNames(QStringList dnsNames, QList<QHostAddress> addresses)
    : m_dnsNames(std::move(dnsNames))
    , m_addresses(std::move(addresses))
{
}

bool CertificateNames::covers(const HostName &host) const
{
    if (host.isAddress())
        return m_addresses.contains(host.address);
    return std::any_of(m_dnsNames.cbegin(), m_dnsNames.cend(),
                       [&host](const QString &pattern) { return matches(pattern, host.name); });
}

bool CertificateNames::isEmpty() const
{
    return m_dnsNames.isEmpty() && m_addresses.isEmpty();
}

QStringList CertificateNames::all() const
{
    QStringList names = m_dnsNames;
    for (const QHostAddress &address : m_addresses)
        names.append(address.toString());
    return names;
}

} // namespace posthorn
