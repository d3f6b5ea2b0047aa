// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/ProxyHandshake.h"
#include "smtp/Failure.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace posthorn {

/// Leads a ProxyHandshake over a connected socket that it does not own. The socket must outlive
/// it, or be gone together with it.
class ProxyTunnel final : public QObject {
    Q_OBJECT
public:
    ProxyTunnel(QTcpSocket &socket, std::unique_ptr<ProxyHandshake> handshake, int timeoutMs,
                QObject *parent = nullptr);
    void start();
    /// No signal follows.
    void stop();

signals:
    void stageEntered(posthorn::Stage stage);
    /// The socket now leads to the server; nothing of what the server said has been read.
    void established();
    void failed(const posthorn::Failure &failure);

private:
    void read();
    void follow(const ProxyHandshake::Step &step);
    void lineBroke();
    void fail(FailureKind kind, FailureCause cause, const QString &detail);

    QTcpSocket &m_socket;
    std::unique_ptr<ProxyHandshake> m_handshake;
    QTimer m_limit;
    bool m_over = false;
    bool m_told = false; ///< Stage::Connect was announced
};

} // namespace posthorn
