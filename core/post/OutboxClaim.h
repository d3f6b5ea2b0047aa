// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "post/OutboxEntry.h"
#include "post/SpoolFolder.h"
#include "smtp/Letter.h"

#include <QLockFile>
#include <QMutex>

#include <memory>
#include <optional>

namespace posthorn {

class Drafts;

/// One message of the outbox in the hands of this process: no other can send or change it until
/// the claim is given up. Its functions may be called from any thread, and write to the disk.
class OutboxClaim : public std::enable_shared_from_this<OutboxClaim> {
public:
    /// Made by Outbox.
    OutboxClaim(SpoolFolder outbox, SpoolFolder sent, OutboxEntry entry,
                std::unique_ptr<QLockFile> lock);

    [[nodiscard]] OutboxEntry entry() const;
    [[nodiscard]] QString file() const;
    /// Writes what is known of the message.
    std::optional<Problem> keep(const OutboxEntry &entry);
    /// The letter to send. `content`: what its octets are made of; null: the file. Before its end
    /// can leave this process, it is on the disk that it may have.
    [[nodiscard]] Expected<Letter> letter(std::shared_ptr<const Content> content = {});
    /// To be called before settle(), while the outbox still knows of them if the program ends just
    /// now: the drafts of a message that everybody got would invite to send it again.
    void removeDrafts(const DeliveryReport &report, const Drafts &drafts) const;
    /// What became of it is written, or it goes to the copies of sent messages, or away. The claim
    /// is given up.
    OutboxEntry settle(const DeliveryReport &report, bool keepCopy);
    /// Keeps a copy of what some of the recipients got. False: there was no room for it.
    bool copyForSome(const DeliveryReport &report) const;
    /// Away with the message and the claim.
    void discard();
    /// Gives the claim up, without a word about the message.
    void release();

private:
    std::optional<Problem> recordEnd();

    mutable QMutex m_mutex;
    const SpoolFolder m_outbox;
    const SpoolFolder m_sent;
    OutboxEntry m_entry;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace posthorn
