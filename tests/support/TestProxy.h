// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>

namespace posthorn {

/// A SOCKS5 or HTTP proxy on loopback that leads everybody to one place, whatever they ask for,
/// with a pinch of malice.
class TestProxy final : public QTcpServer {
    Q_OBJECT
public:
    enum class Kind { Socks5, Http };

    TestProxy(Kind kind, quint16 targetPort);

    QByteArray socksMethod = QByteArray::fromHex("0500");
    QByteArray socksLoginAnswer = QByteArray::fromHex("0100");
    QByteArray answer; ///< the last one; a good one to begin with
    QByteArray banner; ///< sent in one segment with the answer, in the name of the server
    bool byteByByte = false;
    bool silent = false; ///< takes connections and says nothing
    bool closes = false; ///< closes after its answer

    [[nodiscard]] QByteArray asked() const { return m_asked; } ///< all that the newest client said
    [[nodiscard]] QTcpSocket *client() const { return m_client; }

private:
    enum class State { Method, Login, Request, Relay };

    void accept();
    void read(QTcpSocket *client);
    void say(QTcpSocket *client, const QByteArray &octets);
    void relay(QTcpSocket *client);
    [[nodiscard]] bool step(QTcpSocket *client);

    Kind m_kind;
    quint16 m_targetPort;
    State m_state = State::Method;
    QByteArray m_pending;
    QByteArray m_asked;
    QTcpSocket *m_client = nullptr;
};

} // namespace posthorn
