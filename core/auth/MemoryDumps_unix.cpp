// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/MemoryDumps.h"

#include <sys/resource.h>

namespace posthorn {

void forbidMemoryDumps()
{
    // Collectors of core files (systemd-coredump, apport) heed the limit as well.
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

} // namespace posthorn
