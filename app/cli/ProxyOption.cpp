// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ProxyOption.h"

#include "cli/SecretInput.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ProxyOption)
};

ProxySettings::Kind kindOf(const QString &scheme)
{
    if (scheme == u"socks5")
        return ProxySettings::Kind::Socks5;
    return scheme == u"http" ? ProxySettings::Kind::HttpConnect : ProxySettings::Kind::None;
}

/// The URL is not repeated: a password may be in it.
Refusal badUrl()
{
    return Refusal::usage(Words::tr("--proxy needs socks5://HOST:PORT or http://HOST:PORT, with "
                                    "USER@ before the host where the proxy wants a user; or "
                                    "system, for the one this computer is set to"));
}

} // namespace

Made<ProxySettings> ProxyOption::parse(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    ProxySettings proxy;
    if (text == "system"_L1) {
        proxy.kind = ProxySettings::Kind::System;
        return proxy;
    }
    proxy.kind = kindOf(url.scheme());
    proxy.host = url.host(QUrl::FullyDecoded);
    const bool holds = url.isValid() && proxy.kind != ProxySettings::Kind::None
        && !proxy.host.isEmpty() && url.port() > 0 && !url.hasQuery() && !url.hasFragment()
        && (url.path().isEmpty() || url.path() == u'/');
    if (!holds)
        return badUrl();
    proxy.port = quint16(url.port());
    proxy.user = url.userName(QUrl::FullyDecoded);
    proxy.password = url.password(QUrl::FullyDecoded);
    return proxy;
}

QString ProxyOption::text(const ProxySettings &proxy)
{
    if (proxy.kind == ProxySettings::Kind::None)
        return {};
    if (proxy.kind == ProxySettings::Kind::System)
        return u"system"_s;
    QUrl url;
    url.setScheme(proxy.kind == ProxySettings::Kind::Socks5 ? u"socks5"_s : u"http"_s);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    url.setUserName(proxy.user, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

Made<ProxyOption> ProxyOption::read(const CommandLine &line, const ProxySettings &base)
{
    ProxyOption option;
    option.settings = base;
    ProxySettings &proxy = option.settings;
    if (line.has(Opt::Proxy)) {
        const auto parsed = parse(line.value(Opt::Proxy));
        if (!parsed)
            return parsed.error();
        proxy = *parsed;
        if (!proxy.password.isEmpty()) {
            option.warnings.append(
                Words::tr("a password in --proxy can be read by everybody on this machine; use "
                          "--proxy-password-env"));
        }
    }
    if (!line.has(Opt::ProxyPasswordEnv))
        return option;
    if (proxy.kind == ProxySettings::Kind::None)
        return *line.needs(Opt::ProxyPasswordEnv, Opt::Proxy);
    if (proxy.user.isEmpty())
        return Refusal::usage(Words::tr("--proxy-password-env needs USER@ in --proxy"));
    auto password
        = SecretInput::fromEnvironment(Opt::ProxyPasswordEnv, line.value(Opt::ProxyPasswordEnv));
    if (!password)
        return password.error();
    proxy.password = password->text();
    return option;
}

} // namespace posthorn::cli
