// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"
#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "post/Account.h"

#include <QStringList>

namespace posthorn::cli {

/// The server options as the engine takes them.
struct ServerOptions {
    ServerSettings settings;
    Credentials credentials;
    Account account; ///< --account; without a name: none was given
    /// The account signs in and no option gives its password: SavedPassword may know it.
    bool needsPassword = false;
    QStringList warnings; ///< Whole sentences for standard error: what was taken, but is unwise.

    /// Reads files and the environment, but nothing of the network.
    static Made<ServerOptions> read(const CommandLine &line);
};

} // namespace posthorn::cli
