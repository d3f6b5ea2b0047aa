// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SocketPump.h"

#include "net/NetFailure.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QSslSocket>

#include <utility>

namespace posthorn {

namespace {

/// What may lie unread in a socket. The rest of a flood waits in the kernel, then at its sender.
constexpr qint64 ReadBufferSize = 65'536;
constexpr qint64 SmallWrite = 16'384;
/// What is handed to the system together. Qt does it by itself later where it is not reached.
constexpr qint64 FlushMark = 262'144;
constexpr auto FlushEvent = QEvent::User;

} // namespace

SocketPump::SocketPump(QTcpSocket &socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket.setReadBufferSize(ReadBufferSize);
}

void SocketPump::start()
{
    m_running = true;
    connect(&m_socket, &QTcpSocket::readyRead, this, &SocketPump::stirred);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &SocketPump::stirred);
    connect(&m_socket, &QTcpSocket::disconnected, this, &SocketPump::stirred);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &SocketPump::socketFailed);
    if (const auto *tls = qobject_cast<QSslSocket *>(&m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &SocketPump::stirred);
    lookLater();
}

void SocketPump::stop()
{
    m_running = false;
    m_socket.disconnect(this);
}

void SocketPump::write(const QByteArray &bytes)
{
    if (!m_running)
        return;
    const QScopedValueRollback writing(m_writing, true);
    m_mark = queued() + bytes.size();
    m_unsent = m_mark;
    if (isConnected()) {
        // The end of one message and the commands of the next make one packet, and one record of
        // TLS; so do the blocks of a message, which costs fewer calls.
        const bool small = m_held.size() + bytes.size() < SmallWrite;
        m_held += bytes;
        if (small)
            flushLater();
        else
            m_socket.write(std::exchange(m_held, {}));
        count();
        if (m_unsent >= FlushMark)
            m_socket.flush();
        count();
    }
    if (!isConnected() || queued() < m_mark)
        lookLater();
}

/// Behind everything that is already to be done: it may have more to say.
void SocketPump::flushLater()
{
    if (!std::exchange(m_flushPending, true))
        QCoreApplication::postEvent(this, new QEvent(FlushEvent), Qt::LowEventPriority);
}

void SocketPump::customEvent(QEvent *event)
{
    if (event->type() != FlushEvent)
        return;
    m_flushPending = false;
    if (m_running)
        flush();
}

void SocketPump::flush()
{
    if (!isConnected())
        return;
    const QScopedValueRollback writing(m_writing, true);
    if (!m_held.isEmpty())
        m_socket.write(std::exchange(m_held, {}));
    m_socket.flush();
    count();
    if (queued() < m_mark)
        lookLater();
}

bool SocketPump::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void SocketPump::count()
{
    if (!isConnected())
        return;
    const auto *tls = qobject_cast<const QSslSocket *>(&m_socket);
    m_unsent = m_held.size() + m_socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

qint64 SocketPump::unread() const
{
    return m_socket.bytesAvailable();
}

void SocketPump::stirred()
{
    count();
    if (m_writing)
        lookLater();
    else
        look();
}

void SocketPump::socketFailed(QAbstractSocket::SocketError error)
{
    if (!m_breakage) {
        const bool tls = error == QAbstractSocket::SslInternalError
            || error == QAbstractSocket::SslInvalidUserDataError
            || error == QAbstractSocket::SslHandshakeFailedError;
        const QString words = escapedForShowing(m_socket.errorString());
        m_tlsBroke = tls;
        if (tls)
            m_breakage = netFailure(Stage::Tls, FailureKind::Protocol, FailureCause::TlsBroken,
                                    tr("The server ended TLS: %1").arg(words));
        else if (error != QAbstractSocket::RemoteHostClosedError)
            m_breakage = netFailure(Stage::Connect, FailureKind::Network,
                                    FailureCause::ConnectionLost, words);
    }
    stirred();
}

void SocketPump::lookLater()
{
    if (m_lookPending)
        return;
    m_lookPending = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_lookPending = false;
            look();
        },
        Qt::QueuedConnection);
}

void SocketPump::look()
{
    if (!m_running)
        return;
    // That octets left is told before what came back: it may be the answer to them.
    count();
    if (queued() < m_mark) {
        m_mark = queued();
        emit drained();
        if (!m_running)
            return;
    }
    // A socket that was reset is closed, and complains when it is read.
    const QByteArray bytes = m_socket.isOpen() ? m_socket.read(ReadBufferSize) : QByteArray();
    if (!bytes.isEmpty()) {
        emit received(bytes);
        if (!m_running)
            return;
    }
    if (m_socket.bytesAvailable() > 0) {
        lookLater();
    } else if (!isConnected() || m_tlsBroke) {
        // Behind octets that were no TLS Qt keeps the line, and would tell nothing ever again.
        stop();
        emit broken(m_breakage.value_or(netFailure(Stage::Connect, FailureKind::Network,
                                                   FailureCause::ConnectionLost,
                                                   tr("The server closed the connection."))));
    }
}

} // namespace posthorn
