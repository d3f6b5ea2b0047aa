// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace posthorn {

/// Plain text under construction: words with blanks collapsed, breaks and blank lines where they
/// are asked for but never at the start or doubled, each line behind the prefix of its block.
class TextLayout {
public:
    /// `room`: how many characters may still be written, by this and others together. What finds no
    /// room is left out.
    explicit TextLayout(qsizetype &room);
    /// Text in which runs of blanks count as one.
    void addWords(QStringView text);
    /// Text whose blanks and line ends stand as they are.
    void addVerbatim(QStringView text);
    /// The next text begins at least so many lines below: 1 a new line, 2 a blank line between.
    void breakLines(int lines);
    /// One line end more than there is already (`<br>`); at most two blank lines come of it.
    void addBreak();

    /// Text from here on stands behind `prefix` (and those that were pushed before). The first
    /// line has `first` in its place when that is not empty: the bullet of a list item.
    void pushPrefix(const QString &prefix, const QString &first = {});
    /// Takes the innermost prefix off.
    void popPrefix();
    [[nodiscard]] int prefixes() const { return int(m_ends.size()); }

    /// Characters written so far; with from() to see what was added since.
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] QStringView from(qsizetype begin) const;
    /// Columns of the line that is being written, without its prefix.
    [[nodiscard]] qsizetype columns() const;
    /// The text, its last line not ended; empty where there was nothing but blanks.
    [[nodiscard]] QString text() const;

private:
    void beginLine();
    void trimLine();
    void put(QChar character);
    void write(QStringView text);

    qsizetype &m_room;
    QString m_text;
    QString m_prefix;
    QString m_first; ///< Stands in place of the end of m_prefix on the next line.
    QString m_gapPrefix; ///< What stands on blank lines before the next text.
    QList<qsizetype> m_ends; ///< Sizes of m_prefix before each push.
    qsizetype m_lineBegin = 0; ///< Where the text of the line begins, behind its prefix.
    int m_owed = 0; ///< Line ends before the next text.
    bool m_blankOwed = false;
    bool m_empty = true; ///< Nothing was written yet.
};

} // namespace posthorn
