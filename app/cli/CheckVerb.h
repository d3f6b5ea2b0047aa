// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// Goes through a conversation with a server step by step; sends no message.
[[nodiscard]] int runCheck(const CommandLine &line, Process process);

} // namespace posthorn::cli
