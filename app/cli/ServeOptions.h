// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "mailbox/Mailbox.h"

namespace posthorn::cli {

/// The options of `serve`.
struct ServeOptions {
    MailboxSettings settings;
    int count = 0; ///< End after so many messages; 0: never.
    bool quiet = false;
    bool verbose = false;

    static Made<ServeOptions> read(const CommandLine &line);
};

} // namespace posthorn::cli
