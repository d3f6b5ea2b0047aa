// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/TcpAttempt.h"

#include <QSignalBlocker>

#include <utility>

namespace posthorn {

class TcpAttempt::Private {
public:
    SocketFactory makeSocket;
    std::unique_ptr<QTcpSocket> socket;
};

TcpAttempt::TcpAttempt(SocketFactory makeSocket, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->makeSocket = std::move(makeSocket);
}

TcpAttempt::~TcpAttempt() = default;

void TcpAttempt::start(const QHostAddress &address, quint16 port, const QHostAddress &from)
{
    d->socket = d->makeSocket();
    QTcpSocket *socket = d->socket.get();
    if (!from.isNull()) {
        const QSignalBlocker blocker(socket); // A failure is told once, in our words.
        if (!socket->bind(from)) {
            const QString words
                = tr("cannot leave from %1: %2").arg(from.toString(), socket->errorString());
            QMetaObject::invokeMethod(
                this,
                [this, words] {
                    emit failed(QAbstractSocket::SocketAddressNotAvailableError, words);
                },
                Qt::QueuedConnection);
            return;
        }
    }
    // Queued, so that a socket is never deleted while it is still inside its own signal.
    connect(
        socket, &QTcpSocket::connected, this, [this] { emit connected(); }, Qt::QueuedConnection);
    connect(
        socket, &QTcpSocket::errorOccurred, this,
        [this, socket, address, port](QAbstractSocket::SocketError error) {
            if (error == QAbstractSocket::SocketTimeoutError) // Qt gives up by itself; we do not.
                socket->connectToHost(address, port);
            else
                emit failed(error, socket->errorString());
        },
        Qt::QueuedConnection);
    socket->connectToHost(address, port);
}

std::unique_ptr<QTcpSocket> TcpAttempt::takeSocket()
{
    d->socket->disconnect(this);
    return std::move(d->socket);
}

} // namespace posthorn
