// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"

#include <QStringList>

namespace posthorn::cli {

/// The outcome of a delivery for people: plain text, foreign words escaped.
struct OutcomeText {
    /// One line for each recipient: `accepted  bob@dest.example  250 2.1.5 ok`. With `troubleOnly`
    /// those who got the message are left out.
    static QStringList recipientLines(const DeliveryReport &report, bool troubleOnly = false);
    /// What happened, why, and what to do next; empty when all went well.
    static QStringList failureLines(const DeliveryReport &report);
};

} // namespace posthorn::cli
