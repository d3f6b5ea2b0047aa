// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Problem.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <optional>

namespace posthorn {

/// Writing of messages and their side files into a folder of this program: whole or not at all,
/// and on the disk when the function answers. The Problem's reason holds the system's words.
class Spool {
    Q_DECLARE_TR_FUNCTIONS(Spool)
public:
    /// An id is a file name of ours, never a way out of the folder.
    [[nodiscard]] static bool isId(const QString &id);
    [[nodiscard]] static QString makeId();
    /// `name` in the folder for the data of this program.
    [[nodiscard]] static QString standardFolder(const QString &name);

    /// Makes the folder, readable by its owner alone.
    static std::optional<Problem> ensureFolder(const QString &folder);
    static std::optional<Problem> write(const Content &content, const Transport &transport,
                                        const QString &path);
    static std::optional<Problem> write(const QByteArray &bytes, const QString &path);
    /// The message with what is written beside it: neither takes its place before both are written
    /// whole, and the message does last.
    static std::optional<Problem> writePair(const Content &content, const Transport &transport,
                                            const QString &path, const QByteArray &side,
                                            const QString &sidePath);
    static std::optional<Problem> copy(const QString &from, const QString &to);
    /// What happened to the names in a folder is on the disk afterwards, where the system can say.
    static void syncFolder(const QString &folder);
};

} // namespace posthorn
