// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/AccountKeys.h"

#include "cli/ExtensionNames.h"
#include "cli/HostPort.h"
#include "net/ProxyUrl.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::AccountKeys)
};

using Entry = AccountKeys::Entry;

/// One key: how it is read, and how a value that is not empty is written; false: it is none.
struct Key {
    const char *name;
    QString (*read)(const Entry &);
    bool (*write)(Entry &, const QString &);
};

constexpr int longestTimeout = 3600; // what the settings file keeps

ServerSettings &server(Entry &entry)
{
    return entry.account.server;
}

const ServerSettings &server(const Entry &entry)
{
    return entry.account.server;
}

QString yes(bool holds)
{
    return holds ? u"yes"_s : QString();
}

bool readYes(const QString &value, bool &target)
{
    const bool no = value.isEmpty() || value == u"no";
    target = value == u"yes";
    return target || no;
}

bool writeFrom(Entry &entry, const QString &value)
{
    if (value.isEmpty()) {
        entry.account.identity = {};
        return true;
    }
    const auto address = Address::parse(value);
    if (address)
        entry.account.identity = *address;
    return bool(address);
}

bool writeReplyTo(Entry &entry, const QString &value)
{
    const auto addresses = AddressList::parseStrictly(value);
    if (addresses)
        entry.account.replyTo = *addresses;
    return bool(addresses);
}

QString readServer(const Entry &entry)
{
    const Endpoint &endpoint = server(entry).endpoint;
    const QString host = endpoint.host.contains(u':') ? u'[' + endpoint.host + u']' : endpoint.host;
    return host.isEmpty() ? QString() : u"%1:%2"_s.arg(host).arg(endpoint.port);
}

/// The port follows the security where it is not said, whichever of the two comes first.
bool writeServer(Entry &entry, const QString &value)
{
    const auto parsed = HostPort::parse(value);
    if (!parsed)
        return false;
    Endpoint &endpoint = server(entry).endpoint;
    endpoint.host = parsed->host;
    endpoint.port = parsed->port > 0 ? quint16(parsed->port) : standardPort(endpoint.security);
    return true;
}

bool writeSecurity(Entry &entry, const QString &value)
{
    Endpoint &endpoint = server(entry).endpoint;
    const bool usualPort = endpoint.port == 0 || endpoint.port == standardPort(endpoint.security);
    for (const Security security : {Security::Starttls, Security::Tls, Security::None}) {
        const QString name = QString::fromLatin1(securityName(security));
        if (value.toLower() != name && !(value.isEmpty() && security == Security::Starttls))
            continue;
        endpoint.security = security;
        if (usualPort)
            endpoint.port = standardPort(security);
        return true;
    }
    return false;
}

bool writeAuth(Entry &entry, const QString &value)
{
    const bool none = value.toLower() == u"none";
    const QByteArray name = none ? "none"_ba : value.toUpper().toUtf8();
    server(entry).mechanism = name;
    return none || name.isEmpty() || Mechanisms::isKnown(name);
}

bool writeTimeout(Entry &entry, const QString &value)
{
    bool isNumber = true;
    const int seconds = value.isEmpty() ? 0 : value.toInt(&isNumber);
    server(entry).timeoutSeconds = seconds;
    return isNumber && seconds >= 0 && seconds <= longestTimeout;
}

bool writeWithout(Entry &entry, const QString &value)
{
    const auto keywords
        = value.isEmpty() ? Made<QStringList>(QStringList()) : ExtensionNames::read(value);
    if (keywords)
        server(entry).without = *keywords;
    return keywords.hasValue();
}

/// A password would be written to disk: it is refused.
bool writeProxy(Entry &entry, const QString &value)
{
    ProxySettings &proxy = server(entry).endpoint.proxy;
    const auto parsed = ProxyUrl::parse(value);
    if (parsed)
        proxy = *parsed;
    return parsed && parsed->password.isEmpty();
}

QString readIp(const Entry &entry)
{
    const IpVersion version = server(entry).endpoint.ipVersion;
    return version == IpVersion::V4 ? u"4"_s : version == IpVersion::V6 ? u"6"_s : QString();
}

bool writeIp(Entry &entry, const QString &value)
{
    server(entry).endpoint.ipVersion = value == u"4" ? IpVersion::V4
        : value == u"6"                              ? IpVersion::V6
                                                     : IpVersion::Any;
    return value.isEmpty() || value == u"4" || value == u"6";
}

bool writePin(Entry &entry, const QString &value)
{
    const QString digits
        = value.startsWith(u"sha256:") ? value.mid(7).remove(u':').toLower() : value;
    entry.pin = digits.toLatin1();
    const bool isHex = QByteArray::fromHex(entry.pin).toHex() == entry.pin;
    return entry.pin.isEmpty() || (isHex && entry.pin.size() == 64);
}

bool writeName(Entry &entry, const QString &value)
{
    entry.account.name = value.trimmed();
    return !entry.account.name.isEmpty();
}

// clang-format off
constexpr Key keys[] = {
    {"name", [](const Entry &e) { return e.account.name; }, writeName},
    {"default", [](const Entry &e) { return yes(e.isDefault); },
     [](Entry &e, const QString &v) { return readYes(v, e.isDefault); }},
    {"from",
     [](const Entry &e) {
         return e.account.identity.isNull() ? QString() : e.account.identity.toString();
     },
     writeFrom},
    {"reply-to", [](const Entry &e) { return AddressList::toString(e.account.replyTo); },
     writeReplyTo},
    {"server", readServer, writeServer},
    {"security",
     [](const Entry &e) { return QString::fromLatin1(securityName(server(e).endpoint.security)); },
     writeSecurity},
    {"user", [](const Entry &e) { return server(e).user; },
     [](Entry &e, const QString &v) { server(e).user = v; return true; }},
    {"auth", [](const Entry &e) { return QString::fromLatin1(server(e).mechanism); }, writeAuth},
    {"allow-plain-auth", [](const Entry &e) { return yes(server(e).allowPlainAuth); },
     [](Entry &e, const QString &v) { return readYes(v, server(e).allowPlainAuth); }},
    {"helo", [](const Entry &e) { return server(e).heloName; },
     [](Entry &e, const QString &v) { server(e).heloName = v; return true; }},
    {"lmtp", [](const Entry &e) { return yes(server(e).lmtp); },
     [](Entry &e, const QString &v) { return readYes(v, server(e).lmtp); }},
    {"timeout",
     [](const Entry &e) {
         const int seconds = server(e).timeoutSeconds;
         return seconds > 0 ? QString::number(seconds) : QString();
     },
     writeTimeout},
    {"without", [](const Entry &e) { return server(e).without.join(u','); }, writeWithout},
    {"proxy", [](const Entry &e) { return ProxyUrl::text(server(e).endpoint.proxy); },
     writeProxy},
    {"ip", readIp, writeIp},
    {"ca-file", [](const Entry &e) { return server(e).endpoint.tls.caFile; },
     [](Entry &e, const QString &v) { server(e).endpoint.tls.caFile = v; return true; }},
    {"client-cert", [](const Entry &e) { return server(e).endpoint.tls.clientCertificateFile; },
     [](Entry &e, const QString &v) {
         server(e).endpoint.tls.clientCertificateFile = v;
         return true;
     }},
    {"client-key", [](const Entry &e) { return server(e).endpoint.tls.clientKeyFile; },
     [](Entry &e, const QString &v) { server(e).endpoint.tls.clientKeyFile = v; return true; }},
    {"pin",
     [](const Entry &e) {
         return e.pin.isEmpty() ? QString() : u"sha256:"_s + QString::fromLatin1(e.pin);
     },
     writePin},
};
// clang-format on

} // namespace

QList<std::pair<QString, QString>> AccountKeys::all(const Entry &entry)
{
    QList<std::pair<QString, QString>> pairs;
    for (const Key &key : keys) {
        const QString value = key.read(entry);
        if (!value.isEmpty())
            pairs.append({QString::fromLatin1(key.name), value});
    }
    return pairs;
}

std::optional<Refusal> AccountKeys::set(Entry &entry, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString name = assignment.left(equals).toLower();
    const auto key = std::find_if(std::begin(keys), std::end(keys), [&](const Key &candidate) {
        return name == QLatin1StringView(candidate.name);
    });
    if (equals < 0 || key == std::end(keys)) {
        return Refusal::usage(
            Words::tr("“%1” is no KEY=VALUE of an account; “posthorn-cli help account” tells the "
                      "keys")
                .arg(escapedForShowing(assignment.left(equals))));
    }
    const QString value = assignment.mid(equals + 1).trimmed();
    const bool printable = std::all_of(
        value.cbegin(), value.cend(), [](QChar c) { return c.category() != QChar::Other_Control; });
    if (printable && key->write(entry, value))
        return std::nullopt;
    return Refusal::usage(
        name == u"proxy" ? Words::tr("this is no proxy that can be saved: socks5://HOST:PORT or "
                                     "http://HOST:PORT is, with USER@ before the host; passwords "
                                     "are never saved here")
                         : Words::tr("“%1” is no value of %2").arg(escapedForShowing(value), name));
}

} // namespace posthorn::cli
