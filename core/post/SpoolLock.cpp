// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/SpoolLock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace posthorn {

namespace {

/// A process that was ended between making the file and writing its number into it leaves an
/// empty file, which QLockFile would respect for ever.
bool isLeftBehindEmpty(const QString &path)
{
    constexpr qint64 Seconds = 5;
    const QFileInfo info(path);
    return info.exists() && info.size() == 0
        && info.lastModified().secsTo(QDateTime::currentDateTime()) > Seconds;
}

} // namespace

std::unique_ptr<QLockFile> SpoolLock::take(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // held for as long as the process lives, never by the clock
    if (lock->tryLock(0))
        return lock;
    if (!isLeftBehindEmpty(path) || !QFile::remove(path) || !lock->tryLock(0))
        return nullptr;
    return lock;
}

} // namespace posthorn
