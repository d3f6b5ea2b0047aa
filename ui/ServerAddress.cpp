// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ServerAddress.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

Problem problem(const QString &value, const QString &reason)
{
    return {Problem::Kind::Header, value, reason};
}

/// Takes `smtp://` and `smtps://` and whatever path follows off the text.
QString withoutScheme(const QString &typed, std::optional<Security> &security)
{
    QString rest = typed.trimmed();
    if (rest.startsWith("smtps://"_L1, Qt::CaseInsensitive)) {
        security = Security::Tls;
        rest = rest.mid(8);
    } else if (rest.startsWith("smtp://"_L1, Qt::CaseInsensitive)) {
        rest = rest.mid(7);
    } else {
        return rest;
    }
    return rest.section(u'/', 0, 0).trimmed();
}

/// Splits `host:port` and `[address]:port`; `port` stays empty where none is given.
void splitPort(const QString &text, QString &host, QString &port)
{
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        host = end < 0 ? text : text.mid(1, end - 1);
        if (end >= 0 && text.mid(end + 1).startsWith(u':'))
            port = text.mid(end + 2);
        else if (end >= 0 && end + 1 < text.size())
            host = text;
        return;
    }
    // Several colons without brackets are an IPv6 address.
    if (text.count(u':') == 1) {
        host = text.section(u':', 0, 0);
        port = text.section(u':', 1);
    } else {
        host = text;
    }
}

bool isHostName(const QString &host)
{
    const QByteArray ascii = QUrl::toAce(host.endsWith(u'.') ? host.chopped(1) : host);
    if (ascii.isEmpty() || ascii.size() > 253)
        return false;
    const QList<QByteArray> labels = ascii.split('.');
    for (const QByteArray &label : labels) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith('-') || label.endsWith('-'))
            return false;
        for (const char c : label) {
            const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9') || c == '-';
            if (!fine)
                return false;
        }
    }
    return true;
}

/// What everybody means by a port of these two; never a reason to give up encryption.
std::optional<Security> securityOfPort(quint16 port)
{
    if (port == standardPort(Security::Tls))
        return Security::Tls;
    if (port == standardPort(Security::Starttls))
        return Security::Starttls;
    return std::nullopt;
}

} // namespace

Expected<ServerAddress> ServerAddress::parse(const QString &typed)
{
    ServerAddress address;
    const QString text = withoutScheme(typed, address.security);
    QString port;
    splitPort(text, address.host, port);
    if (text.isEmpty() || address.host.isEmpty())
        return problem(typed, tr("Enter the name of the server, for example smtp.example.org."));
    if (!port.isEmpty()) {
        bool isNumber = false;
        const int number = port.toInt(&isNumber);
        if (!isNumber || number < 1 || number > 65535)
            return problem(typed, tr("%1 is no port: a number from 1 to 65535.").arg(port));
        address.port = static_cast<quint16>(number);
    }
    if (address.host.contains(u' '))
        return problem(typed, tr("A server name has no blanks: %1").arg(address.host));
    if (address.host.contains(u'_'))
        return problem(typed, tr("A server name has no underscore: %1").arg(address.host));
    if (QHostAddress(address.host).isNull() && !isHostName(address.host))
        return problem(typed, tr("%1 is no server name.").arg(address.host));
    if (address.security && !address.port)
        address.port = standardPort(*address.security);
    else if (address.port && !address.security)
        address.security = securityOfPort(*address.port);
    return address;
}

bool ServerAddress::isLoopback(const QString &host)
{
    const QHostAddress address(host);
    return address.isLoopback() || host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || host.endsWith(".localhost"_L1, Qt::CaseInsensitive);
}

} // namespace posthorn
