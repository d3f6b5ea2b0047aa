// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/AccountSettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

IpVersion ipVersionFrom(const QVariant &value)
{
    return value.toInt() == 4 ? IpVersion::V4 : value.toInt() == 6 ? IpVersion::V6 : IpVersion::Any;
}

int numberOf(IpVersion version)
{
    return version == IpVersion::V4 ? 4 : version == IpVersion::V6 ? 6 : 0;
}

ProxySettings proxyFrom(const QSettings &settings)
{
    ProxySettings proxy;
    const QString kind = settings.value("proxyKind"_L1).toString();
    if (kind == "socks5"_L1)
        proxy.kind = ProxySettings::Kind::Socks5;
    else if (kind == "http"_L1)
        proxy.kind = ProxySettings::Kind::HttpConnect;
    else if (kind == "system"_L1)
        proxy.kind = ProxySettings::Kind::System;
    proxy.host = settings.value("proxyHost"_L1).toString();
    proxy.port = AccountSettings::portFrom(settings.value("proxyPort"_L1), 0);
    proxy.user = settings.value("proxyUser"_L1).toString();
    return proxy;
}

void writeProxy(QSettings &settings, const ProxySettings &proxy)
{
    if (proxy.kind == ProxySettings::Kind::None)
        return;
    if (proxy.kind == ProxySettings::Kind::System) {
        settings.setValue("proxyKind"_L1, u"system"_s);
        return;
    }
    settings.setValue("proxyKind"_L1,
                      proxy.kind == ProxySettings::Kind::Socks5 ? u"socks5"_s : u"http"_s);
    settings.setValue("proxyHost"_L1, proxy.host);
    settings.setValue("proxyPort"_L1, proxy.port);
    settings.setValue("proxyUser"_L1, proxy.user);
}

void readEndpoint(const QSettings &settings, Endpoint &endpoint)
{
    endpoint.host = settings.value("host"_L1).toString();
    endpoint.security = AccountSettings::securityFrom(settings.value("security"_L1));
    endpoint.port
        = AccountSettings::portFrom(settings.value("port"_L1), standardPort(endpoint.security));
    endpoint.ipVersion = ipVersionFrom(settings.value("ipVersion"_L1));
    endpoint.tls.caFile = settings.value("caFile"_L1).toString();
    endpoint.tls.clientCertificateFile = settings.value("clientCertificate"_L1).toString();
    endpoint.tls.clientKeyFile = settings.value("clientKey"_L1).toString();
    endpoint.proxy = proxyFrom(settings);
}

/// Only what differs from a fresh account is written, so that a file stays short and readable.
void writeText(QSettings &settings, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        settings.setValue(key, value);
}

} // namespace

Security AccountSettings::securityFrom(const QVariant &value)
{
    const QByteArray name = value.toString().toLatin1();
    for (const Security security : {Security::None, Security::Tls}) {
        if (securityName(security) == name)
            return security;
    }
    return Security::Starttls;
}

quint16 AccountSettings::portFrom(const QVariant &value, quint16 otherwise)
{
    const int port = value.toInt();
    return port >= 1 && port <= 65535 ? static_cast<quint16>(port) : otherwise;
}

Account AccountSettings::read(const QSettings &settings)
{
    Account account;
    account.name = settings.value("name"_L1).toString();
    if (const auto identity = Address::parse(settings.value("identity"_L1).toString()))
        account.identity = *identity;
    account.replyTo = AddressList::parse(settings.value("replyTo"_L1).toString()).addresses;
    ServerSettings &server = account.server;
    readEndpoint(settings, server.endpoint);
    server.user = settings.value("user"_L1).toString();
    server.mechanism = settings.value("mechanism"_L1).toString().toLatin1();
    server.allowPlainAuth = settings.value("allowPlainAuth"_L1).toBool();
    server.heloName = settings.value("heloName"_L1).toString();
    server.timeoutSeconds = qBound(0, settings.value("timeout"_L1).toInt(), 3600);
    server.timeoutIsChosen = server.timeoutSeconds != ServerSettings::UsualTimeout;
    server.lmtp = settings.value("lmtp"_L1).toBool();
    server.without = settings.value("without"_L1).toStringList();
    account.signature = settings.value("signature"_L1).toString();
    account.rememberPassword = settings.value("rememberPassword"_L1, true).toBool();
    return account;
}

void AccountSettings::write(QSettings &settings, const Account &account)
{
    const ServerSettings &server = account.server;
    const Endpoint &endpoint = server.endpoint;
    settings.setValue("name"_L1, account.name.trimmed());
    settings.setValue("identity"_L1, account.identity.toString());
    writeText(settings, "replyTo"_L1, AddressList::toString(account.replyTo));
    settings.setValue("host"_L1, endpoint.host);
    settings.setValue("port"_L1, endpoint.port);
    settings.setValue("security"_L1, QString::fromLatin1(securityName(endpoint.security)));
    if (endpoint.ipVersion != IpVersion::Any)
        settings.setValue("ipVersion"_L1, numberOf(endpoint.ipVersion));
    writeText(settings, "caFile"_L1, endpoint.tls.caFile);
    writeText(settings, "clientCertificate"_L1, endpoint.tls.clientCertificateFile);
    writeText(settings, "clientKey"_L1, endpoint.tls.clientKeyFile);
    writeProxy(settings, endpoint.proxy);
    writeText(settings, "user"_L1, server.user);
    writeText(settings, "mechanism"_L1, QString::fromLatin1(server.mechanism));
    writeText(settings, "heloName"_L1, server.heloName);
    if (server.allowPlainAuth)
        settings.setValue("allowPlainAuth"_L1, true);
    if (server.timeoutSeconds > 0)
        settings.setValue("timeout"_L1, server.timeoutSeconds);
    if (server.lmtp)
        settings.setValue("lmtp"_L1, true);
    if (!server.without.isEmpty())
        settings.setValue("without"_L1, server.without);
    writeText(settings, "signature"_L1, account.signature);
    if (!account.rememberPassword)
        settings.setValue("rememberPassword"_L1, false);
}

} // namespace posthorn
