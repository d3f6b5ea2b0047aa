// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Outbox.h"

#include "mail/Eml.h"
#include "mail/HeaderReader.h"
#include "post/Spool.h"
#include "post/SpoolLock.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

using State = OutboxEntry::State;

/// Text in seven bits goes to every server. An attached message stays as it is.
constexpr Transport AnyServer{.eightBit = true, .sparing = true};
constexpr Transport Utf8Server{.eightBit = true, .smtpUtf8 = true};

std::optional<Problem> writeMessage(const Content &content, const QString &path)
{
    auto problem = Spool::write(content, AnyServer, path);
    if (problem && problem->kind == Problem::Kind::NeedsSmtpUtf8)
        problem = Spool::write(content, Utf8Server, path);
    return problem;
}

} // namespace

Outbox::Outbox(const QString &folder)
    : m_outbox(folder.isEmpty() ? Spool::standardFolder(u"outbox"_s) : folder)
    , m_sent(QFileInfo(m_outbox.path()).absolutePath() + "/sent"_L1)
{
}

Expected<std::shared_ptr<OutboxClaim>> Outbox::add(const Content &content, OutboxEntry entry) const
{
    if (auto problem = Spool::ensureFolder(m_outbox.path()))
        return *problem;
    entry.id = Spool::makeId();
    entry.messageId = content.messageId();
    if (!entry.created.isValid())
        entry.created = QDateTime::currentDateTime();
    auto lock = SpoolLock::take(m_outbox.lockOf(entry.id));
    if (!lock)
        return Problem{Problem::Kind::File, m_outbox.path(),
                       tr("The folder %1 cannot be written to.").arg(m_outbox.path())};
    // With the message it is in the outbox; until then it is where it came from.
    auto problem = m_outbox.writeSideFile(entry);
    if (!problem)
        problem = writeMessage(content, m_outbox.fileOf(entry.id));
    if (problem) {
        m_outbox.remove(entry.id);
        return *problem;
    }
    entry.size = QFileInfo(m_outbox.fileOf(entry.id)).size();
    return std::make_shared<OutboxClaim>(m_outbox, m_sent, std::move(entry), std::move(lock));
}

std::shared_ptr<OutboxClaim> Outbox::claim(const QString &id) const
{
    if (!m_outbox.hasMessage(id))
        return nullptr;
    auto lock = SpoolLock::take(m_outbox.lockOf(id));
    if (!lock)
        return nullptr;
    auto entry = m_outbox.read(id); // only now: it may have changed in other hands
    if (!entry || entry->state == State::Sent)
        return nullptr;
    entry->takeOver();
    return std::make_shared<OutboxClaim>(m_outbox, m_sent, *std::move(entry), std::move(lock));
}

QList<OutboxEntry> Outbox::look() const
{
    QList<OutboxEntry> entries = m_outbox.list();
    for (OutboxEntry &entry : entries) {
        const auto left = entry.state == State::Sending ? claim(entry.id) : nullptr;
        if (!left)
            continue;
        entry = left->entry();
        left->keep(entry);
    }
    return entries;
}

void Outbox::dispose(const SpoolFolder &outbox, const SpoolFolder &sent, const OutboxEntry &entry)
{
    const bool isGone = !outbox.hasMessage(entry.id) && !sent.hasMessage(entry.id);
    if (entry.keepCopy && !isGone && !Spool::ensureFolder(sent.path())) {
        const bool moved = QFile::rename(outbox.fileOf(entry.id), sent.fileOf(entry.id))
            || sent.hasMessage(entry.id);
        if (!moved || sent.writeSideFile(entry))
            return; // no room for a copy now: at the next start, perhaps
    }
    outbox.remove(entry.id);
}

QList<OutboxEntry> Outbox::recover() const
{
    QList<OutboxEntry> interrupted;
    const QStringList ids = m_outbox.ids();
    for (const QString &id : ids) {
        if (const auto entry = recover(id))
            interrupted.append(*entry);
    }
    return interrupted;
}

std::optional<OutboxEntry> Outbox::recover(const QString &id) const
{
    const auto lock = SpoolLock::take(m_outbox.lockOf(id));
    if (!lock)
        return std::nullopt;
    m_outbox.removeHalfWritten(id);
    auto entry = m_outbox.readSideFile(id);
    if (!entry) {
        if (m_outbox.hasMessage(id))
            adopt(id);
        return std::nullopt;
    }
    if (entry->state == State::Sent) {
        dispose(m_outbox, m_sent, *entry);
        return entry;
    }
    if (!m_outbox.hasMessage(id)) {
        m_outbox.remove(id);
        return std::nullopt;
    }
    if (entry->state == State::Sending) {
        entry->takeOver();
        m_outbox.writeSideFile(*entry);
    }
    return entry->state == State::Failed ? std::nullopt : entry;
}

/// A message without a side file that can be read. Nothing is sent before a person looked at it.
void Outbox::adopt(const QString &id) const
{
    const auto eml = Eml::fromFile(m_outbox.fileOf(id));
    if (!eml || (*eml)->recipients().isEmpty())
        return;
    OutboxEntry entry;
    entry.id = id;
    entry.state = State::Failed;
    entry.envelope.reversePath = (*eml)->from().value(0);
    entry.envelope.recipients = (*eml)->recipients();
    entry.to = AddressList::toString(HeaderReader::addresses((*eml)->fields().value("To")));
    entry.subject = HeaderReader::unstructured((*eml)->fields().value("Subject"));
    entry.messageId = (*eml)->messageId();
    entry.created = QFileInfo(m_outbox.fileOf(id)).lastModified();
    entry.lastError = {entry.created,
                       tr("This message was found without its envelope."),
                       tr("Posthorn ended while it was being written, or the file beside it was "
                          "damaged. Blind copies are not known any more."),
                       tr("Look at its recipients before you send it."),
                       {}};
    m_outbox.writeSideFile(entry);
}

} // namespace posthorn
