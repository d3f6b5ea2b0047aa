// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mailbox/Mailbox.h"

#include <QByteArrayView>
#include <QSaveFile>

#include <memory>
#include <optional>

namespace posthorn {

class MessageStore;

/// One message on its way in: streamed to a temporary file where there is a directory, kept in
/// memory otherwise. Nothing of it remains when it goes without commit().
class IncomingMessage {
public:
    /// Above this a message that has a file is not held in memory too.
    static constexpr qint64 largestCopy = 8LL * 1024 * 1024;

    ~IncomingMessage();
    IncomingMessage(const IncomingMessage &) = delete;
    IncomingMessage &operator=(const IncomingMessage &) = delete;

    /// False: it can no longer be kept; errorString() says why.
    bool append(QByteArrayView octets);
    [[nodiscard]] qint64 size() const { return m_message.size; }
    /// The message, on disk under its final name where there is a directory. Nothing: it could not
    /// be kept, and errorString() says why.
    [[nodiscard]] std::optional<ReceivedMessage> commit();
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    friend class MessageStore;
    explicit IncomingMessage(MessageStore &store);
    void copy(QByteArrayView octets);
    void forgetCopy();
    void fail(const QString &error);

    MessageStore &m_store;
    ReceivedMessage m_message;
    std::unique_ptr<QSaveFile> m_file; ///< null: in memory only
    bool m_copying = true; ///< the octets are also held in m_message
    QString m_error;
};

} // namespace posthorn
