// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mailbox/IncomingMessage.h"
#include "mailbox/Mailbox.h"

#include <QCoreApplication>

namespace posthorn {

/// Where received messages stay: files that appear whole or not at all, and a bounded list of
/// messages in memory.
class MessageStore {
    Q_DECLARE_TR_FUNCTIONS(posthorn::MessageStore)
public:
    explicit MessageStore(const MailboxSettings &settings);

    /// Makes the directory if there is to be one. False: errorString() says why not.
    bool prepare();
    /// Null when no file can be opened: errorString() says why.
    [[nodiscard]] std::unique_ptr<IncomingMessage> begin(const QByteArray &reversePath,
                                                         const QList<QByteArray> &recipients);
    [[nodiscard]] QString errorString() const { return m_error; }
    /// What one message may hold: the SIZE to announce.
    [[nodiscard]] qint64 maximumMessageSize() const;

    [[nodiscard]] QList<ReceivedMessage> kept() const { return m_kept; }
    void forget();

    /// Octets of messages on their way in. False: there is no room for more.
    [[nodiscard]] bool reserve(qint64 octets);
    void release(qint64 octets) { m_arriving -= octets; }
    void keep(const ReceivedMessage &message);

private:
    [[nodiscard]] QString freshFileName() const;

    MailboxSettings m_settings;
    QList<ReceivedMessage> m_kept;
    qint64 m_keptBytes = 0;
    qint64 m_arriving = 0;
    QString m_error;
};

} // namespace posthorn
