// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Refusal.h"
#include "cli/ServerOptions.h"

#include <QObject>

#include <functional>

namespace posthorn::cli {

/// The password of an account where no option gives one: it may be in the keyring of the system.
struct SavedPassword {
    /// Says why nothing is done; the answer is the exit code.
    using Refuser = std::function<int(const Refusal &)>;

    /// Calls `then` with what is complete now, at once where nothing is missing. Where nothing is
    /// found within three seconds it calls `refuse` and ends the event loop. `context` is asked in
    /// its thread and must live until then.
    static void complete(const ServerOptions &server, QObject *context,
                         const std::function<void(const ServerOptions &)> &then,
                         const Refuser &refuse);
};

} // namespace posthorn::cli
