// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mailbox/MessageStore.h"
#include "mailbox/PathArgument.h"

#include <QCoreApplication>

#include <memory>

namespace posthorn {

/// One mail transaction (RFC 5321 3.3) of the built-in mailbox, from MAIL to the end of the
/// content. Every function answers with a reply line; an empty one means: all is well, go on.
class MailboxTransaction {
    Q_DECLARE_TR_FUNCTIONS(posthorn::MailboxTransaction)
public:
    static constexpr int maximumRecipients = 10'000;

    explicit MailboxTransaction(MessageStore &store);
    ~MailboxTransaction();
    Q_DISABLE_COPY_MOVE(MailboxTransaction)

    void reset();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] qint64 maximumMessageSize() const { return m_store.maximumMessageSize(); }

    [[nodiscard]] QByteArray mail(const QByteArray &argument, MailboxBehaviour behaviour);
    [[nodiscard]] QByteArray rcpt(const QByteArray &argument, MailboxBehaviour behaviour);
    /// Before DATA (`chunked` false) and before each BDAT: the refusal, or empty.
    [[nodiscard]] QByteArray beginContent(bool chunked, MailboxBehaviour behaviour);
    void append(QByteArrayView octets);
    void markBareLineEnd() { m_bareLineEnd = true; }
    /// Why the content so far cannot become a message; empty if it can.
    [[nodiscard]] QByteArray contentRefusal() const;
    /// All the content is there. The transaction is over, whatever the answer.
    [[nodiscard]] QByteArray finish();

    /// The message that finish() answered with 250, once.
    [[nodiscard]] std::optional<ReceivedMessage> takeMessage();
    /// What the person should know, once; or empty.
    [[nodiscard]] QString takeNote();

private:
    [[nodiscard]] QByteArray checkMailParameters(const PathArgument &argument);
    void noteFault(const QString &error);

    MessageStore &m_store;
    bool m_open = false;
    bool m_smtpUtf8 = false;
    bool m_binary = false;
    QByteArray m_reversePath;
    QList<QByteArray> m_recipients;
    qint64 m_reserved = 0; ///< octets of m_recipients, in the store's account of its memory
    int m_recipientsAsked = 0;

    bool m_contentBegun = false;
    bool m_bareLineEnd = false;
    bool m_pretendTooBig = false;
    bool m_storeFailed = false;
    qint64 m_size = 0;
    std::unique_ptr<IncomingMessage> m_incoming;
    std::optional<ReceivedMessage> m_message;
    QString m_note;
};

} // namespace posthorn
