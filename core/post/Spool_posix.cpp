// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Spool.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace posthorn {

void Spool::syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle); // some file systems cannot; there is nothing better to be done then
    ::close(handle);
}

} // namespace posthorn
