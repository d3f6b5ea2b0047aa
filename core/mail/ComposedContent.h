// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Message.h"
#include "mail/PartOutline.h"

#include <QByteArray>
#include <QCoreApplication>

namespace posthorn {

struct MimePart;

/// A Message as Content: date, Message-ID and boundaries are settled once, at construction.
class ComposedContent final : public Content {
    Q_DECLARE_TR_FUNCTIONS(ComposedContent)
public:
    explicit ComposedContent(Message message);
    [[nodiscard]] QByteArray messageId() const override;
    [[nodiscard]] Expected<std::unique_ptr<ContentStream>> open(const Transport &) const override;
    [[nodiscard]] QList<Attached> attachments() const override;
    /// The parts that open() would send, without reading what is attached more than it must.
    [[nodiscard]] Expected<PartOutline> outline(const Transport &transport) const;
    /// The message with what was settled (date, messageId) filled in.
    [[nodiscard]] const Message &message() const { return m_message; }

private:
    [[nodiscard]] Expected<MimePart> build(const Transport &transport) const;

    Message m_message;
    QByteArray m_boundarySeed; ///< The message's, or a random one.
};

} // namespace posthorn
