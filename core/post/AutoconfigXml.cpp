// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AutoconfigXml.h"

#include "net/HostName.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int MostServers = 10;
constexpr qsizetype LongestText = 320; // an address has at most 254

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::AutoconfigXml)
};

/// One `outgoingServer` as it stands there.
struct Entry {
    QString host;
    QString port;
    QString socketType;
    QString user;
    QStringList authentication;
};

/// The text of the element, at most so long; nothing where there are elements within it.
QString textOf(QXmlStreamReader &xml)
{
    return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed().left(LongestText);
}

Entry readEntry(QXmlStreamReader &xml)
{
    Entry entry;
    while (xml.readNextStartElement()) {
        const QStringView name = xml.name();
        if (name == "hostname"_L1)
            entry.host = textOf(xml);
        else if (name == "port"_L1)
            entry.port = textOf(xml);
        else if (name == "socketType"_L1)
            entry.socketType = textOf(xml).toUpper();
        else if (name == "username"_L1)
            entry.user = textOf(xml);
        else if (name == "authentication"_L1)
            entry.authentication += textOf(xml).toLower();
        else
            xml.skipCurrentElement();
    }
    return entry;
}

/// In one go, so that what an address holds is never taken for a placeholder.
QString userOf(const QString &pattern, const Address &address)
{
    const std::pair<QLatin1StringView, QString> placeholders[] = {
        {"%EMAILADDRESS%"_L1, QString::fromUtf8(address.addrSpec())},
        {"%EMAILLOCALPART%"_L1, address.localPart},
        {"%EMAILDOMAIN%"_L1, address.domain},
    };
    QString user;
    for (qsizetype at = 0; at < pattern.size();) {
        const QStringView rest = QStringView(pattern).mid(at);
        const auto found
            = std::find_if(std::begin(placeholders), std::end(placeholders),
                           [&](const auto &one) { return rest.startsWith(one.first); });
        if (found == std::end(placeholders)) {
            user += pattern.at(at++);
        } else {
            user += found->second;
            at += found->first.size();
        }
    }
    const bool odd = std::any_of(user.cbegin(), user.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    return odd || user.size() > LongestText ? QString() : user;
}

std::optional<FoundSettings> settingsOf(const Entry &entry, const Address &address)
{
    FoundSettings found;
    found.source = FoundSettings::Source::Autoconfig;
    const auto host = HostName::parse(entry.host);
    bool isNumber = false;
    const int port = entry.port.toInt(&isNumber);
    const bool tls = entry.socketType == "SSL"_L1 || entry.socketType == "TLS"_L1;
    const bool starttls = entry.socketType == "STARTTLS"_L1;
    if (!host || !isNumber || port < 1 || port > 65535 || !(tls || starttls))
        return std::nullopt;
    found.host = host->name;
    found.port = quint16(port);
    found.security = tls ? Security::Tls : Security::Starttls;
    if (!entry.authentication.contains("none"_L1) || entry.authentication.size() > 1)
        found.user = userOf(entry.user, address);
    if (entry.authentication == QStringList{u"oauth2"_s})
        found.hint = Words::tr("Signing in needs an OAuth 2 access token.");
    return found;
}

void readProvider(QXmlStreamReader &xml, const Address &address, QList<FoundSettings> &servers)
{
    while (xml.readNextStartElement()) {
        const bool isOurs = xml.name() == "outgoingServer"_L1
            && xml.attributes().value("type"_L1) == "smtp"_L1 && servers.size() < MostServers;
        if (!isOurs) {
            xml.skipCurrentElement();
            continue;
        }
        if (const auto found = settingsOf(readEntry(xml), address))
            servers += *found;
    }
}

} // namespace

QList<FoundSettings> AutoconfigXml::parse(const QByteArray &octets, const Address &address)
{
    QList<FoundSettings> servers;
    // No such file has a document type, and entities are the oldest way to make a small file big.
    if (octets.size() > MaximumSize || octets.contains("<!DOCTYPE"))
        return servers;
    QXmlStreamReader xml(octets);
    if (!xml.readNextStartElement() || xml.name() != "clientConfig"_L1)
        return servers;
    while (xml.readNextStartElement()) {
        if (xml.name() == "emailProvider"_L1)
            readProvider(xml, address, servers);
        else
            xml.skipCurrentElement();
    }
    if (xml.hasError())
        servers.clear();
    return servers;
}

} // namespace posthorn
