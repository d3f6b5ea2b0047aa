// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mailbox/MailboxSession.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace posthorn {

/// Carries the octets between a socket and a MailboxSession, and no more than the peer takes.
class MailboxConnection final : public QObject {
    Q_OBJECT
public:
    /// `socket`: connected; becomes a child. Its TLS configuration is set where TLS may be wanted.
    MailboxConnection(QSslSocket *socket, const MailboxSettings &settings, MessageStore &store,
                      QObject *parent);

    void start(MailboxBehaviour behaviour);
    void setBehaviour(MailboxBehaviour behaviour) { m_session.setBehaviour(behaviour); }
    /// Answers that were given still go out.
    void close();

signals:
    void received(const posthorn::ReceivedMessage &message);
    void noted(const QString &text);
    /// The connection is over; nothing is emitted after it.
    void finished();

private:
    void onEncrypted();
    void onIdle();
    void onDisconnected();
    void onTlsFault();
    /// Reads, lets the session work, writes, tells; until nothing is left or the peer is slow.
    void pump();
    void writeReplies();
    /// False: whoever was told has ended this connection.
    [[nodiscard]] bool tell();
    void obeyWish();
    void startTls();

    MailboxSettings m_settings;
    MailboxSession m_session;
    QSslSocket *m_socket;
    QTimer m_idle;
    bool m_closing = false;
    bool m_finished = false;
};

} // namespace posthorn
