// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Problem.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Failure.h"

#include <QList>

namespace posthorn::cli {

/// What posthorn-cli answers to its caller: sysexits.h, as the command line's contract reads it.
enum class ExitCode {
    Ok = 0, ///< all recipients accepted
    Usage = 64, ///< the command line is wrong
    Data = 65, ///< the message cannot be made or sent as given
    InputFile = 66, ///< missing, unreadable, not a regular file, or changed while it was sent
    SomeRefused = 67, ///< delivered, but not to every recipient
    HostUnknown = 68,
    Refused = 69, ///< permanently; nothing was delivered
    Internal = 70,
    Uncertain = 73, ///< transferred whole, but the final answer was lost
    NoConnection = 74, ///< or one that broke before the end; also output that cannot be written
    Temporary = 75, ///< nothing was delivered; trying again is safe
    Protocol = 76, ///< TLS, certificate or protocol failure
    Authentication = 77,
    Configuration = 78,
    Cancelled = 130
};

[[nodiscard]] ExitCode exitCodeFor(const Problem &problem);
[[nodiscard]] ExitCode exitCodeFor(const Failure &failure);
[[nodiscard]] ExitCode exitCodeFor(const DeliveryReport &report);
/// Of several messages: Uncertain if one is uncertain; SomeRefused if some were delivered and some
/// were not; else the code of the first that failed.
[[nodiscard]] ExitCode exitCodeFor(const QList<DeliveryReport> &reports);

} // namespace posthorn::cli
