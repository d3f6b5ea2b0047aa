// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/Endpoint.h"
#include "smtp/Wire.h"

#include <memory>

namespace posthorn {

/// Wire over QSslSocket, or over QTcpSocket where there shall be no TLS: resolves, races the
/// addresses (RFC 8305), goes through a proxy, connects, verifies the server.
///
/// Octets given to write() while the line is not open, or while TLS comes up, go nowhere.
/// startTls() means something only with Security::Starttls, once, after opened(). A failure after
/// opened() has Stage::Connect or Stage::Tls: at which step of the conversation it was, the caller
/// knows.
class SocketWire final : public Wire {
    Q_OBJECT
public:
    explicit SocketWire(Endpoint endpoint, QObject *parent = nullptr);
    ~SocketWire() override;

    void open() override;
    void startTls() override;
    [[nodiscard]] qint64 queued() const override;
    [[nodiscard]] qint64 unread() const override;
    [[nodiscard]] bool isEncrypted() const override;
    void close() override;
    void abort() override;
    [[nodiscard]] ServerFacts facts() const override;
    [[nodiscard]] QByteArray channelBinding() const override;

protected:
    void send(const QByteArray &bytes) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace posthorn
