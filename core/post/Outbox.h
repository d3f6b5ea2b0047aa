// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Expected.h"
#include "post/OutboxClaim.h"
#include "post/OutboxEntry.h"
#include "post/SpoolFolder.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace posthorn {

/// Messages on their way, on the disk before their first octet leaves: each an .eml file that other
/// programs can read, with a side file beside it. The files are always whole, whenever the program
/// ends. What was being sent when it did is sent again only where it cannot have been delivered.
/// A plain value with no state but its folders: its functions may run on any thread.
class Outbox {
    Q_DECLARE_TR_FUNCTIONS(Outbox)
public:
    /// Empty: the folder for the data of this program. Copies of sent messages are kept in `sent`
    /// beside `outbox`.
    explicit Outbox(const QString &folder = {});
    [[nodiscard]] const SpoolFolder &messages() const { return m_outbox; }
    [[nodiscard]] const SpoolFolder &sent() const { return m_sent; }

    /// Keeps a message under a fresh id. The claim on it is the caller's.
    Expected<std::shared_ptr<OutboxClaim>> add(const Content &content, OutboxEntry entry) const;
    /// Null: it is gone, or another process has it.
    [[nodiscard]] std::shared_ptr<OutboxClaim> claim(const QString &id) const;
    /// What waits, the oldest first. What is left as being sent, though nobody is at it, is taken
    /// over: a full disk may have kept it so.
    [[nodiscard]] QList<OutboxEntry> look() const;
    /// Puts in order what a process that was ended left behind. Messages in other hands are left
    /// alone. To be called at every start. The answer: what is or was on its way, so that its
    /// drafts (OutboxEntry::drafts) are not wanted any more.
    QList<OutboxEntry> recover() const;

    /// Takes a delivered message out of the outbox, to the copies or away. Interrupted at any
    /// point, recover() finishes it.
    static void dispose(const SpoolFolder &outbox, const SpoolFolder &sent,
                        const OutboxEntry &entry);

private:
    [[nodiscard]] std::optional<OutboxEntry> recover(const QString &id) const;
    void adopt(const QString &id) const;

    SpoolFolder m_outbox;
    SpoolFolder m_sent;
};

} // namespace posthorn
