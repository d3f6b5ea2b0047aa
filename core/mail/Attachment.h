// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QIODevice>
#include <QString>

#include <memory>

namespace posthorn {

/// A file, or bytes in memory, that travels with a message. A plain value: no file is held open.
struct Attachment {
    Q_DECLARE_TR_FUNCTIONS(Attachment)
public:
    QString path; ///< The file; empty: `bytes` are the content.
    QByteArray bytes; ///< The content where there is no file.
    QString name; ///< The name the recipient sees; path separators and controls are cleaned off.
    QByteArray contentType; ///< `type/subtype[; parameters]`; empty: found by name and content.
    QByteArray contentId; ///< Without brackets; not empty: an inline part that `cid:` refers to.
    qint64 size = 0; ///< Octets, as checked.
    QDateTime modified; ///< Of the file, as checked; invalid for bytes.

    /// Checks that `path` is a regular, readable file (never blocks on a FIFO or device) and notes
    /// its size and time. Problem::Kind::File with the reason in words otherwise. The name is the
    /// last part of the path, without control characters.
    static Expected<Attachment> fromFile(const QString &path);
    /// The name is cleaned as by cleanedName().
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
    /// The Problem to give when the file is no longer the one that was checked.
    [[nodiscard]] Problem changed() const;
    /// `type/subtype` without parameters: as given, else by name and content (QMimeDatabase). The
    /// content is looked at only where the name has no suffix that says anything.
    [[nodiscard]] QByteArray mimeType() const;

    /// A name that can be given to a file anywhere: control characters become blanks, path
    /// separators of every system `_`, and characters that turn the direction of writing (with
    /// which `exe.txt` can be made of `txt.exe`) are taken out. For names from foreign messages.
    static QString cleanedName(const QString &name);
};

} // namespace posthorn
