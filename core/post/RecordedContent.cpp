// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/RecordedContent.h"

#include <utility>

namespace posthorn {

namespace {

class RecordedStream final : public ContentStream {
public:
    RecordedStream(std::unique_ptr<ContentStream> stream, RecordedContent::Record record)
        : m_stream(std::move(stream))
        , m_record(std::move(record))
    {
        QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 totalSize() const override { return m_stream->totalSize(); }
    [[nodiscard]] BodyType bodyType() const override { return m_stream->bodyType(); }
    [[nodiscard]] bool needsSmtpUtf8() const override { return m_stream->needsSmtpUtf8(); }
    [[nodiscard]] std::optional<Problem> problem() const override
    {
        return m_problem ? m_problem : m_stream->problem();
    }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (m_problem)
            return -1;
        const bool reachesTheEnd = m_read + maximum >= m_stream->totalSize();
        if (reachesTheEnd && !std::exchange(m_recorded, true)) {
            m_problem = m_record();
            if (m_problem)
                return -1;
        }
        const qint64 count = m_stream->read(data, maximum);
        if (count > 0)
            m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<ContentStream> m_stream;
    RecordedContent::Record m_record;
    std::optional<Problem> m_problem;
    qint64 m_read = 0;
    bool m_recorded = false;
};

} // namespace

RecordedContent::RecordedContent(std::shared_ptr<const Content> content, Record record)
    : m_content(std::move(content))
    , m_record(std::move(record))
{
}

QByteArray RecordedContent::messageId() const
{
    return m_content->messageId();
}

Expected<std::unique_ptr<ContentStream>> RecordedContent::open(const Transport &transport) const
{
    auto opened = m_content->open(transport);
    if (!opened)
        return opened;
    return std::unique_ptr<ContentStream>(
        std::make_unique<RecordedStream>(std::move(opened).value(), m_record));
}

} // namespace posthorn
