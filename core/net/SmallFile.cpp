// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/SmallFile.h"

#include "net/NetFailure.h"

#include <QFile>
#include <QFileInfo>

namespace posthorn {

namespace {

constexpr qint64 Largest = 16 * 1024 * 1024;

} // namespace

Expected<QByteArray, Failure> SmallFile::read(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return badConfiguration(tr("%1 does not exist.").arg(path), path);
    if (!info.isFile() || info.size() > Largest)
        return badConfiguration(tr("%1 is no regular file, or too large.").arg(path), path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badConfiguration(tr("%1 cannot be read: %2").arg(path, file.errorString()), path);
    return file.read(Largest);
}

} // namespace posthorn
