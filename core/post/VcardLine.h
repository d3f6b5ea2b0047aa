// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace posthorn {

/// One content line of a vCard (RFC 6350 3.3, and version 2.1 as old telephones write it).
struct VcardLine {
    QString name; ///< in upper case, its group (`item1.`) taken off; empty: it is no such line
    QString value; ///< decoded, escapes as they were written

    /// Longer ones hold pictures and keys, never a name or an address.
    static constexpr qsizetype LongestLine = 64 * 1024;
    /// Gives each line of a file, folds undone, also those of quoted-printable. Those that are
    /// longer than LongestLine are passed over.
    static void unfold(const QByteArray &octets,
                       const std::function<void(const QByteArray &)> &take);
    [[nodiscard]] static VcardLine parse(const QByteArray &octets);
    /// The value as one text.
    [[nodiscard]] QString text() const;
    /// The value as texts between semicolons.
    [[nodiscard]] QStringList components() const;
};

} // namespace posthorn
