// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/SystemProxy.h"

#include <QNetworkProxy>

namespace posthorn {

ProxySettings SystemProxy::forServer(const QString &host, quint16 port)
{
    const QNetworkProxyQuery query(host, port, QString(), QNetworkProxyQuery::TcpSocket);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(query);
    for (const QNetworkProxy &proxy : proxies) {
        ProxySettings settings;
        if (proxy.type() == QNetworkProxy::NoProxy)
            return settings;
        if (proxy.type() == QNetworkProxy::Socks5Proxy)
            settings.kind = ProxySettings::Kind::Socks5;
        else if (proxy.type() == QNetworkProxy::HttpProxy)
            settings.kind = ProxySettings::Kind::HttpConnect;
        else
            continue; // one that only caches pages
        settings.host = proxy.hostName();
        settings.port = proxy.port();
        settings.user = proxy.user();
        settings.password = proxy.password();
        return settings;
    }
    return {};
}

} // namespace posthorn
