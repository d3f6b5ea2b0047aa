// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketFarewell.h"

#include "net/LateDelete.h"

#include <QThread>
#include <QTimer>

#include <utility>

namespace posthorn {

namespace {

constexpr int PatienceMs = 2'000;

} // namespace

void sayFarewell(std::unique_ptr<QTcpSocket> socket)
{
    socket->disconnectFromHost();
    // A thread in its last turn has told finished() already: nothing would end the wait.
    if (socket->state() == QAbstractSocket::UnconnectedState || socket->thread()->isFinished()) {
        deleteLate(std::move(socket));
        return;
    }
    QTcpSocket *left = socket.release();
    QCoreApplication *application = QCoreApplication::instance();
    if (application && left->thread() == application->thread())
        left->setParent(application);
    else
        QObject::connect(left->thread(), &QThread::finished, left, &QObject::deleteLater);
    QObject::connect(left, &QTcpSocket::disconnected, left, &QObject::deleteLater);
    QTimer::singleShot(PatienceMs, left, [left] {
        left->abort();
        left->deleteLater();
    });
}

} // namespace posthorn
