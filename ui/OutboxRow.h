// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Drafts.h"
#include "post/OutboxEntry.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace posthorn {

/// One message as the window of outbox and drafts shows it.
struct OutboxRow {
    Q_DECLARE_TR_FUNCTIONS(OutboxRow)
public:
    QString id;
    QString to;
    QString subject;
    QDateTime date;
    qint64 size = 0;
    QString status;
    QString error; ///< all that is known of the last try; empty: nothing went wrong
    OutboxEntry::State state = OutboxEntry::State::Queued; ///< of what is in the outbox

    static OutboxRow ofDraft(const Drafts::Entry &draft);
    static OutboxRow ofEntry(const OutboxEntry &entry);
    /// The subject, or words for there being none.
    [[nodiscard]] QString title() const;
};

} // namespace posthorn
