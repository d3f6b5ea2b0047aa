// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "mail/Attachment.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace posthorn {

/// X-Priority, Importance and Priority together; Normal writes none of them.
enum class Priority { Highest, High, Normal, Low, Lowest };

/// A header field of the person's own. The value is Unicode text; it is encoded where needed.
struct HeaderField {
    QByteArray name;
    QString value;
    bool operator==(const HeaderField &) const = default;
};

/// A message as a person thinks of it. A plain value; MessageStream makes its bytes.
struct Message {
    QList<Address> from; ///< At least one; with several, `sender` or the first becomes Sender.
    std::optional<Address> sender;
    QList<Address> replyTo;
    QList<Address> to;
    QList<Address> cc;
    QList<Address> bcc; ///< Never written into the message.
    QString subject;
    std::optional<QString> text; ///< Any line ends; without it and with `html` one is made from it.
    QString html; ///< Empty: no HTML part.
    QList<Attachment> attachments; ///< multipart/mixed, in order.
    QList<Attachment> inlineParts; ///< multipart/related, found by their contentId.
    Priority priority = Priority::Normal;
    bool requestReadReceipt = false; ///< Disposition-Notification-To (RFC 8098).
    QList<HeaderField> extraFields;
    QByteArray inReplyTo; ///< With brackets, as in the message that is answered; empty: none.
    QByteArray references; ///< Message ids with brackets, separated by blanks; empty: none.
    QByteArray messageId; ///< With brackets; empty: made from a UUID at the domain of From.
    QDateTime date; ///< Invalid: now, with the local zone.
    QByteArray charset; ///< A wish for the text parts; empty: UTF-8.
    QByteArray boundarySeed; ///< Not empty: boundaries are made from it, for reproducible bytes.
    bool formatFlowed = false; ///< RFC 3676 for the plain text.
    bool userAgent = true; ///< Write a User-Agent field.
};

} // namespace posthorn
