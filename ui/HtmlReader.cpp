// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/HtmlReader.h"

#include "mail/HtmlFilter.h"
#include "mail/HtmlTokens.h"
#include "ui/TextStyler.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextImageFormat>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// A list that is being read, or a table: what paragraphs belong to.
struct Level {
    QString name;
    QTextList *list = nullptr;
    QTextTable *table = nullptr;
    int rows = 0;
    int columns = 0; ///< of the row being read
    bool isHead = false; ///< the cell being read is one of the table's head
    bool itemStarts = false; ///< the next paragraph is that of the item's mark
};

/// Builds the document from the subset as HtmlFilter writes it: well formed, text in paragraphs.
class Builder {
public:
    explicit Builder(QTextDocument *document)
        : m_cursor(document)
    {
    }

    void run(const QString &subset)
    {
        m_cursor.beginEditBlock();
        HtmlTokens tokens(subset);
        for (HtmlToken token = tokens.next(); token.kind != HtmlToken::Kind::End;
             token = tokens.next()) {
            if (token.kind == HtmlToken::Kind::Text)
                m_cursor.insertText(token.text, m_formats.last());
            else if (token.kind == HtmlToken::Kind::StartTag)
                start(token);
            else
                end(token.name);
        }
        m_cursor.endEditBlock();
    }

private:
    static int headingLevel(const QString &name)
    {
        return name.size() == 2 && name[0] == u'h' ? name[1].digitValue() : 0;
    }

    void start(const HtmlToken &tag)
    {
        m_afterLines = m_afterLines && tag.name == "p"_L1;
        if (tag.name == "p"_L1 || headingLevel(tag.name) > 0)
            startParagraph(headingLevel(tag.name));
        else if (tag.name == "br"_L1)
            breakLine();
        else if (tag.name == "img"_L1)
            insertImage(tag);
        else if (tag.name == "blockquote"_L1)
            ++m_quotes;
        else if (tag.name == "ul"_L1 || tag.name == "ol"_L1 || tag.name == "table"_L1)
            m_levels.append(Level{tag.name});
        else if (tag.name == "li"_L1)
            m_levels.last().itemStarts = true;
        else if (tag.name == "tr"_L1)
            startRow();
        else if (tag.name == "td"_L1 || tag.name == "th"_L1)
            startCell(tag.name == "th"_L1);
        else
            startInline(tag);
    }

    void end(const QString &name)
    {
        if (name == "p"_L1 || headingLevel(name) > 0) {
            endParagraph();
            m_afterLines = name == "p"_L1;
            return;
        }
        m_afterLines = m_afterLines && !isStructure(name);
        if (name == "blockquote"_L1) {
            --m_quotes;
        } else if (name == "ul"_L1 || name == "ol"_L1) {
            m_levels.removeLast();
        } else if (name == "table"_L1) {
            const Level level = m_levels.takeLast();
            if (level.table)
                m_cursor = level.table->lastCursorPosition();
            m_cursor.movePosition(QTextCursor::NextBlock);
            m_fresh = true;
        } else if (m_formats.size() > 1 && !isLevelPart(name)) {
            m_formats.removeLast();
        }
    }

    static bool isStructure(const QString &name)
    {
        return isLevelPart(name) || name == "blockquote"_L1 || name == "ul"_L1 || name == "ol"_L1
            || name == "table"_L1;
    }

    static bool isLevelPart(const QString &name)
    {
        return name == "li"_L1 || name == "tr"_L1 || name == "td"_L1 || name == "th"_L1;
    }

    /// How deep in lists this is, within the innermost table.
    [[nodiscard]] int listDepth() const
    {
        int depth = 0;
        for (const Level &level : m_levels)
            depth = level.name == "table"_L1 ? 0 : depth + 1;
        return depth;
    }

    void startParagraph(int heading)
    {
        QTextCharFormat text = heading > 0 ? TextStyler::headingText(heading) : QTextCharFormat();
        if (!m_levels.isEmpty() && m_levels.last().isHead)
            text.setFontWeight(QFont::Bold);
        QTextBlockFormat format;
        TextStyler::shape(format, heading, m_quotes);
        Level *level = m_levels.isEmpty() ? nullptr : &m_levels.last();
        const bool inList = level && level->name != "table"_L1;
        if (inList && !level->itemStarts)
            format.setIndent(listDepth());
        if (m_fresh) {
            m_cursor.setBlockFormat(format);
            m_cursor.setBlockCharFormat(text);
        } else {
            m_cursor.insertBlock(format, text);
        }
        // The space between two paragraphs is an empty line here (ParagraphLines).
        if (m_afterLines && heading == 0)
            m_cursor.insertBlock(format, text);
        m_fresh = false;
        m_isLine = heading == 0 && !(inList && level->itemStarts)
            && (!level || level->name != "table"_L1);
        m_formats = {text};
        if (inList && level->itemStarts)
            addItem(*level);
        m_paragraph = m_cursor.position();
    }

    void addItem(Level &level)
    {
        level.itemStarts = false;
        const auto kind
            = level.name == "ol"_L1 ? TextStyler::List::Numbered : TextStyler::List::Bulleted;
        if (level.list)
            level.list->add(m_cursor.block());
        else
            level.list = m_cursor.createList(TextStyler::listFormat(kind, listDepth()));
    }

    void breakLine()
    {
        if (m_isLine)
            m_cursor.insertBlock(m_cursor.blockFormat(), m_cursor.blockCharFormat());
        else
            m_cursor.insertText(QString(QChar::LineSeparator), m_formats.last());
    }

    /// A line break at the end of a paragraph shows nothing.
    void endParagraph()
    {
        const QChar last = m_cursor.document()->characterAt(m_cursor.position() - 1);
        const bool breaks = last == QChar::LineSeparator || last == QChar::ParagraphSeparator;
        if (breaks && m_cursor.position() > m_paragraph)
            m_cursor.deletePreviousChar();
        m_formats = {QTextCharFormat()};
    }

    void startRow()
    {
        Level &level = m_levels.last();
        if (level.table)
            level.table->appendRows(1);
        ++level.rows;
        level.columns = 0;
    }

    void startCell(bool isHead)
    {
        Level &level = m_levels.last();
        level.isHead = isHead;
        if (!level.table) {
            QTextTableFormat format;
            format.setCellPadding(4);
            format.setCellSpacing(0);
            format.setBorder(1);
            format.setBorderCollapse(true);
            level.table = m_cursor.insertTable(1, 1, format);
            level.rows = 1;
        } else if (level.columns >= level.table->columns()) {
            level.table->appendColumns(1);
        }
        m_cursor = level.table->cellAt(level.rows - 1, level.columns).firstCursorPosition();
        ++level.columns;
        m_fresh = true;
    }

    void startInline(const HtmlToken &tag)
    {
        QTextCharFormat format = m_formats.last();
        if (tag.name == "b"_L1)
            format.setFontWeight(QFont::Bold);
        else if (tag.name == "i"_L1)
            format.setFontItalic(true);
        else if (tag.name == "u"_L1)
            format.setFontUnderline(true);
        else if (tag.name == "s"_L1)
            format.setFontStrikeOut(true);
        else if (tag.name == "a"_L1)
            format.merge(TextStyler::linkText(tag.attributes.value(u"href"_s)));
        else if (tag.name == "span"_L1)
            takeColours(tag.attributes.value(u"style"_s), format);
        m_formats.append(format);
    }

    static void takeColours(const QString &style, QTextCharFormat &format)
    {
        const QStringList declarations = style.split(u';');
        for (const QString &declaration : declarations) {
            const QColor colour(declaration.section(u':', 1));
            if (!colour.isValid())
                continue;
            if (declaration.startsWith("color:"_L1))
                format.setForeground(colour);
            else
                format.setBackground(colour);
        }
    }

    void insertImage(const HtmlToken &tag)
    {
        QTextImageFormat format;
        format.merge(m_formats.last());
        format.setName(tag.attributes.value(u"src"_s));
        format.setProperty(QTextFormat::ImageAltText, tag.attributes.value(u"alt"_s));
        if (tag.attributes.contains(u"width"_s))
            format.setWidth(tag.attributes.value(u"width"_s).toInt());
        if (tag.attributes.contains(u"height"_s))
            format.setHeight(tag.attributes.value(u"height"_s).toInt());
        m_cursor.insertImage(format);
    }

    QTextCursor m_cursor;
    QList<Level> m_levels;
    QList<QTextCharFormat> m_formats{QTextCharFormat()};
    int m_quotes = 0;
    int m_paragraph = 0; ///< where the open one begins
    bool m_isLine = true; ///< each line of the open one is a paragraph of the document
    bool m_afterLines = false; ///< a paragraph has just ended
    bool m_fresh = true; ///< the cursor stands in a paragraph that nothing was read into yet
};

} // namespace

void HtmlReader::read(const QString &html, const QSet<QString> &contentIds, QTextDocument *document)
{
    const bool canUndo = document->isUndoRedoEnabled();
    document->setUndoRedoEnabled(false);
    Builder(document).run(HtmlFilter::filtered(html, contentIds));
    document->setUndoRedoEnabled(canUndo);
}

} // namespace posthorn
