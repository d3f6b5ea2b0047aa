// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/LastUsed.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Envelope.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace posthorn {

/// What is known of one message in the outbox, besides the message itself.
struct OutboxEntry {
    enum class State {
        Queued, ///< waits for its turn, or for `nextTry`
        Scheduled, ///< waits for `notBefore`
        Sending, ///< a process is at it, or was when it ended
        Uncertain, ///< may have been delivered; never sent again by itself
        Failed, ///< not delivered; waits for a person
        Sent ///< delivered; the file has yet to go to the copies of sent messages
    };

    /// Why the last try did not succeed, in full.
    struct Error {
        QDateTime time;
        QString headline;
        QString explanation; ///< with the server's own words
        QString suggestion;
        QString recipients; ///< one line for each that was refused, with the answer it got
        [[nodiscard]] bool isEmpty() const { return headline.isEmpty(); }
        bool operator==(const Error &) const = default;
    };

    QString id;
    State state = State::Queued;
    bool endMayHaveLeft = false; ///< the last octets of the message were on their way
    LastUsed server; ///< by which server it goes; `from` is not used
    Envelope envelope; ///< who is still to get it
    QString to; ///< for lists
    QString subject; ///< for lists
    QByteArray messageId;
    QDateTime created;
    QDateTime notBefore; ///< invalid: at once
    QDateTime nextTry; ///< invalid: at once
    int tries = 0;
    Error lastError;
    QStringList drafts; ///< what it was made of; superfluous while this may still be sent
    bool keepCopy = true; ///< of one that is Sent: a copy goes to those of sent messages
    qint64 size = 0; ///< octets of the message; from the file, not kept

    /// It may be sent now without a person saying so.
    [[nodiscard]] bool isDue(const QDateTime &now) const;
    /// When it may be, where it waits for a time.
    [[nodiscard]] QDateTime dueTime() const;
    /// What becomes of it by what happened to it. Recipients that got the message go.
    void settle(const DeliveryReport &report, const QDateTime &now);
    /// What becomes of one that the process that had it left behind.
    void takeOver();
    /// To be sent as soon as possible because a person said so.
    void release();
};

} // namespace posthorn
