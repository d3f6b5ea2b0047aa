// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/ProxyTunnel.h"

#include "net/NetFailure.h"
#include "smtp/LogEntry.h"

#include <utility>

namespace posthorn {

ProxyTunnel::ProxyTunnel(QTcpSocket &socket, std::unique_ptr<ProxyHandshake> handshake,
                         int timeoutMs, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handshake(std::move(handshake))
    , m_limit(this)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(timeoutMs);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(FailureKind::Timeout, FailureCause::TimedOut, tr("The proxy did not answer in time."));
    });
}

void ProxyTunnel::start()
{
    // Queued: the owner of the socket may delete it in a slot of ours.
    connect(&m_socket, &QTcpSocket::readyRead, this, &ProxyTunnel::read, Qt::QueuedConnection);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ProxyTunnel::lineBroke,
            Qt::QueuedConnection);
    m_limit.start();
    follow(m_handshake->begin());
    QMetaObject::invokeMethod(this, &ProxyTunnel::read, Qt::QueuedConnection);
}

void ProxyTunnel::stop()
{
    m_over = true;
    m_limit.stop();
    m_socket.disconnect(this);
}

void ProxyTunnel::read()
{
    while (!m_over && m_socket.bytesAvailable() >= m_handshake->wanted())
        follow(m_handshake->take(m_socket.read(m_handshake->wanted())));
    if (!m_over && m_socket.state() != QAbstractSocket::ConnectedState)
        lineBroke();
}

void ProxyTunnel::follow(const ProxyHandshake::Step &step)
{
    if (!step.refusal.isEmpty()) {
        fail(FailureKind::Network, FailureCause::ProxyFailed, step.refusal);
        return;
    }
    if (!step.send.isEmpty())
        m_socket.write(step.send);
    if (!m_told && m_handshake->stage() == Stage::Connect) {
        m_told = true;
        emit stageEntered(Stage::Connect);
    }
    if (step.established && !m_over) {
        stop();
        emit established();
    }
}

void ProxyTunnel::lineBroke()
{
    if (m_over || m_socket.bytesAvailable() >= m_handshake->wanted())
        return; // What it said last is read first.
    const QString detail = m_socket.error() == QAbstractSocket::RemoteHostClosedError
        ? tr("The proxy closed the connection.")
        : tr("The connection to the proxy broke: %1")
              .arg(escapedForShowing(m_socket.errorString()));
    fail(FailureKind::Network, FailureCause::ProxyFailed, detail);
}

void ProxyTunnel::fail(FailureKind kind, FailureCause cause, const QString &detail)
{
    if (m_over)
        return;
    stop();
    Failure failure = netFailure(m_handshake->stage(), kind, cause, detail);
    failure.seconds = kind == FailureKind::Timeout ? m_limit.interval() / 1000 : 0;
    emit failed(failure);
}

} // namespace posthorn
