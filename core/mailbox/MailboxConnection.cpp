// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/MailboxConnection.h"

#include <QHostAddress>
#include <QPointer>

namespace posthorn {

namespace {

constexpr qint64 blockSize = 64 * 1024;
/// A peer that does not read its replies is not read from either.
constexpr qint64 maximumUnsent = 256 * 1024;
/// A peer that does not read the last replies is not waited for longer.
constexpr int closingTimeMs = 10'000;

} // namespace

MailboxConnection::MailboxConnection(QSslSocket *socket, const MailboxSettings &settings,
                                     MessageStore &store, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_session(settings, store, socket->peerAddress().isLoopback())
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(4 * blockSize);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MailboxConnection::onIdle);
    connect(m_socket, &QSslSocket::readyRead, this, &MailboxConnection::pump);
    connect(m_socket, &QSslSocket::bytesWritten, this, &MailboxConnection::pump);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &MailboxConnection::pump);
    connect(m_socket, &QSslSocket::encrypted, this, &MailboxConnection::onEncrypted);
    connect(m_socket, &QSslSocket::errorOccurred, this, &MailboxConnection::onTlsFault);
    connect(m_socket, &QSslSocket::disconnected, this, &MailboxConnection::onDisconnected);
}

void MailboxConnection::start(MailboxBehaviour behaviour)
{
    m_session.setBehaviour(behaviour);
    m_idle.start(m_settings.idleTimeoutMs);
    if (m_settings.security == Security::Tls) {
        m_socket->startServerEncryption();
        return;
    }
    m_session.greet(false);
    pump();
}

void MailboxConnection::onEncrypted()
{
    if (m_settings.security == Security::Tls)
        m_session.greet(true);
    else
        m_session.tlsStarted();
    pump();
}

void MailboxConnection::pump()
{
    const QPointer<MailboxConnection> self(this);
    writeReplies();
    while (!m_closing && m_session.wish() == MailboxSession::Wish::Read
           && m_socket->bytesAvailable() > 0
           && m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < maximumUnsent) {
        m_idle.start(m_settings.idleTimeoutMs);
        m_session.receive(m_socket->read(blockSize));
        writeReplies();
        if (!tell())
            return;
        obeyWish();
        if (!self)
            return;
    }
}

void MailboxConnection::writeReplies()
{
    const QByteArray replies = m_session.takeReplies();
    if (!replies.isEmpty() && m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->write(replies);
}

bool MailboxConnection::tell()
{
    const QPointer<MailboxConnection> self(this);
    const QStringList notes = m_session.takeNotes();
    const QList<ReceivedMessage> messages = m_session.takeMessages();
    // Whoever hears of a message may end the program: its 250 must be on the way by then.
    if (!messages.isEmpty())
        m_socket->flush();
    for (const QString &note : notes) {
        if (self)
            emit noted(note);
    }
    for (const ReceivedMessage &message : messages) {
        if (self)
            emit received(message);
    }
    return self && !m_finished;
}

void MailboxConnection::obeyWish()
{
    switch (m_session.wish()) {
    case MailboxSession::Wish::Read:
        break;
    case MailboxSession::Wish::StartTls:
        startTls();
        break;
    case MailboxSession::Wish::Close:
        close();
        break;
    case MailboxSession::Wish::Abort:
        m_closing = true;
        m_socket->abort();
        break;
    }
}

// What is still unread came in clear, but would be read as if it had come encrypted.
void MailboxConnection::startTls()
{
    if (m_socket->bytesAvailable() == 0) {
        m_socket->startServerEncryption();
        return;
    }
    m_closing = true;
    m_socket->abort();
}

void MailboxConnection::close()
{
    if (m_closing)
        return;
    m_closing = true;
    m_idle.start(closingTimeMs);
    m_socket->disconnectFromHost();
}

void MailboxConnection::onIdle()
{
    if (m_closing) {
        m_socket->abort();
        return;
    }
    m_session.timeOut();
    writeReplies();
    close();
}

void MailboxConnection::onTlsFault()
{
    const QAbstractSocket::SocketError error = m_socket->error();
    if (error == QAbstractSocket::SslHandshakeFailedError
        || error == QAbstractSocket::SslInternalError
        || error == QAbstractSocket::SslInvalidUserDataError)
        emit noted(tr("TLS with a client failed: %1").arg(m_socket->errorString()));
}

void MailboxConnection::onDisconnected()
{
    if (m_finished)
        return;
    m_finished = true;
    m_closing = true;
    m_idle.stop();
    emit finished();
}

} // namespace posthorn
