// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/HeapTuning.h"

namespace posthorn::cli {

void tuneHeap() { }

} // namespace posthorn::cli
