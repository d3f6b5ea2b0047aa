// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace posthorn {

/// Quoted-printable (RFC 2045 6.7). Lines have at most 76 characters, soft breaks included; no line
/// begins with a dot or with `From `, none ends in a blank, and no soft break stands within a UTF-8
/// sequence, so that every gateway passes it on unharmed.
class QuotedPrintable {
public:
    /// CRLF in `text` are line ends and stay so; a lone CR or LF is written out as `=0D` or `=0A`.
    /// Nothing is added at the end.
    [[nodiscard]] static QByteArray encodeText(const QByteArray &text);
    /// Every CR and LF is written out, so that the octets come back exactly; all breaks are soft.
    [[nodiscard]] static QByteArray encodeBinary(const QByteArray &octets);
    /// Tolerant: blanks at line ends are dropped, lower-case digits taken, an equals sign without
    /// two digits stays as it is. Line ends stay as they stand.
    [[nodiscard]] static QByteArray decode(const QByteArray &encoded);
};

} // namespace posthorn
