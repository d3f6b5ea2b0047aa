// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ProxyAddress.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr auto SystemWord = "system"_L1;

} // namespace

Expected<ProxySettings> ProxyAddress::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    ProxySettings proxy;
    if (text.isEmpty())
        return proxy;
    if (text.compare(SystemWord, Qt::CaseInsensitive) == 0) {
        proxy.kind = ProxySettings::Kind::System;
        return proxy;
    }
    const QUrl url(text, QUrl::StrictMode);
    const bool plain
        = (url.path().isEmpty() || url.path() == u"/"_s) && !url.hasQuery() && !url.hasFragment();
    if (url.scheme() == u"socks5"_s)
        proxy.kind = ProxySettings::Kind::Socks5;
    else if (url.scheme() == u"http"_s)
        proxy.kind = ProxySettings::Kind::HttpConnect;
    if (!url.isValid() || url.host().isEmpty() || url.port() < 1 || !plain
        || proxy.kind == ProxySettings::Kind::None)
        return Problem{
            Problem::Kind::Header, text,
            tr("The proxy is written as socks5://host:port, http://host:port or system.")};
    if (!url.password().isEmpty())
        return Problem{Problem::Kind::Header, text,
                       tr("A proxy with a password cannot be used here, because the password "
                          "would be readable in the settings.")};
    proxy.host = url.host();
    proxy.port = static_cast<quint16>(url.port());
    proxy.user = url.userName(QUrl::FullyDecoded);
    return proxy;
}

QString ProxyAddress::text(const ProxySettings &proxy)
{
    if (proxy.kind == ProxySettings::Kind::None)
        return {};
    if (proxy.kind == ProxySettings::Kind::System)
        return SystemWord;
    QUrl url;
    url.setScheme(proxy.kind == ProxySettings::Kind::Socks5 ? u"socks5"_s : u"http"_s);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    url.setUserName(proxy.user, QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace posthorn
