// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mailbox/Mailbox.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QThread>

namespace posthorn {

/// The built-in test mailbox in a thread of its own, so that a large message never stalls the
/// window, and the messages it caught. Nothing leaves this computer: it listens on loopback.
class TestMailbox final : public QObject {
    Q_OBJECT
public:
    explicit TestMailbox(QObject *parent = nullptr);
    ~TestMailbox() override;

    /// Starts listening unless it does already. stateChanged() follows when it does or cannot.
    void start();
    /// Stops listening; a start() afterwards takes the same port again if it is still free.
    void stop();
    [[nodiscard]] bool isListening() const { return m_port != 0; }
    /// 0 while it does not listen.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// `127.0.0.1`
    [[nodiscard]] QString host() const;
    /// Why start() did not succeed; empty otherwise.
    [[nodiscard]] QString errorString() const { return m_error; }

    [[nodiscard]] MailboxBehaviour behaviour() const { return m_behaviour; }
    void setBehaviour(MailboxBehaviour behaviour);

    /// Oldest first. Bounded in number and in octets: the oldest are dropped, never the last.
    [[nodiscard]] const QList<ReceivedMessage> &messages() const { return m_messages; }
    void removeAll();
    /// For tests: other bounds than 1,000 messages and 512 MB.
    void setBounds(int messages, qint64 octets);

signals:
    /// isListening(), port() or errorString() changed.
    void stateChanged();
    void behaviourChanged(posthorn::MailboxBehaviour behaviour);
    /// messages() has one more, the last.
    void messageArrived(const posthorn::ReceivedMessage &message);
    /// The `count` oldest messages were dropped from messages().
    void oldestDropped(int count);
    void cleared();
    void noted(const QString &text);

private:
    void discard();
    /// Runs in m_thread.
    void listenInThread(QObject *holder, const MailboxSettings &settings,
                        MailboxBehaviour behaviour);
    void listened(const QObject *holder, quint16 port, const QString &error);
    void keep(const ReceivedMessage &message);
    void dropBeyondBounds();

    QThread m_thread;
    QObject *m_holder = nullptr; ///< owns the Mailbox, in m_thread; null: stopped
    quint16 m_port = 0;
    quint16 m_lastPort = 0;
    QString m_error;
    MailboxBehaviour m_behaviour = MailboxBehaviour::AcceptEverything;
    QList<ReceivedMessage> m_messages;
    qint64 m_octets = 0;
    int m_maximumMessages = 1000;
    qint64 m_maximumOctets = 512LL * 1024 * 1024;
};

} // namespace posthorn
