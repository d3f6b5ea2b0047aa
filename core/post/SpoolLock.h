// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace posthorn {

/// Keeps a file for one process: nobody else gets the lock until the process lets go of it or ends,
/// in whatever way it ends.
class SpoolLock {
public:
    /// Null: another process has it, or nothing can be written there.
    [[nodiscard]] static std::unique_ptr<QLockFile> take(const QString &path);
};

} // namespace posthorn
