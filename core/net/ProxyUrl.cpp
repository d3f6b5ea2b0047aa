// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/ProxyUrl.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr auto SystemWord = "system"_L1;
constexpr auto Socks5Scheme = "socks5"_L1;
constexpr auto HttpScheme = "http"_L1;

ProxySettings::Kind kindOf(const QString &scheme)
{
    if (scheme == Socks5Scheme)
        return ProxySettings::Kind::Socks5;
    return scheme == HttpScheme ? ProxySettings::Kind::HttpConnect : ProxySettings::Kind::None;
}

} // namespace

Expected<ProxySettings> ProxyUrl::parse(const QString &written)
{
    const QString text = written.trimmed();
    ProxySettings proxy;
    if (text.isEmpty())
        return proxy;
    if (text.compare(SystemWord, Qt::CaseInsensitive) == 0) {
        proxy.kind = ProxySettings::Kind::System;
        return proxy;
    }
    const QUrl url(text, QUrl::StrictMode);
    proxy.kind = kindOf(url.scheme());
    proxy.host = url.host(QUrl::FullyDecoded);
    const bool plain
        = (url.path().isEmpty() || url.path() == '/'_L1) && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || proxy.kind == ProxySettings::Kind::None || proxy.host.isEmpty()
        || url.port() < 1 || !plain)
        return Problem{Problem::Kind::Header, {}, rule()};
    proxy.port = static_cast<quint16>(url.port());
    proxy.user = url.userName(QUrl::FullyDecoded);
    proxy.password = url.password(QUrl::FullyDecoded);
    return proxy;
}

QString ProxyUrl::text(const ProxySettings &proxy)
{
    if (proxy.kind == ProxySettings::Kind::None)
        return {};
    if (proxy.kind == ProxySettings::Kind::System)
        return SystemWord;
    QUrl url;
    url.setScheme(proxy.kind == ProxySettings::Kind::Socks5 ? Socks5Scheme : HttpScheme);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    url.setUserName(proxy.user, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

QString ProxyUrl::rule()
{
    return tr("A proxy is written as socks5://host:port or http://host:port, with user@ before the "
              "host where it wants a user; or as system, for the one this computer is set to.");
}

} // namespace posthorn
