// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"

#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// The facts of one delivery as lines of plain text for a person who looks closer, or who sends
/// them to somebody else. No secret is in them.
class FailureDetails {
    Q_DECLARE_TR_FUNCTIONS(FailureDetails)
public:
    /// Step, reply, time, server, address, protection, sign-in, message.
    static QString text(const DeliveryReport &report);
    /// `auth (signing in)`: the step as the protocol log and the JSON report name it, and in words.
    static QString step(Stage stage);
};

} // namespace posthorn
