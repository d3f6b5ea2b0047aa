// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/OutboxClaim.h"

#include "mail/Eml.h"
#include "post/Outbox.h"
#include "post/RecordedContent.h"

#include <QDateTime>
#include <QMutexLocker>

#include <utility>

namespace posthorn {

OutboxClaim::OutboxClaim(SpoolFolder outbox, SpoolFolder sent, OutboxEntry entry,
                         std::unique_ptr<QLockFile> lock)
    : m_outbox(std::move(outbox))
    , m_sent(std::move(sent))
    , m_entry(std::move(entry))
    , m_lock(std::move(lock))
{
}

OutboxEntry OutboxClaim::entry() const
{
    const QMutexLocker locker(&m_mutex);
    return m_entry;
}

QString OutboxClaim::file() const
{
    return m_outbox.fileOf(entry().id);
}

std::optional<Problem> OutboxClaim::keep(const OutboxEntry &entry)
{
    const QMutexLocker locker(&m_mutex);
    if (!m_lock) // given up: the message may be in other hands by now
        return std::nullopt;
    if (auto problem = m_outbox.writeSideFile(entry))
        return problem;
    m_entry = entry;
    return std::nullopt;
}

std::optional<Problem> OutboxClaim::recordEnd()
{
    OutboxEntry current = entry();
    if (current.endMayHaveLeft)
        return std::nullopt;
    current.endMayHaveLeft = true;
    return keep(current);
}

Expected<Letter> OutboxClaim::letter(std::shared_ptr<const Content> content)
{
    if (!content) {
        const auto eml = Eml::fromFile(file());
        if (!eml)
            return eml.error();
        content = *eml;
    }
    OutboxEntry begun = entry();
    begun.state = OutboxEntry::State::Sending;
    begun.endMayHaveLeft = false;
    if (auto problem = keep(begun))
        return *problem;
    Letter letter;
    letter.envelope = begun.envelope;
    letter.content = std::make_shared<RecordedContent>(
        std::move(content), [claim = shared_from_this()] { return claim->recordEnd(); });
    return letter;
}

OutboxEntry OutboxClaim::settle(const DeliveryReport &report, bool keepCopy)
{
    OutboxEntry settled = entry();
    settled.settle(report, QDateTime::currentDateTime());
    keep(settled); // where this fails, what stands there is the more cautious word
    if (settled.state == OutboxEntry::State::Sent)
        Outbox::dispose(m_outbox, m_sent, settled, keepCopy);
    release();
    return settled;
}

void OutboxClaim::discard()
{
    {
        const QMutexLocker locker(&m_mutex);
        if (m_lock)
            m_outbox.remove(m_entry.id);
    }
    release();
}

void OutboxClaim::release()
{
    const QMutexLocker locker(&m_mutex);
    m_lock.reset();
}

} // namespace posthorn
