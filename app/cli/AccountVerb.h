// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// Reads and writes the accounts that are saved for the window and for --account.
[[nodiscard]] int runAccount(const CommandLine &line, Process process);

} // namespace posthorn::cli
