// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// Finds through which server the mail of an address is sent.
[[nodiscard]] int runDetect(const CommandLine &line, Process process);

} // namespace posthorn::cli
