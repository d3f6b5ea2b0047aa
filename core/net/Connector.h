// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/AddressRace.h"
#include "net/Endpoint.h"
#include "net/HostName.h"
#include "smtp/Failure.h"
#include "smtp/Stage.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace posthorn {

class NameLookup;
class ProxyTunnel;

/// Opens a line to the server of an Endpoint: looks the name up, connects to the first address
/// that answers, and asks a proxy for the rest of the way. Nothing here speaks TLS.
class Connector final : public QObject {
    Q_OBJECT
public:
    Connector(const Endpoint &endpoint, AddressRace::SocketFactory makeSocket,
              QObject *parent = nullptr);
    ~Connector() override;

    /// connected() or failed() follows, never before this returns.
    void start();
    /// Closes everything at once; no signal follows.
    void stop();
    /// The open line, once, after connected(). It may hold octets already, or be broken already.
    std::unique_ptr<QTcpSocket> takeSocket();
    /// The address of the server; empty behind a proxy and for a Unix socket.
    [[nodiscard]] QString address() const { return m_address; }

signals:
    void stageEntered(posthorn::Stage stage);
    void noted(const QString &text);
    /// Waiting for the first address to answer, not through a Unix socket.
    void begun();
    void connected();
    void failed(const posthorn::Failure &failure);

private:
    [[nodiscard]] bool viaProxy() const;
    void begin();
    void connectUnix();
    void lookUp(const QString &name);
    void addressesFound(const QList<QHostAddress> &addresses);
    void race(const QList<QHostAddress> &addresses);
    void raceWon();
    void raceLost(const Failure &failure);
    void askProxy();
    void finish();
    void fail(Failure failure);

    Endpoint m_endpoint;
    AddressRace::SocketFactory m_makeSocket;
    HostName m_next; ///< the host to which we connect: the server, its stand-in, or the proxy
    quint16 m_nextPort = 0;
    HostName m_server; ///< what a proxy is asked for
    quint16 m_serverPort = 0;
    QHostAddress m_bindAddress;
    QString m_address;
    QTimer m_limit; ///< of the lookup
    std::unique_ptr<QTcpSocket> m_socket; ///< outlives the tunnel
    NameLookup *m_lookup = nullptr;
    AddressRace *m_race = nullptr;
    ProxyTunnel *m_tunnel = nullptr;
    bool m_over = false;
};

} // namespace posthorn
