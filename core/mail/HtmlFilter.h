// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>

namespace posthorn {

/// Reduces foreign HTML (pasted, or of an opened message) to the small subset that Posthorn writes:
/// p, br, b, i, u, s, a, span with colours, ul, ol, li, blockquote, h1–h3, table, tr, td, th and
/// img of the message's own parts. The answer is well formed: structure holds structure or
/// paragraphs, every text stands in a paragraph, all elements are closed. Scripts, styles, event
/// handlers, hidden elements, remote images and every address but those of links are gone.
class HtmlFilter {
public:
    /// Longer texts are cut off here: who has more asks for the plain text instead.
    static constexpr qsizetype LargestInput = 2 * 1024 * 1024;
    /// No answer is longer, whatever the input.
    static constexpr qsizetype LargestOutput = 5 * LargestInput;

    /// `contentIds`: the inline parts that images may show. Linear in time and bounded in depth.
    static QString filtered(const QString &html, const QSet<QString> &contentIds = {});
    /// The address as a link may have it: http, https, ftp, mailto or tel, without blanks and
    /// controls; else nothing.
    static QString linkAddress(const QString &href);
    /// Text as it stands in HTML, also within a quoted attribute.
    static QString escaped(const QString &text);
};

} // namespace posthorn
