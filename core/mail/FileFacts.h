// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QString>

namespace posthorn {

/// What the system says of a file at one moment. Equal facts mean the same file, not written to
/// in between.
struct FileFacts {
    enum class Kind { Missing, Regular, Directory, Pipe, Socket, Device };
    Kind kind = Kind::Missing;
    qint64 size = 0; ///< octets
    qint64 modified = 0; ///< nanoseconds since 1970
    quint64 volume = 0; ///< with `number`: which file it is; 0 where the system does not say
    quint64 number = 0;

    bool operator==(const FileFacts &) const = default;

    /// Symbolic links are followed. Never opens anything, so it cannot block.
    static FileFacts ofPath(const QString &path);
    /// Of the file that is open, whatever its path leads to now.
    static FileFacts ofOpenFile(const QFile &file);
    /// Opens `file` for reading, unbuffered; a pipe or device that took the file's place in the
    /// meantime is not waited for. The answer is empty, or the system's words for what went wrong.
    [[nodiscard]] static QString open(QFile &file);
};

} // namespace posthorn
