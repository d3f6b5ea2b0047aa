// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace posthorn {

/// Encoded-words (RFC 2047), always in UTF-8.
class EncodedWord {
public:
    /// Where the words are to stand: a phrase allows fewer characters in a Q word (RFC 2047 5(3)).
    enum class Place { Text, Phrase };
    static constexpr qsizetype LongestWord = 75; // RFC 2047 2
    static constexpr qsizetype LongestLine = 76;
    /// The least room that encode() can work with: one character of four octets in a Q word.
    static constexpr qsizetype LeastRoom = 24;

    /// All of the text in words that decode one by one, in B or Q, whichever is shorter. The first
    /// word has at most `firstRoom` characters. No code point is ever cut; what a person sees as
    /// one character is kept in one word where it fits. Only the last word may have base64
    /// padding, because GMime drops all that follows a padded one.
    static QList<QByteArray> encode(const QString &text, Place place,
                                    qsizetype firstRoom = LongestWord);
    /// A reader could take a part of the text for an encoded-word.
    static bool looksLikeOne(QStringView text);
    /// Decodes all words in an unfolded value and drops the blanks between two of them. Words that
    /// are glued to other text, or cut within a character, are read too. What is no word is read as
    /// UTF-8, or as Windows-1252 where it is none.
    static QString decode(const QByteArray &unfolded);
};

} // namespace posthorn
