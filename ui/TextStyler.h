// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextListFormat>

class QTextDocument;
class QTextEdit;

namespace posthorn {

/// How text in the editor looks, in terms of the few things that mail can say, and the changes a
/// person makes to it. Each change is one step of undo.
class TextStyler {
public:
    enum class List { None, Bulleted, Numbered };

    static void setBold(QTextEdit *editor, bool on);
    static void setItalic(QTextEdit *editor, bool on);
    static void setUnderline(QTextEdit *editor, bool on);
    static void setStrike(QTextEdit *editor, bool on);
    /// 0: a plain paragraph.
    static void setHeading(QTextEdit *editor, int level);
    static void setList(QTextEdit *editor, List list);
    static void setQuote(QTextEdit *editor, bool on);
    /// Replaces the selection by a link, or puts one where the cursor stands.
    static void insertLink(QTextEdit *editor, const QString &address, const QString &words);
    /// Plain paragraphs and plain text; images stay.
    static void clear(QTextEdit *editor);

    [[nodiscard]] static List listAt(const QTextCursor &cursor);
    [[nodiscard]] static int headingOf(const QTextBlockFormat &format);
    [[nodiscard]] static int quoteLevelOf(const QTextBlockFormat &format);
    /// There is something that plain text cannot say.
    [[nodiscard]] static bool hasFormatting(const QTextDocument *document);

    /// How the text of a heading looks; level 0: that of a paragraph.
    static QTextCharFormat headingText(int level);
    static QTextCharFormat linkText(const QString &address);
    static QTextListFormat listFormat(List list, int depth);
    /// Writes heading and quote level into a block's format, with the margins that show them.
    static void shape(QTextBlockFormat &format, int heading, int quoteLevel);
};

} // namespace posthorn
