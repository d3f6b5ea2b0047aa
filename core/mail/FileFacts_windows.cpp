// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/FileFacts.h"

#include <QDateTime>
#include <QFileInfo>

namespace posthorn {

FileFacts FileFacts::ofPath(const QString &path)
{
    FileFacts facts;
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return facts;
    facts.kind = info.isDir() ? Kind::Directory : info.isFile() ? Kind::Regular : Kind::Device;
    facts.size = info.size();
    facts.modified = info.lastModified().toMSecsSinceEpoch() * 1'000'000;
    return facts;
}

FileFacts FileFacts::ofOpenFile(const QFile &file)
{
    FileFacts facts;
    facts.kind = file.isSequential() ? Kind::Pipe : Kind::Regular;
    facts.size = file.size();
    facts.modified
        = file.fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch() * 1'000'000;
    return facts;
}

QString FileFacts::open(QFile &file)
{
    if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return file.errorString();
}

} // namespace posthorn
