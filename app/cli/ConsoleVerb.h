// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// A session that is led by the lines of standard input.
[[nodiscard]] int runConsole(const CommandLine &line, Process process);

} // namespace posthorn::cli
