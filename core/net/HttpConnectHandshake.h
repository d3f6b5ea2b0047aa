// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/ProxyHandshake.h"

#include <QCoreApplication>

namespace posthorn {

/// HTTP CONNECT (RFC 9110 9.3.6, RFC 9112), with Basic login (RFC 7617) where a user is set.
class HttpConnectHandshake final : public ProxyHandshake {
    Q_DECLARE_TR_FUNCTIONS(HttpConnectHandshake)
public:
    HttpConnectHandshake(const ProxySettings &proxy, const HostName &server, quint16 port);
    [[nodiscard]] Step begin() override;
    /// The head of an answer has no length of its own, so it is taken octet by octet.
    [[nodiscard]] qsizetype wanted() const override { return 1; }
    [[nodiscard]] Step take(const QByteArray &octets) override;
    [[nodiscard]] Stage stage() const override;

private:
    [[nodiscard]] Step headEnded();

    QByteArray m_target; ///< `host:port`
    QByteArray m_login; ///< base64 of `user:password`; empty: none
    QByteArray m_head;
    bool m_asked = false;
};

} // namespace posthorn
