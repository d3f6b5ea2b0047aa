// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/FileFacts.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace posthorn {
namespace {

FileFacts::Kind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileFacts::Kind::Regular;
    if (S_ISDIR(mode))
        return FileFacts::Kind::Directory;
    if (S_ISFIFO(mode))
        return FileFacts::Kind::Pipe;
    if (S_ISSOCK(mode))
        return FileFacts::Kind::Socket;
    return FileFacts::Kind::Device;
}

qint64 modificationOf(const struct stat &status)
{
    const timespec &time = status.st_mtim;
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileFacts factsOf(const struct stat &status)
{
    FileFacts facts;
    facts.kind = kindOf(status.st_mode);
    facts.size = status.st_size;
    facts.modified = modificationOf(status);
    facts.volume = quint64(status.st_dev);
    facts.number = quint64(status.st_ino);
    return facts;
}

} // namespace

FileFacts FileFacts::ofPath(const QString &path)
{
    struct stat status;
    if (path.isEmpty() || path.contains(QChar(0)))
        return {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return factsOf(status);
}

FileFacts FileFacts::ofOpenFile(const QFile &file)
{
    struct stat status;
    if (::fstat(file.handle(), &status) != 0)
        return {};
    return factsOf(status);
}

QString FileFacts::open(QFile &file)
{
    const QByteArray name = QFile::encodeName(file.fileName());
    int handle = -1;
    do {
        handle = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    } while (handle < 0 && errno == EINTR);
    if (handle < 0)
        return qt_error_string(errno);
    if (file.open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle))
        return {};
    ::close(handle);
    return file.errorString();
}

} // namespace posthorn
