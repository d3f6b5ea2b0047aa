// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/ProxyHandshake.h"

#include <QCoreApplication>

namespace posthorn {

/// SOCKS5 (RFC 1928) with a user name and password where the proxy wants them (RFC 1929).
class Socks5Handshake final : public ProxyHandshake {
    Q_DECLARE_TR_FUNCTIONS(Socks5Handshake)
public:
    Socks5Handshake(const ProxySettings &proxy, const HostName &server, quint16 port);
    [[nodiscard]] Step begin() override;
    [[nodiscard]] qsizetype wanted() const override { return m_wanted; }
    [[nodiscard]] Step take(const QByteArray &octets) override;
    [[nodiscard]] Stage stage() const override;

private:
    enum class Expecting { Method, LoginAnswer, Answer, NameLength, BoundAddress };

    [[nodiscard]] Step expect(Expecting next, qsizetype octets, const QByteArray &send = {});
    [[nodiscard]] Step methodChosen(char method);
    [[nodiscard]] Step login();
    [[nodiscard]] Step connectRequest();
    [[nodiscard]] Step answered(const QByteArray &head);
    [[nodiscard]] QString replyText(unsigned char code) const;

    QByteArray m_user;
    QByteArray m_password;
    HostName m_server;
    quint16 m_port;
    Expecting m_expecting = Expecting::Method;
    qsizetype m_wanted = 2;
};

} // namespace posthorn
