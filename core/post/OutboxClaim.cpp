// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/OutboxClaim.h"

#include "mail/Eml.h"
#include "post/Drafts.h"
#include "post/Outbox.h"
#include "post/RecordedContent.h"
#include "post/Spool.h"

#include <QDateTime>
#include <QMutexLocker>

#include <utility>

namespace posthorn {

namespace {

/// Of a message that is not sent, because it could not be noted that it is.
Problem cannotNote(const Problem &problem)
{
    return {Problem::Kind::Body,
            {},
            Outbox::tr("The outbox cannot be written. %1").arg(problem.reason)};
}

} // namespace

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
    const auto problem = keep(current);
    return problem ? std::optional(cannotNote(*problem)) : std::nullopt;
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
    if (const auto problem = keep(begun))
        return cannotNote(*problem);
    Letter letter;
    letter.envelope = begun.envelope;
    letter.content = std::make_shared<RecordedContent>(
        std::move(content), [claim = shared_from_this()] { return claim->recordEnd(); });
    return letter;
}

void OutboxClaim::removeDrafts(const DeliveryReport &report, const Drafts &drafts) const
{
    if (report.outcome != Outcome::Accepted)
        return;
    const QStringList made = entry().drafts;
    for (const QString &draft : made)
        drafts.remove(draft);
}

OutboxEntry OutboxClaim::settle(const DeliveryReport &report, bool keepCopy)
{
    OutboxEntry settled = entry();
    settled.settle(report, QDateTime::currentDateTime());
    settled.keepCopy = keepCopy; // for recover(), should the program end just now
    keep(settled); // where this fails, what stands there is the more cautious word
    if (settled.state == OutboxEntry::State::Sent)
        Outbox::dispose(m_outbox, m_sent, settled);
    else if (keepCopy)
        copyForSome(report);
    release();
    return settled;
}

bool OutboxClaim::copyForSome(const DeliveryReport &report) const
{
    OutboxEntry copy = entry();
    const QString from = m_outbox.fileOf(copy.id);
    copy.envelope.recipients.clear();
    for (const RecipientResult &recipient : report.recipients) {
        if (recipient.accepted)
            copy.envelope.recipients.append(recipient.address);
    }
    if (copy.envelope.recipients.isEmpty())
        return true;
    copy.id = Spool::makeId();
    copy.state = OutboxEntry::State::Sent;
    copy.to = AddressList::toString(copy.envelope.recipients);
    copy.nextTry = {};
    copy.lastError = {};
    copy.drafts.clear();
    if (Spool::ensureFolder(m_sent.path()) || Spool::copy(from, m_sent.fileOf(copy.id)))
        return false;
    if (!m_sent.writeSideFile(copy))
        return true;
    m_sent.remove(copy.id);
    return false;
}

void OutboxClaim::discard()
{
    const QMutexLocker locker(&m_mutex);
    if (m_lock)
        m_outbox.remove(m_entry.id);
    m_lock.reset(); // before another thread can write about it again
}

void OutboxClaim::release()
{
    const QMutexLocker locker(&m_mutex);
    m_lock.reset();
}

} // namespace posthorn
