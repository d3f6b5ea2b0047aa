// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace posthorn {

struct MimeEntity;

/// Saves the attachments of a received message into a folder. Names from a message are never
/// followed: they cannot leave the folder, and no file is ever overwritten.
class AttachmentSaver {
    Q_DECLARE_TR_FUNCTIONS(AttachmentSaver)
public:
    struct Result {
        QStringList saved; ///< full paths
        QString error; ///< empty: all were saved
    };

    /// The parts that are files: named ones, and those that are no text to read.
    static QList<const MimeEntity *> attachments(const MimeEntity &message);
    /// A name that is safe on every system: no path, no controls, no reserved word, bounded.
    static QString safeName(const QString &name, const QByteArray &type, int number);
    static Result save(const QByteArray &message, const QString &folder);
};

} // namespace posthorn
