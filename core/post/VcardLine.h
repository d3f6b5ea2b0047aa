// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace posthorn {

/// One content line of a vCard (RFC 6350 3.3, and version 2.1 as old telephones write it).
struct VcardLine {
    QString name; ///< in upper case, its group (`item1.`) taken off; empty: it is no such line
    QString value; ///< decoded, escapes as they were written

    /// The lines of a file, folds undone, also those of quoted-printable.
    [[nodiscard]] static QList<QByteArray> unfolded(const QByteArray &octets);
    [[nodiscard]] static VcardLine parse(const QByteArray &octets);
    /// The value as one text.
    [[nodiscard]] QString text() const;
    /// The value as texts between semicolons.
    [[nodiscard]] QStringList components() const;
};

} // namespace posthorn
