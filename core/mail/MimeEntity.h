// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/HeaderBlock.h"
#include "mail/HeaderReader.h"

#include <QByteArray>
#include <QList>

namespace posthorn {

/// A message or a part of one as it was read (RFC 2045, RFC 2046). Tolerant of everything: what
/// cannot be taken apart is one part of plain octets. Bodies stay where they are in the octets
/// that were read, so that a large message is not copied for each level of it.
struct MimeEntity {
    HeaderBlock header;
    ParameterizedValue contentType; ///< `text/plain` where none is given
    ParameterizedValue disposition;
    qsizetype begin = 0; ///< of the body, in the octets that were read
    qsizetype end = 0;
    QList<MimeEntity> parts; ///< of a multipart, in order

    static constexpr int DeepestNesting = 50;
    static constexpr int MostParts = 10'000;
    static constexpr qsizetype MostFields = 200'000; ///< in all headers together

    static MimeEntity read(const QByteArray &octets);

    [[nodiscard]] bool isMultipart() const { return !parts.isEmpty(); }
    [[nodiscard]] bool isText() const { return contentType.value.startsWith("text/"); }
    /// `Content-Disposition: attachment`, or a name was given.
    [[nodiscard]] bool isAttached() const;
    /// filename of Content-Disposition, else name of Content-Type; may be any text, or empty.
    [[nodiscard]] QString fileName() const;
    /// Without its brackets; empty: none.
    [[nodiscard]] QByteArray contentId() const;
    /// The name of the transfer encoding in lower case; empty: none is given.
    [[nodiscard]] QByteArray encoding() const;
    /// The body, its transfer encoding undone. `octets` are those that were read.
    [[nodiscard]] QByteArray decoded(const QByteArray &octets) const;
    /// The body of a text part as text, lines ended by LF, format=flowed undone.
    [[nodiscard]] QString text(const QByteArray &octets) const;
};

} // namespace posthorn
