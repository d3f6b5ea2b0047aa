// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace posthorn {

/// Keeps the system from writing this process's memory, in which passwords may stand, to disk when
/// it crashes. To be called first in main(). One .cpp file for each system.
///
/// Not by making the process undumpable altogether (Linux: PR_SET_DUMPABLE): other processes of the
/// same user could then not see that it lives, and would take its lock files for left-overs.
void forbidMemoryDumps();

} // namespace posthorn
