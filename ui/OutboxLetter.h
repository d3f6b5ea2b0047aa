// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Expected.h"
#include "post/Drafts.h"
#include "post/OutboxClaim.h"
#include "post/OutboxEntry.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Letter.h"
#include "ui/Handover.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace posthorn {

class OutboxKeeper;

/// The message of one window while it is in the outbox: nobody else sends it meanwhile. Files are
/// written in the background.
class OutboxLetter final : public QObject {
    Q_OBJECT
public:
    OutboxLetter(OutboxKeeper &keeper, QObject *parent);
    /// What is still being written does not stay in the outbox: nobody knows of it.
    ~OutboxLetter() override;

    /// Puts the message into the outbox, in the place of what this held. `then` is told why it
    /// cannot be, or nothing.
    void add(const std::shared_ptr<const Content> &content, const OutboxEntry &entry,
             const std::function<void(const std::optional<Problem> &)> &then);
    /// What to send. `then` is not called any more after takeBack() or discard(); nor is add()'s.
    void open(const std::shared_ptr<const Content> &content,
              const std::function<void(const Expected<Letter> &)> &then);
    /// It was delivered, or nobody knows: it is the outbox's now. What was delivered has no drafts
    /// any more.
    void settle(const DeliveryReport &report, bool keepCopy, const Drafts &drafts);
    /// It was not delivered, and the window has it again. Until discard() the outbox keeps it, as
    /// one that a person has to look at. `keepCopy`: of what some got.
    void fail(const DeliveryReport &report, bool keepCopy);
    /// A person does not want it sent after all, and nothing of it has left.
    void takeBack();
    /// The window has it somewhere else.
    void discard();
    /// It stays, and the outbox sends it when its time has come.
    void leave();
    /// It is on the disk as one that is to be sent.
    [[nodiscard]] bool isOnItsWay() const { return m_claim && m_isOnItsWay; }

private:
    using Addition = Handover<std::shared_ptr<OutboxClaim>>;

    void refuse();
    void discard(const std::shared_ptr<OutboxClaim> &claim);

    OutboxKeeper &m_keeper;
    std::shared_ptr<OutboxClaim> m_claim;
    std::shared_ptr<Addition> m_addition; ///< what add() is writing; null: nothing
    bool m_isOnItsWay = false; ///< not failed, nor taken back
    int m_turn = 0; ///< of what is waited for
};

} // namespace posthorn
