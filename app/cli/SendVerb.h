// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// Delivers one message, or several copies of it.
[[nodiscard]] int runSend(const CommandLine &line, Process process);

} // namespace posthorn::cli
