// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/MemoryDumps.h"

#include <windows.h>

#include <werapi.h>

namespace posthorn {

void forbidMemoryDumps()
{
    // A report of a crash tells where it happened, without what the program had in memory.
    WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
}

} // namespace posthorn
