// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/SessionFactory.h"

#include "auth/Secret.h"
#include "net/HostName.h"
#include "net/SocketWire.h"
#include "post/SystemProxy.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Tells nothing of the machine or its network, and is a valid address literal everywhere
/// (RFC 5321 4.1.4).
constexpr auto AnonymousHelo = "[127.0.0.1]";

/// A domain or an address literal; whatever else could become a second command is refused.
bool isHeloName(const QString &name)
{
    static const QRegularExpression pattern(u"^([A-Za-z0-9._-]+|\\[[A-Za-z0-9.:-]+\\])\\z"_s);
    return name.size() <= 255 && pattern.match(name).hasMatch();
}

Failure inputFailure(FailureCause cause, const QString &detail, const QString &value)
{
    return {Stage::Input, FailureKind::Input, cause, detail, value, std::nullopt};
}

Endpoint endpointOf(const ServerSettings &server)
{
    Endpoint endpoint = server.endpoint;
    if (endpoint.proxy.kind == ProxySettings::Kind::System)
        endpoint.proxy = SystemProxy::forServer(endpoint.host, endpoint.port);
    if (server.timeoutSeconds > 0) {
        endpoint.connectTimeoutMs = server.timeoutSeconds * 1000;
        endpoint.tlsTimeoutMs = server.timeoutSeconds * 1000;
    }
    return endpoint;
}

} // namespace

std::optional<Failure> SessionFactory::findFault(const ServerSettings &server)
{
    if (!server.heloName.isEmpty() && !isHeloName(server.heloName))
        return inputFailure(FailureCause::BadInput,
                            tr("The HELO name must be a domain or an address literal."),
                            server.heloName);
    const QByteArray mechanism = server.mechanism.toUpper();
    if (!mechanism.isEmpty() && mechanism != "NONE" && !Mechanisms::isKnown(mechanism))
        return inputFailure(
            FailureCause::BadConfiguration,
            tr("The mechanism %1 is not known.").arg(QString::fromLatin1(mechanism)),
            QString::fromLatin1(mechanism));
    return std::nullopt;
}

SessionSettings SessionFactory::sessionSettings(const ServerSettings &server,
                                                const Credentials &credentials)
{
    SessionSettings settings;
    const std::optional<HostName> host = HostName::parse(server.endpoint.host);
    settings.host = host ? host->name.toLatin1() : QByteArray();
    settings.port = server.endpoint.port;
    settings.security = server.endpoint.security;
    settings.lmtp = server.lmtp;
    settings.heloName
        = server.heloName.isEmpty() ? QByteArray(AnonymousHelo) : server.heloName.toLatin1();
    const QByteArray mechanism = server.mechanism.toUpper();
    if (mechanism != "NONE") {
        settings.credentials = credentials;
        settings.mechanism = mechanism;
    }
    settings.allowPlainAuth = server.allowPlainAuth;
    for (const QString &extension : server.without)
        settings.without += extension.trimmed().toUpper().toLatin1();
    if (server.timeoutSeconds > 0)
        settings.patience = Patience::uniform(std::chrono::seconds(server.timeoutSeconds));
    if (!server.timeoutIsChosen)
        settings.patience.dataTermination
            = std::max(settings.patience.dataTermination, Patience().dataTermination);
    return settings;
}

namespace {

/// A server or proxy that repeats the password of the proxy brings it into no log.
void hideProxyLogin(const Endpoint &endpoint, Transcript &transcript)
{
    transcript.addSecret(Secret(endpoint.proxy.password.toUtf8()).bytes());
}

} // namespace

std::unique_ptr<Session> SessionFactory::make(const ServerSettings &server,
                                              const Credentials &credentials,
                                              Transcript &transcript)
{
    const Endpoint endpoint = endpointOf(server);
    hideProxyLogin(endpoint, transcript);
    return std::make_unique<Session>(std::make_unique<SocketWire>(endpoint),
                                     sessionSettings(server, credentials), transcript);
}

std::unique_ptr<Session> SessionFactory::makeForTyping(const ServerSettings &server,
                                                       const Credentials &credentials,
                                                       Transcript &transcript)
{
    Endpoint endpoint = endpointOf(server);
    hideProxyLogin(endpoint, transcript);
    if (endpoint.security == Security::None) {
        endpoint.security = Security::Starttls; // of the wire: it can, and waits until it shall
        if (endpoint.unixSocket && endpoint.tls.verifyName.isEmpty())
            endpoint.tls.verifyName = u"localhost"_s;
    }
    return std::make_unique<Session>(std::make_unique<SocketWire>(endpoint),
                                     sessionSettings(server, credentials), transcript);
}

ServerFacts SessionFactory::facts(const ServerSettings &server)
{
    ServerFacts facts;
    facts.host = server.endpoint.host;
    facts.port = server.endpoint.port;
    facts.security = server.endpoint.security;
    return facts;
}

} // namespace posthorn
