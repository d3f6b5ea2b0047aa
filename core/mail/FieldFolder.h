// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace posthorn {

/// Puts a header field together out of pieces that may not be cut, and folds between them
/// (RFC 5322 2.2.3): lines of at most 78 octets, or 76 with encoded-words (RFC 2047 2), as far as
/// the pieces allow. It never folds right behind the colon unless the line would be over 998, or
/// over 76 with an encoded-word.
class FieldFolder {
public:
    enum class Piece { Plain, EncodedWord };

    explicit FieldFolder(const QByteArray &name);

    /// Adds a piece behind a blank, on a new line where it does not fit. `blank` is what unfolding
    /// gives back between the pieces.
    void add(const QByteArray &piece, Piece kind = Piece::Plain, const QByteArray &blank = " ");
    /// How long an encoded-word may be that is added now without starting a new line; may be
    /// negative.
    [[nodiscard]] qsizetype roomForWord() const;
    /// Nothing was added yet, so that a new line would begin right behind the colon.
    [[nodiscard]] bool isEmpty() const { return m_empty; }
    /// The whole field with its CRLF.
    [[nodiscard]] QByteArray field() const { return m_field + "\r\n"; }

private:
    QByteArray m_field;
    qsizetype m_lineBegin = 0;
    bool m_empty = true;
    bool m_wordInLine = false;
};

} // namespace posthorn
