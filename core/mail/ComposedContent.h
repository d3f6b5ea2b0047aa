// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Message.h"

#include <QByteArray>
#include <QCoreApplication>

namespace posthorn {

/// A Message as Content: date, Message-ID and boundaries are settled once, at construction.
class ComposedContent final : public Content {
    Q_DECLARE_TR_FUNCTIONS(ComposedContent)
public:
    explicit ComposedContent(Message message);
    [[nodiscard]] QByteArray messageId() const override;
    [[nodiscard]] Expected<std::unique_ptr<ContentStream>> open(const Transport &) const override;
    /// The message with what was settled (date, messageId) filled in.
    [[nodiscard]] const Message &message() const { return m_message; }

private:
    Message m_message;
    QByteArray m_boundarySeed; ///< The message's, or a random one.
};

} // namespace posthorn
