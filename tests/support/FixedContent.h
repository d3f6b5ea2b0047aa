// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"

#include <QByteArray>

#include <cstring>

namespace posthorn {

/// A message that is just these octets; it can break in the middle, as a file can.
class FixedStream final : public ContentStream {
public:
    FixedStream(const QByteArray &bytes, BodyType type, qint64 breaksAt)
        : m_bytes(bytes)
        , m_type(type)
        , m_breaksAt(breaksAt)
    {
        open(ReadOnly | Unbuffered);
    }
    [[nodiscard]] qint64 totalSize() const override { return m_bytes.size(); }
    [[nodiscard]] BodyType bodyType() const override { return m_type; }
    [[nodiscard]] bool needsSmtpUtf8() const override { return false; }
    [[nodiscard]] std::optional<Problem> problem() const override { return m_problem; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_breaksAt >= 0 && m_position >= m_breaksAt) {
            m_problem = Problem{Problem::Kind::FileChanged, QStringLiteral("report.pdf"),
                                QStringLiteral("It became shorter.")};
            return -1;
        }
        const qint64 end = m_breaksAt >= 0 ? m_breaksAt : m_bytes.size();
        const qint64 count = std::min(size, end - m_position);
        std::memcpy(data, m_bytes.constData() + m_position, size_t(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    BodyType m_type;
    qint64 m_breaksAt;
    qint64 m_position = 0;
    std::optional<Problem> m_problem;
};

class FixedContent final : public Content {
public:
    explicit FixedContent(QByteArray bytes, BodyType type = BodyType::SevenBit,
                          qint64 breaksAt = -1)
        : m_bytes(std::move(bytes))
        , m_type(type)
        , m_breaksAt(breaksAt)
    {
    }
    [[nodiscard]] QByteArray messageId() const override { return "<1@example.org>"; }
    [[nodiscard]] Expected<std::unique_ptr<ContentStream>> open(const Transport &) const override
    {
        return std::unique_ptr<ContentStream>(
            std::make_unique<FixedStream>(m_bytes, m_type, m_breaksAt));
    }

private:
    QByteArray m_bytes;
    BodyType m_type;
    qint64 m_breaksAt;
};

} // namespace posthorn
