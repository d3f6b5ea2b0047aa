// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Spool.h"

namespace posthorn {

/// NTFS keeps the names of files in a journal of its own; a folder cannot be flushed there.
void Spool::syncFolder(const QString &) { }

} // namespace posthorn
