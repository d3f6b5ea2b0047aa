// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/EndpointOptions.h"

#include "cli/HostPort.h"
#include "cli/ProxyOption.h"
#include "smtp/LogEntry.h"
#include "smtp/Security.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::EndpointOptions)
};

constexpr quint16 lmtpPort = 24; // the customary one; RFC 2033 names none
constexpr int sha256Digits = 64;

Refusal badHost(Opt option, const QString &value)
{
    return Refusal::usage(Words::tr("%1 “%2”: this is not HOST or HOST:PORT with a port from 1 to "
                                    "65535; an IPv6 address stands in brackets")
                              .arg(Option::of(option).nameText(), escapedForShowing(value)));
}

std::optional<Refusal> readServer(const CommandLine &line, Endpoint &endpoint)
{
    if (!line.has(Opt::Server))
        return std::nullopt;
    endpoint.unixSocket = false;
    endpoint.port = 0;
    endpoint.tls.pinnedSha256.clear(); // it was trusted for another server
    const QString value = line.value(Opt::Server);
    const auto prefix = u"unix:"_s;
    if (value.startsWith(prefix)) {
        endpoint.unixSocket = true;
        endpoint.host = value.mid(prefix.size());
        return endpoint.host.isEmpty() ? std::optional(badHost(Opt::Server, value)) : std::nullopt;
    }
    const auto server = HostPort::parse(value);
    if (!server)
        return badHost(Opt::Server, value);
    endpoint.host = server->host;
    endpoint.port = quint16(server->port);
    return std::nullopt;
}

std::optional<Refusal> readConnect(const CommandLine &line, Endpoint &endpoint)
{
    if (!line.has(Opt::Connect))
        return std::nullopt;
    const QString value = line.value(Opt::Connect);
    const auto target = HostPort::parse(value);
    if (!target || endpoint.unixSocket)
        return badHost(Opt::Connect, value);
    endpoint.connectHost = target->host;
    endpoint.connectPort = target->port > 0 ? quint16(target->port) : endpoint.port;
    return std::nullopt;
}

std::optional<Refusal> readSecurity(const CommandLine &line, Endpoint &endpoint)
{
    const auto choice = line.choice(Opt::Security, {u"starttls"_s, u"tls"_s, u"none"_s});
    if (!choice)
        return choice.error();
    constexpr Security securities[] = {Security::Starttls, Security::Tls, Security::None};
    const bool onUsualPort = endpoint.port == standardPort(endpoint.security);
    if (choice->has_value()) {
        endpoint.security = securities[**choice];
        if (onUsualPort && !line.has(Opt::Server)) // that of an account moves along
            endpoint.port = standardPort(endpoint.security);
    } else if (line.has(Opt::Server) && endpoint.unixSocket) {
        // Nobody but this machine can read a Unix socket: TLS there is for those who ask for it.
        endpoint.security = Security::None;
    }
    if (endpoint.port == 0 && !endpoint.unixSocket)
        endpoint.port = line.has(Opt::Lmtp) ? lmtpPort : standardPort(endpoint.security);
    return std::nullopt;
}

/// A file of the configuration: its absence is not the message's fault.
std::optional<Refusal> unreadable(const CommandLine &line, Opt option)
{
    if (!line.has(option))
        return std::nullopt;
    const QFileInfo file(line.value(option));
    if (file.isFile() && file.isReadable())
        return std::nullopt;
    return Refusal{ExitCode::Configuration,
                   Words::tr("%1 “%2”: this file cannot be read")
                       .arg(Option::of(option).nameText(), escapedForShowing(line.value(option)))};
}

std::optional<Refusal> readPin(const CommandLine &line, TlsPolicy &tls)
{
    if (!line.has(Opt::Pin))
        return std::nullopt;
    const QString value = line.value(Opt::Pin).toLower();
    const auto prefix = u"sha256:"_s;
    const QString digits
        = value.startsWith(prefix) ? value.mid(prefix.size()).remove(u':') : QString();
    const bool holds
        = digits.size() == sha256Digits && std::all_of(digits.cbegin(), digits.cend(), [](QChar c) {
              return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
          });
    if (!holds) {
        return Refusal::usage(Words::tr("--pin “%1”: this is not sha256: and 64 hexadecimal digits")
                                  .arg(escapedForShowing(line.value(Opt::Pin))));
    }
    tls.pinnedSha256 = digits.toLatin1();
    return std::nullopt;
}

std::optional<Refusal> readTls(const CommandLine &line, TlsPolicy &tls)
{
    const QStringList versions = {u"1.2"_s, u"1.3"_s};
    const auto version = line.choice(Opt::TlsMin, versions);
    if (!version)
        return version.error();
    if (version->has_value())
        tls.minimumVersion = versions.at(**version);
    if (line.has(Opt::TlsName)) {
        const auto name = HostPort::parse(line.value(Opt::TlsName));
        const bool address = !QHostAddress(line.value(Opt::TlsName)).isNull();
        if (!address && (!name || name->port != 0))
            return badHost(Opt::TlsName, line.value(Opt::TlsName));
        tls.verifyName = address ? line.value(Opt::TlsName) : name->host;
    }
    if (auto refusal = line.needs(Opt::ClientKey, Opt::ClientCert))
        return refusal;
    for (const Opt file : {Opt::CaFile, Opt::ClientCert, Opt::ClientKey})
        if (auto refusal = unreadable(line, file))
            return refusal;
    if (line.has(Opt::CaFile)) {
        tls.caFile = line.value(Opt::CaFile);
        tls.pinnedSha256.clear();
    }
    if (line.has(Opt::ClientCert)) {
        tls.clientCertificateFile = line.value(Opt::ClientCert);
        tls.clientKeyFile = line.value(Opt::ClientKey);
    }
    return readPin(line, tls);
}

std::optional<Refusal> readSource(const CommandLine &line, Endpoint &endpoint)
{
    if (auto refusal = line.atMostOne({Opt::Ipv4, Opt::Ipv6}))
        return refusal;
    endpoint.ipVersion = line.has(Opt::Ipv4) ? IpVersion::V4
        : line.has(Opt::Ipv6)                ? IpVersion::V6
                                             : endpoint.ipVersion;
    if (!line.has(Opt::Bind))
        return std::nullopt;
    endpoint.bindAddress = line.value(Opt::Bind);
    if (QHostAddress(endpoint.bindAddress).isNull()) {
        return Refusal::usage(Words::tr("--bind “%1”: this is no IP address")
                                  .arg(escapedForShowing(endpoint.bindAddress)));
    }
    return std::nullopt;
}

} // namespace

Made<EndpointOptions> EndpointOptions::read(const CommandLine &line, const Endpoint &base)
{
    if (!line.has(Opt::Server) && base.host.isEmpty())
        return Refusal::usage(Words::tr("--server is missing: where shall the message go?"));
    EndpointOptions options;
    options.endpoint = base;
    Endpoint &endpoint = options.endpoint;
    if (auto refusal = readServer(line, endpoint))
        return *refusal;
    if (auto refusal = readSecurity(line, endpoint))
        return *refusal;
    if (auto refusal = readConnect(line, endpoint))
        return *refusal;
    if (auto refusal = readTls(line, endpoint.tls))
        return *refusal;
    if (auto refusal = readSource(line, endpoint))
        return *refusal;
    auto proxy = ProxyOption::read(line, endpoint.proxy);
    if (!proxy)
        return proxy.error();
    endpoint.proxy = proxy->settings;
    options.warnings = proxy->warnings;
    return options;
}

} // namespace posthorn::cli
