// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

namespace posthorn::cli {

/// Says what a server's reply means.
[[nodiscard]] int runExplain(const CommandLine &line, Process process);

} // namespace posthorn::cli
