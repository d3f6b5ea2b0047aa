// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/TestPki.h"

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

namespace posthorn {

/// A server on loopback that greets, records what it is sent, and brings up TLS at the start or on
/// `STARTTLS`. It answers nothing else by itself.
class TlsTestServer final : public QTcpServer {
    Q_OBJECT
public:
    enum class Mode { Plain, Starttls, Tls };

    explicit TlsTestServer(Mode mode, const TestPki::Identity &identity = TestPki::good());

    QByteArray greeting = "220 test\r\n";
    QByteArray starttlsAnswer = "220 go ahead\r\n";
    QSslConfiguration configuration; ///< what the server side of TLS is set up with

    [[nodiscard]] QSslSocket *peer() const { return m_peer; } ///< the newest connection, or null
    [[nodiscard]] QByteArray inClear() const { return m_inClear; }
    [[nodiscard]] QByteArray inTls() const { return m_inTls; }
    [[nodiscard]] int handshakes() const { return m_handshakes; }
    [[nodiscard]] int connections() const { return m_connections; }

signals:
    void peerReady(); ///< greeted, or TLS is up

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void readFrom(QSslSocket *socket);

    Mode m_mode;
    QPointer<QSslSocket> m_peer;
    QByteArray m_inClear;
    QByteArray m_inTls;
    int m_handshakes = 0;
    int m_connections = 0;
};

} // namespace posthorn
