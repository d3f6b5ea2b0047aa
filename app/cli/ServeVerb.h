// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// Runs the built-in test mailbox until it is told to end.
[[nodiscard]] int runServe(const CommandLine &line, Process process);

} // namespace posthorn::cli
