// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace posthorn {

/// Makes the text alternative of an HTML message: what a person without HTML should read.
/// Paragraphs are parted by blank lines, headings underlined, lists get `*` or numbers, quotes `>
/// `, table cells stand in columns, links are followed by `<address>`, images are their `[alt]`
/// text. Scripts, styles and hidden elements leave nothing. Any input gives some text, in linear
/// time, and no more than LargestGrowth characters longer than itself: what is beyond is left out.
class HtmlToText {
public:
    static constexpr qsizetype LargestGrowth = 10 * 1024 * 1024;
    /// Lines are ended by LF, the last one too; nothing for HTML without text.
    static QString convert(const QString &html);
};

} // namespace posthorn
