// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Refusal.h"

#include <QByteArray>
#include <QString>

namespace posthorn::cli {

/// Texts that a person keeps in files or sends through standard input.
struct TextInput {
    /// What a text may hold. It is kept in memory, unlike attachments.
    static constexpr qint64 maximumOctets = 16 * 1024 * 1024;

    /// The octets of a regular file. `option` is named in a refusal.
    static Made<QByteArray> readFile(const QString &option, const QString &file,
                                     qint64 maximum = maximumOctets);
    /// As readFile(), but `-` is standard input.
    static Made<QByteArray> read(const QString &option, const QString &file,
                                 qint64 maximum = maximumOctets);
    /// The text of a file: UTF-8, or UTF-16 or UTF-32 with a byte order mark. Octets that are
    /// neither are refused, never guessed at.
    static Made<QString> plainText(const QString &option, const QString &file);
    /// As plainText(), and ISO 8859-1 where the HTML itself says so.
    static Made<QString> htmlText(const QString &option, const QString &file);
};

} // namespace posthorn::cli
