// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"

#include <functional>
#include <memory>
#include <optional>

namespace posthorn {

/// Content that is told of before it can be whole anywhere else: `record` runs, in the thread that
/// reads, before the last octets are handed out. What it says is a Problem ends the reading, so
/// that no server ever gets the end of a message of which nothing is recorded.
class RecordedContent final : public Content {
public:
    using Record = std::function<std::optional<Problem>()>;

    RecordedContent(std::shared_ptr<const Content> content, Record record);
    [[nodiscard]] QByteArray messageId() const override;
    [[nodiscard]] Expected<std::unique_ptr<ContentStream>> open(
        const Transport &transport) const override;
    [[nodiscard]] QList<Attached> attachments() const override { return m_content->attachments(); }

private:
    std::shared_ptr<const Content> m_content;
    Record m_record;
};

} // namespace posthorn
