// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// Explains the verbs.
[[nodiscard]] int runHelp(const CommandLine &line, Process process);

} // namespace posthorn::cli
