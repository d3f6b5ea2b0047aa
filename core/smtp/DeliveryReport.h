// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "smtp/Failure.h"
#include "smtp/Reply.h"
#include "smtp/ServerFacts.h"
#include "smtp/Stage.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace posthorn {

/// How one delivery ended. Exactly one of these is true of every message.
enum class Outcome {
    Accepted, ///< for every recipient
    Partial, ///< delivered, but some recipients were refused
    Refused, ///< permanently; nothing was delivered
    Temporary, ///< refused for now, or timed out before the end of the message; nothing delivered
    Uncertain, ///< all octets were sent, the final answer was lost; never resent by itself
    Failed, ///< nothing was delivered
    Cancelled ///< by the person, before the final dot; nothing was delivered
};

/// `accepted`, … as in the JSON report.
[[nodiscard]] QByteArray outcomeName(Outcome outcome);

/// The outcome of a delivery that this failure ended before anybody accepted the message.
[[nodiscard]] Outcome outcomeOf(const Failure &failure);

struct RecipientResult {
    Address address;
    bool accepted = false; ///< the server took the message for this recipient
    std::optional<Reply> reply; ///< to RCPT; none when it was never asked
};

/// Everything that is known after one delivery.
struct DeliveryReport {
    Outcome outcome = Outcome::Failed;
    Stage stage = Stage::Input; ///< the last stage that was reached
    QByteArray messageId;
    qint64 bytes = 0; ///< octets of the message as transferred, before dot-stuffing
    double seconds = 0;
    int connections = 0;
    ServerFacts server;
    QByteArray mechanism; ///< with which we signed in; empty: not
    QList<RecipientResult> recipients;
    std::optional<Reply> reply; ///< the final or the deciding one
    std::optional<Failure> failure;
    QStringList notes; ///< Sentences: what was done without, because the server has it not.
    /// The recipients without a reply had no turn: the server takes no more on this connection
    /// (LIMITS, RFC 9422).
    bool unfinished = false;

    /// Takes in what became, on a further connection, of the recipients that had had no turn.
    void continueWith(const DeliveryReport &later);
    /// `a@x.example: 550 5.1.1 …`, a line for each recipient that was refused.
    [[nodiscard]] QStringList refusals() const;
    /// The outcome that the recipients and the failure add up to.
    [[nodiscard]] Outcome outcomeOfAll() const;
};

} // namespace posthorn
