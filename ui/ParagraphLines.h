// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace posthorn {

/// Lines of text as paragraphs of HTML. Mail programs set space around paragraphs and an editor
/// does not: so lines that follow each other are lines of one paragraph, and an empty line is what
/// stands between two. What is read shows the gaps that are seen while writing.
class ParagraphLines {
public:
    /// `follows`: the space below what stands before is like an empty line.
    void begin(bool rightToLeft, bool follows);
    void addLine(const QString &html);
    void addEmptyLine();
    /// What was added since begin().
    [[nodiscard]] QString finished();

private:
    void endParagraph();
    /// How many of the empty lines are more than the space around paragraphs.
    [[nodiscard]] qsizetype surplus() const;

    QString m_out;
    QString m_start; ///< the start tag
    QString m_text; ///< of the paragraph that is not yet ended
    qsizetype m_empty = 0; ///< lines since then
    bool m_follows = false;
};

} // namespace posthorn
