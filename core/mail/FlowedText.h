// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace posthorn {

/// format=flowed (RFC 3676): long lines are broken softly, and a reader puts them together again.
class FlowedText {
public:
    /// What a `>` at the start of a line stands for.
    enum class Quotes {
        Typed, ///< A character like any other: the line is stuffed, and comes back as it was.
        Marks ///< A quote, as in replies: the line is sent as it stands, and never broken.
    };
    /// Lines are ended by LF, and the text ends as it did. Lines longer than 72 columns are broken
    /// behind blanks; a word, and text written without blanks such as Chinese, is never broken,
    /// since DelSp, which that would need, is not known to all readers. Blanks at the end of a
    /// line, which would join it with the next, are lost; the signature separator `-- ` stays.
    static QString encode(const QString &text, Quotes quotes = Quotes::Typed);
    /// The text as it was meant: soft breaks and stuffing undone, lines ended by LF, quotes with
    /// one `>` for each level and a blank.
    static QString decode(const QString &text, bool delSp);
};

} // namespace posthorn
