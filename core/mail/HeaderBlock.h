// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace posthorn {

/// A field as it stands in a message, not yet decoded.
struct RawField {
    QByteArray name; ///< As written, without the colon.
    QByteArray value; ///< Behind the colon, folds and all, without the final line end.
    qsizetype begin = 0; ///< Where the field begins in the octets that were parsed, …
    qsizetype end = 0; ///< … and where the next one does, its line end included.
};

/// The header of a message or a MIME part, taken apart. CRLF, LF and CR end lines.
struct HeaderBlock {
    /// Further fields are passed over: a header of strangers must not fill the memory.
    static constexpr qsizetype MostFields = 50'000;

    QList<RawField> fields; ///< In order; lines that are no field are passed over.
    qsizetype bodyBegin = 0; ///< Behind the blank line; the size of the octets where there is none.
    bool hasBlankLine = false; ///< A blank line ended the header.
    bool wellFormed = true; ///< Every line was a field or a continuation of one, none too many.

    /// Reads up to the first blank line. An mbox `From ` line at the start is passed over.
    static HeaderBlock parse(const QByteArray &octets);
    /// The raw value of the first such field, names without case; null: none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;
    [[nodiscard]] bool contains(const QByteArray &name) const;
};

} // namespace posthorn
