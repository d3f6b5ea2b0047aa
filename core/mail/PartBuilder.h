// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/AttachmentPart.h"
#include "mail/Boundaries.h"
#include "mail/Content.h"
#include "mail/Expected.h"
#include "mail/Message.h"
#include "mail/MimePart.h"

#include <QByteArray>
#include <QList>

namespace posthorn {

/// Makes the tree of a message's parts: mixed (alternative (text, related (html, inline parts)),
/// attachments), less what it has not (RFC 2046 5.1, RFC 2387).
class PartBuilder {
public:
    /// `searchesRaw`: see AttachmentPart.
    PartBuilder(const Message &message, const Transport &transport, Boundaries boundaries,
                bool searchesRaw);
    /// Looks at every file; a Problem with one of them ends it.
    [[nodiscard]] Expected<MimePart> build();

private:
    [[nodiscard]] MimePart textPart() const;
    [[nodiscard]] MimePart htmlPart() const;
    [[nodiscard]] MimePart encodedText(const QByteArray &subtype, const QString &text,
                                       bool flowed) const;
    [[nodiscard]] Expected<MimePart> htmlWithInlineParts() const;
    [[nodiscard]] Expected<MimePart> body() const;
    [[nodiscard]] bool goesInline(const Attachment &attachment) const;

    const Message &m_message;
    Transport m_transport;
    QByteArray m_mixed;
    QByteArray m_alternative;
    QByteArray m_related;
    QList<QByteArray> m_delimiters;
    AttachmentPart m_attachmentPart;
};

} // namespace posthorn
