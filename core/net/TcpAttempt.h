// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractSocket>
#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace posthorn {

/// One attempt to connect a socket by TCP, and never a second one: where a server resets the
/// connection before the event loop turns, Qt 6.4 under Unix asks for it anew, again and again.
class TcpAttempt final : public QObject {
    Q_OBJECT
public:
    using SocketFactory = std::function<std::unique_ptr<QTcpSocket>()>;

    /// Where it can, the socket is made when the line stands, not before: one of TLS takes long.
    explicit TcpAttempt(SocketFactory makeSocket, QObject *parent = nullptr);
    ~TcpAttempt() override;

    /// connected() or failed() follows, once, never before this returns. `from`: null, or the
    /// address of our own.
    void start(const QHostAddress &address, quint16 port, const QHostAddress &from);
    /// After connected().
    std::unique_ptr<QTcpSocket> takeSocket();

signals:
    void connected();
    void failed(QAbstractSocket::SocketError error, const QString &words);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace posthorn
