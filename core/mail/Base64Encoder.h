// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace posthorn {

/// Base64 (RFC 2045 6.8) in lines of 76 characters and CRLF, written straight into the caller's
/// buffer. No state: whole lines are encoded as they come, and what is left over at the very end.
/// One table look-up makes two characters, so that it keeps up with TLS on every processor; where
/// there are vector instructions, whole lines are theirs.
class Base64Encoder {
public:
    static constexpr qint64 OctetsPerLine = 57;
    static constexpr qint64 LineSize = 78; ///< with CRLF

    /// Characters that encode() writes for so many octets: whole lines with CRLF, the last too.
    [[nodiscard]] static constexpr qint64 encodedSize(qint64 octets)
    {
        const qint64 rest = octets % OctetsPerLine;
        return octets / OctetsPerLine * LineSize + (rest == 0 ? 0 : (rest + 2) / 3 * 4 + 2);
    }
    /// Encodes `size` octets, a multiple of 57, into size / 57 lines with CRLF; answers the number
    /// of characters written: size / 57 * 78.
    static qint64 encodeLines(const char *in, qint64 size, char *out);
    /// Encodes the end of the content, any size: whole lines, then a shorter one with CRLF.
    /// Answers the number of characters written: encodedSize(size). Nothing for size 0.
    static qint64 encodeRest(const char *in, qint64 size, char *out);
    /// All at once.
    [[nodiscard]] static QByteArray encode(const QByteArray &octets);
};

} // namespace posthorn
