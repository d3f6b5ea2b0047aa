// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace posthorn {

/// Writes the small subset of HTML, well formed whatever it is told and in whatever order:
/// structure (lists, quotes, tables) holds structure or paragraphs, every text stands in a
/// paragraph, inline elements are closed at its end and opened again in the next one.
class HtmlSubset {
public:
    /// An inline element as the source has it.
    struct Inline {
        QString name; ///< As the element was called.
        QString open; ///< What it writes; may be nothing.
        QString close;

        void wrap(const QString &element, const QString &attributes = {});
    };

    static bool isStructure(const QString &name);

    void startStructure(const QString &name);
    void endStructure(const QString &name);
    /// What is written next stands in lines of its own: `p`, `h1`, `h2` or `h3`.
    void startParagraph(const QString &name);
    /// What is written next stands in lines of its own, without space around them, as in `div`.
    void startLine();
    void closeParagraph();
    void startInline(const Inline &element);
    void endInline(const QString &name);
    /// Blanks are one blank, as in HTML.
    void text(const QString &words);
    /// Blanks and line ends stay as they are, as in `pre`.
    void verbatim(const QString &words);
    void breakLine();
    /// An element without contents, such as an image, within the text.
    void element(const QString &markup);

    [[nodiscard]] qsizetype size() const { return m_out.size(); }
    /// Closes all and gives what was written.
    [[nodiscard]] QString finished();

private:
    void startItem();
    void startCell(const QString &name);
    void push(const QString &name);
    void closeStructureDownTo(qsizetype size);
    void openParagraph();
    void writeStarts(qsizetype from);
    void writeEnds(qsizetype downTo);
    void put(QChar c);
    void flushBlank();
    void flushLine();
    [[nodiscard]] bool isFenced(qsizetype at) const;
    [[nodiscard]] QString innermost() const;

    QString m_out;
    QStringList m_structure; ///< Written and not yet closed, outermost first.
    QList<Inline> m_inline; ///< As the source has them open, outermost first.
    QString m_paragraphName = QStringLiteral("p"); ///< Of the next paragraph.
    QString m_written; ///< Of the open one.
    int m_cells = 0;
    bool m_paragraphOpen = false;
    bool m_startsLine = true; ///< Blanks here show nothing.
    bool m_blank = false; ///< A blank stands before the next character.
    bool m_lineHolds = false; ///< Something that is seen, since the last line break.
    bool m_lineDue = false; ///< A line break stands before whatever comes next.
};

} // namespace posthorn
