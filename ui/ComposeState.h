// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"
#include "post/Draft.h"
#include "smtp/Envelope.h"
#include "ui/TextFormat.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace posthorn {

/// What stands in a compose window, as it was typed. A plain value: it becomes a Message for
/// sending, a draft for keeping, and a window again.
struct ComposeState {
    Q_DECLARE_TR_FUNCTIONS(ComposeState)
public:
    enum class Field { From, To, Cc, Bcc, ReplyTo };
    struct Fault {
        Field field;
        QString sentence; ///< what is wrong, for the person
    };

    QString from;
    QString to;
    QString cc;
    QString bcc;
    QString replyTo;
    QString subject;
    TextFormat format = TextFormat::Plain;
    QString body; ///< as plain text, whatever the format
    QString html; ///< of an HTML message, as the editor wrote it
    QList<Attachment> inlineParts; ///< the images in the HTML
    QList<Attachment> attachments;
    Priority priority = Priority::Normal;
    bool readReceipt = false;
    bool deliveryNotifications = false;
    QList<HeaderField> extraFields;
    QByteArray inReplyTo;
    QByteArray references;
    /// The Message-ID under which it may have been delivered already; empty: it cannot have been.
    QByteArray sentAs;

    /// Why this cannot be sent, the first reason; nothing: it can, as far as can be seen here.
    [[nodiscard]] std::optional<Fault> fault() const;
    /// The message, without what cannot be understood of the addresses.
    [[nodiscard]] Message message() const;
    /// Each mailbox of To, Cc and Bcc once.
    [[nodiscard]] QList<Address> recipients() const;
    [[nodiscard]] Envelope envelope() const;
    /// What a message says, for writing it again. A message with HTML is
    /// written in HTML, unless that is too large for the editor.
    static ComposeState fromMessage(const Message &message);
    [[nodiscard]] Draft draft() const;
    static ComposeState fromDraft(const Draft &draft);
    /// There is nothing in it that a person would miss.
    [[nodiscard]] bool isBlank() const;
};

} // namespace posthorn
