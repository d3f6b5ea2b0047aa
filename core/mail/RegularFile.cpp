// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/RegularFile.h"

#include <QDir>

namespace posthorn {

RegularFile::RegularFile(const QString &path)
    : QFile(path)
    , m_path(path)
{
}

Expected<std::unique_ptr<RegularFile>> RegularFile::open(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const auto refused = [&path](const QString &reason) {
        return Problem{Problem::Kind::File, path, reason};
    };
    if (path.isEmpty())
        return refused(tr("No file name was given."));
    switch (FileFacts::ofPath(path).kind) {
    case FileFacts::Kind::Missing:
        return refused(tr("There is no file “%1”, or its folder may not be read.").arg(shown));
    case FileFacts::Kind::Directory:
        return refused(tr("“%1” is a folder, not a file.").arg(shown));
    case FileFacts::Kind::Pipe:
        return refused(tr("“%1” is a named pipe, not a regular file.").arg(shown));
    case FileFacts::Kind::Socket:
        return refused(tr("“%1” is a socket, not a regular file.").arg(shown));
    case FileFacts::Kind::Device:
        return refused(tr("“%1” is a device, not a regular file.").arg(shown));
    case FileFacts::Kind::Regular:
        break;
    }
    std::unique_ptr<RegularFile> file(new RegularFile(path));
    if (const QString fault = FileFacts::open(*file); !fault.isEmpty())
        return refused(tr("The file “%1” cannot be read: %2.").arg(shown, fault));
    file->m_facts = FileFacts::ofOpenFile(*file);
    if (file->m_facts.kind != FileFacts::Kind::Regular)
        return refused(tr("“%1” is not a regular file.").arg(shown));
    // A window into the system (/proc, /sys) has no size, and yet something in it.
    if (file->size() == 0 && (!file->peek(1).isEmpty() || file->error() != QFileDevice::NoError))
        return refused(tr("“%1” does not tell its size; copy it and take the copy.").arg(shown));
    return file;
}

bool RegularFile::isUntouched() const
{
    return FileFacts::ofOpenFile(*this) == m_facts && FileFacts::ofPath(m_path) == m_facts;
}

} // namespace posthorn
