// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// Writes the octets of a message to standard output.
[[nodiscard]] int runMessage(const CommandLine &line, Process process);

} // namespace posthorn::cli
