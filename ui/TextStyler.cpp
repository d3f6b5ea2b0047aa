// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/TextStyler.h"

#include <QColor>
#include <QFont>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextFrame>
#include <QTextList>

#include <functional>

namespace posthorn {

namespace {

constexpr int QuoteMargin = 24;
constexpr int HeadingMargin = 8; ///< above and below, about as mail programs have it
constexpr int LargestHeading = 3;

/// Runs `change` for each paragraph that the selection touches, as one step of undo.
void forEachBlock(QTextEdit *editor, const std::function<void(QTextCursor &)> &change)
{
    QTextCursor whole = editor->textCursor();
    const int end = whole.selectionEnd();
    whole.beginEditBlock();
    QTextBlock block = editor->document()->findBlock(whole.selectionStart());
    for (bool more = block.isValid(); more; block = block.next()) {
        QTextCursor cursor(block);
        change(cursor);
        const QTextBlock next = block.next();
        more = next.isValid() && next.position() <= end && next.position() != end;
    }
    whole.endEditBlock();
}

void removeFromList(const QTextCursor &cursor)
{
    if (QTextList *list = cursor.currentList()) {
        list->remove(cursor.block());
        QTextBlockFormat format = cursor.blockFormat();
        format.setIndent(0);
        QTextCursor(cursor).setBlockFormat(format);
    }
}

void styleBlockText(QTextCursor &cursor, const QTextCharFormat &format)
{
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(format);
    cursor.mergeBlockCharFormat(format);
}

bool isFormatted(const QTextCharFormat &format)
{
    return format.fontWeight() > QFont::Medium || format.fontItalic() || format.fontUnderline()
        || format.fontStrikeOut() || format.isAnchor() || format.isImageFormat()
        || format.hasProperty(QTextFormat::ForegroundBrush)
        || format.hasProperty(QTextFormat::BackgroundBrush);
}

} // namespace

void TextStyler::setBold(QTextEdit *editor, bool on)
{
    QTextCharFormat format;
    format.setFontWeight(on ? QFont::Bold : QFont::Normal);
    editor->mergeCurrentCharFormat(format);
}

void TextStyler::setItalic(QTextEdit *editor, bool on)
{
    QTextCharFormat format;
    format.setFontItalic(on);
    editor->mergeCurrentCharFormat(format);
}

void TextStyler::setUnderline(QTextEdit *editor, bool on)
{
    QTextCharFormat format;
    format.setFontUnderline(on);
    editor->mergeCurrentCharFormat(format);
}

void TextStyler::setStrike(QTextEdit *editor, bool on)
{
    QTextCharFormat format;
    format.setFontStrikeOut(on);
    editor->mergeCurrentCharFormat(format);
}

void TextStyler::setHeading(QTextEdit *editor, int level)
{
    const QTextCharFormat text = headingText(level);
    forEachBlock(editor, [&](QTextCursor &cursor) {
        QTextBlockFormat format = cursor.blockFormat();
        shape(format, level, quoteLevelOf(format));
        cursor.setBlockFormat(format);
        styleBlockText(cursor, text);
    });
    if (!editor->textCursor().hasSelection())
        editor->mergeCurrentCharFormat(text);
}

void TextStyler::setList(QTextEdit *editor, List list)
{
    QTextList *target = nullptr;
    forEachBlock(editor, [&](QTextCursor &cursor) {
        const int depth = cursor.currentList() ? cursor.currentList()->format().indent() : 1;
        removeFromList(cursor);
        if (list == List::None)
            return;
        if (target)
            target->add(cursor.block());
        else
            target = cursor.createList(listFormat(list, depth));
    });
}

void TextStyler::setQuote(QTextEdit *editor, bool on)
{
    forEachBlock(editor, [on](QTextCursor &cursor) {
        QTextBlockFormat format = cursor.blockFormat();
        const int level = on ? qMax(1, quoteLevelOf(format)) : 0;
        shape(format, headingOf(format), level);
        cursor.setBlockFormat(format);
    });
}

void TextStyler::insertLink(QTextEdit *editor, const QString &address, const QString &words)
{
    QTextCursor cursor = editor->textCursor();
    QTextCharFormat before = cursor.charFormat();
    cursor.beginEditBlock();
    cursor.insertText(words, linkText(address));
    cursor.endEditBlock();
    editor->setTextCursor(cursor);
    // What is typed behind the link does not belong to it.
    before.setAnchor(false);
    before.clearProperty(QTextFormat::AnchorHref);
    before.clearProperty(QTextFormat::ForegroundBrush);
    before.setFontUnderline(false);
    editor->setCurrentCharFormat(before);
}

void TextStyler::clear(QTextEdit *editor)
{
    QTextCursor whole = editor->textCursor();
    whole.beginEditBlock();
    forEachBlock(editor, [](QTextCursor &cursor) {
        removeFromList(cursor);
        cursor.setBlockFormat({});
        cursor.setBlockCharFormat({});
        const QTextBlock block = cursor.block();
        QList<QPair<int, int>> pieces; // changing them while going through them is not allowed
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!it.fragment().charFormat().isImageFormat())
                pieces.append({it.fragment().position(), it.fragment().length()});
        }
        for (const auto &[position, length] : pieces) {
            cursor.setPosition(position);
            cursor.setPosition(position + length, QTextCursor::KeepAnchor);
            cursor.setCharFormat({});
        }
    });
    whole.endEditBlock();
    if (!whole.hasSelection()) // else it would be the selection that is changed
        editor->setCurrentCharFormat({});
}

TextStyler::List TextStyler::listAt(const QTextCursor &cursor)
{
    const QTextList *list = cursor.currentList();
    if (!list)
        return List::None;
    return list->format().style() <= QTextListFormat::ListDecimal // they count downwards
        ? List::Numbered
        : List::Bulleted;
}

int TextStyler::headingOf(const QTextBlockFormat &format)
{
    return qBound(0, format.headingLevel(), LargestHeading);
}

int TextStyler::quoteLevelOf(const QTextBlockFormat &format)
{
    return qMax(0, format.intProperty(QTextFormat::BlockQuoteLevel));
}

bool TextStyler::hasFormatting(const QTextDocument *document)
{
    if (!document->rootFrame()->childFrames().isEmpty()) // a table
        return true;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (block.textList() || headingOf(format) > 0 || quoteLevelOf(format) > 0)
            return true;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (isFormatted(it.fragment().charFormat()))
                return true;
        }
    }
    return false;
}

QTextCharFormat TextStyler::headingText(int level)
{
    QTextCharFormat format;
    format.setFontWeight(level > 0 ? QFont::Bold : QFont::Normal);
    format.setProperty(QTextFormat::FontSizeAdjustment, level > 0 ? 4 - level : 0);
    return format;
}

QTextCharFormat TextStyler::linkText(const QString &address)
{
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(address);
    format.setFontUnderline(true);
    format.setForeground(QColor(0x00, 0x3e, 0xaa));
    return format;
}

QTextListFormat TextStyler::listFormat(List list, int depth)
{
    const QTextListFormat::Style mark = depth <= 1 ? QTextListFormat::ListDisc
        : depth == 2                               ? QTextListFormat::ListCircle
                                                   : QTextListFormat::ListSquare;
    QTextListFormat format;
    format.setStyle(list == List::Numbered ? QTextListFormat::ListDecimal : mark);
    format.setIndent(depth);
    return format;
}

void TextStyler::shape(QTextBlockFormat &format, int heading, int quoteLevel)
{
    format.setHeadingLevel(heading);
    format.setProperty(QTextFormat::BlockQuoteLevel, quoteLevel);
    format.setLeftMargin(quoteLevel * QuoteMargin);
    format.setTopMargin(heading > 0 ? HeadingMargin : 0);
    format.setBottomMargin(heading > 0 ? HeadingMargin : 0);
}

} // namespace posthorn
