// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/FieldRules.h"

#include <QSet>

namespace posthorn {

namespace {

using Names = QSet<QByteArray>;

} // namespace

FieldRules::Kind FieldRules::kind(const QByteArray &name)
{
    static const Names mailboxes{"from",
                                 "sender",
                                 "reply-to",
                                 "to",
                                 "cc",
                                 "bcc",
                                 "resent-from",
                                 "resent-sender",
                                 "resent-to",
                                 "resent-cc",
                                 "resent-bcc",
                                 "resent-reply-to",
                                 "disposition-notification-to",
                                 "return-receipt-to",
                                 "mail-followup-to",
                                 "mail-reply-to",
                                 "errors-to",
                                 "apparently-to"};
    static const Names ids{"message-id",        "in-reply-to", "references",         "content-id",
                           "resent-message-id", "supersedes",  "original-message-id"};
    static const Names machine{"mime-version",
                               "content-type",
                               "content-transfer-encoding",
                               "content-disposition",
                               "content-language",
                               "content-location",
                               "received",
                               "return-path",
                               "x-priority",
                               "x-msmail-priority",
                               "importance",
                               "priority",
                               "sensitivity",
                               "auto-submitted",
                               "precedence",
                               "dkim-signature",
                               "authentication-results",
                               "received-spf",
                               "arc-seal",
                               "arc-message-signature",
                               "arc-authentication-results",
                               "autocrypt",
                               "archived-at",
                               "expires",
                               "reply-by",
                               "feedback-id",
                               "tls-required",
                               "x-auto-response-suppress",
                               "accept-language",
                               "face",
                               "x-face"};
    const QByteArray lower = name.toLower();
    if (mailboxes.contains(lower))
        return Kind::Mailboxes;
    if (ids.contains(lower))
        return Kind::Ids;
    if (lower == "date" || lower == "resent-date")
        return Kind::Date;
    return machine.contains(lower) || lower.startsWith("list-") ? Kind::Machine : Kind::Text;
}

bool FieldRules::isReserved(const QByteArray &name)
{
    static const Names reserved{// made from data of the message
                                "from", "sender", "reply-to", "to", "cc", "subject", "x-priority",
                                "importance", "priority", "x-msmail-priority",
                                "disposition-notification-to", "mime-version",
                                // never written into a message (RFC 5322 3.6.3)
                                "bcc", "resent-bcc",
                                // written by servers and mailboxes (RFC 5321 4.4)
                                "return-path", "received", "delivered-to", "x-original-to",
                                "status", "x-status", "x-uid", "apparently-to"};
    const QByteArray lower = name.toLower();
    return reserved.contains(lower) || lower.startsWith("content-");
}

bool FieldRules::isSingular(const QByteArray &name)
{
    static const Names singular{"date",
                                "from",
                                "sender",
                                "reply-to",
                                "to",
                                "cc",
                                "bcc",
                                "message-id",
                                "in-reply-to",
                                "references",
                                "subject",
                                "mime-version",
                                "disposition-notification-to",
                                "x-priority",
                                "importance",
                                "priority",
                                "user-agent",
                                "x-mailer",
                                "organization",
                                "auto-submitted",
                                "precedence",
                                "sensitivity",
                                "mail-followup-to",
                                "mail-reply-to",
                                "return-receipt-to",
                                "archived-at",
                                "autocrypt"};
    const QByteArray lower = name.toLower();
    return singular.contains(lower) || lower.startsWith("content-") || lower.startsWith("list-");
}

bool FieldRules::mayHoldGroups(const QByteArray &name)
{
    static const Names groups{"to",        "cc",        "bcc",       "reply-to",
                              "resent-to", "resent-cc", "resent-bcc"};
    return groups.contains(name.toLower());
}

bool FieldRules::mayBeEmpty(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "subject" || lower == "comments" || lower.startsWith("x-");
}

} // namespace posthorn
