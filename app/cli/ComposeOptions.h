// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "mail/Message.h"

namespace posthorn::cli {

/// The options that say what a new message holds.
struct ComposeOptions {
    static Made<Message> read(const CommandLine &line);
};

} // namespace posthorn::cli
