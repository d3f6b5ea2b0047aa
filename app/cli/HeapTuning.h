// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace posthorn::cli {

/// Keeps the heap of a process that sends much from being returned to the system and faulted in
/// again for every block: encrypted bursts come and go above the C library's threshold for that,
/// and doing it costs as much as the encryption. Nothing where the C library has no such setting.
void tuneHeap();

} // namespace posthorn::cli
