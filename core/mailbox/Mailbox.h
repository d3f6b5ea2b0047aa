// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Security.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace posthorn {

/// A message as the built-in mailbox received it.
struct ReceivedMessage {
    QByteArray reversePath; ///< without brackets
    QList<QByteArray> recipients;
    /// The message, dot-stuffing undone; without the X-Posthorn fields. Empty for a message of
    /// more than 8 MB that was written to a file: the file holds it.
    QByteArray bytes;
    qint64 size = 0; ///< octets of the message, also where `bytes` was left empty
    QString file; ///< where it was written; empty: in memory only
    QDateTime time;
};

/// How the mailbox answers, so that a person can see what a failure looks like.
enum class MailboxBehaviour {
    AcceptEverything,
    RefuseSender, ///< 550 to MAIL
    RefuseEveryOtherRecipient, ///< 550 to the 2nd, 4th, … RCPT of a transaction
    TryLater, ///< 450 to RCPT
    TooBig, ///< 552 after the data
    DropInData, ///< closes the connection within the message
    NeverAnswer ///< no greeting, and no answer on the connections that are open
};

/// How a Mailbox listens.
struct MailboxSettings {
    QString listenAddress = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0: chosen by the system
    QString directory; ///< Messages are written there atomically; empty: kept in memory only.
    Security security = Security::None;
    QString certificateFile;
    QString keyFile;
    QString user; ///< not empty: AUTH is demanded
    QString password;
    qint64 maximumMessageSize
        = 4LL * 1024 * 1024 * 1024; ///< the SIZE announced where there is a directory
    int maximumConnections = 50;
    int maximumMessagesInMemory = 1000; ///< the oldest are dropped
    /// All messages in memory, and all that are just arriving. Without a directory no single
    /// message may be larger than a quarter of it, and SIZE says so.
    qint64 maximumBytesInMemory = 256LL * 1024 * 1024;
    int idleTimeoutMs = 300'000; ///< RFC 5321 4.5.3.2.7
};

/// The built-in test mailbox: a small SMTP server (RFC 5321) that keeps what it receives.
class Mailbox final : public QObject {
    Q_OBJECT
public:
    explicit Mailbox(MailboxSettings settings, QObject *parent = nullptr);
    ~Mailbox() override;

    /// False when it cannot listen; errorString() says why. Makes the directory if it is missing.
    bool listen();
    /// Stops listening and closes every connection; answers already given still go out.
    void close();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QString errorString() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString address() const;
    void setBehaviour(MailboxBehaviour behaviour);
    [[nodiscard]] MailboxBehaviour behaviour() const;
    /// The messages that are still held, oldest first.
    [[nodiscard]] QList<ReceivedMessage> messages() const;
    /// Forgets the messages held; files stay where they are.
    void forgetMessages();

signals:
    /// The message was accepted (250) and, where there is a directory, is on disk.
    void received(const posthorn::ReceivedMessage &message);
    /// For the person: a connection was refused, a file could not be written, …
    void noted(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace posthorn
