// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/ProxyHandshake.h"

#include "net/HttpConnectHandshake.h"
#include "net/Socks5Handshake.h"

namespace posthorn {

std::unique_ptr<ProxyHandshake> ProxyHandshake::create(const ProxySettings &proxy,
                                                       const HostName &server, quint16 port)
{
    if (proxy.kind == ProxySettings::Kind::HttpConnect)
        return std::make_unique<HttpConnectHandshake>(proxy, server, port);
    return std::make_unique<Socks5Handshake>(proxy, server, port);
}

} // namespace posthorn
