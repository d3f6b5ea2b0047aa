// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/SpoolLock.h"

#include <QDateTime>
#include <QFileInfo>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr std::chrono::milliseconds Writing = std::chrono::seconds(5); ///< and more

/// A process that was ended between making the file and writing its number into it leaves an
/// empty file, which QLockFile would respect for ever.
bool isLeftBehindEmpty(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && info.size() == 0
        && info.lastModified().msecsTo(QDateTime::currentDateTime()) > Writing.count();
}

} // namespace

std::unique_ptr<QLockFile> SpoolLock::take(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // held for as long as the process lives, never by the clock
    if (lock->tryLock(0))
        return lock;
    if (!isLeftBehindEmpty(path))
        return nullptr;
    // Several may have come so far. One at a time may clear it away, and looks again before it
    // does: what is there by now may be the lock of another.
    QLockFile clearing(path + ".clearing"_L1);
    if (!clearing.tryLock(0) || !isLeftBehindEmpty(path))
        return nullptr;
    lock->setStaleLockTime(static_cast<int>(Writing.count())); // QLockFile removes it
    const bool taken = lock->tryLock(0);
    lock->setStaleLockTime(0);
    return taken ? std::move(lock) : nullptr;
}

} // namespace posthorn
