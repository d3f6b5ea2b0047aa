// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>
#include <QString>

#include <memory>

namespace posthorn {

/// A file, or bytes in memory, that travels with a message. A plain value: no file is held open.
struct Attachment {
    QString path; ///< The file; empty: `bytes` are the content.
    QByteArray bytes; ///< The content where there is no file.
    QString name; ///< The name the recipient sees; path separators and controls are cleaned off.
    QByteArray contentType; ///< `type/subtype[; parameters]`; empty: found by name and content.
    QByteArray contentId; ///< Without brackets; not empty: an inline part that `cid:` refers to.
    qint64 size = 0; ///< Octets, as checked.
    QDateTime modified; ///< Of the file, as checked; invalid for bytes.

    /// Checks that `path` is a regular, readable file (never blocks on a FIFO or device) and notes
    /// its size and time. Problem::Kind::File with the reason in words otherwise.
    static Expected<Attachment> fromFile(const QString &path);
    static Attachment fromBytes(const QByteArray &bytes, const QString &name,
                                const QByteArray &contentType = {});

    /// The same check again, for just before sending: a file whose size or time differs from what
    /// was noted is taken as it is now. The answer is the attachment with fresh size and time.
    [[nodiscard]] Expected<Attachment> rechecked() const;
    /// A fresh device that reads the content from its start, opened read-only and unbuffered.
    /// The file must still be the one that was checked (size, time), else FileChanged.
    [[nodiscard]] Expected<std::unique_ptr<QIODevice>> open() const;
    /// After all was read through `device`: nothing if the file still is the one that was checked.
    [[nodiscard]] bool unchanged(const QIODevice &device) const;
    /// `type/subtype` without parameters: as given, else by name and content (QMimeDatabase).
    [[nodiscard]] QByteArray mimeType() const;
};

} // namespace posthorn
