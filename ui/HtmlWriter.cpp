// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/HtmlWriter.h"

#include "mail/HtmlFilter.h"
#include "ui/ParagraphLines.h"
#include "ui/TextStyler.h"

#include <QBrush>
#include <QFont>
#include <QStringList>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextImageFormat>
#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// The elements around a piece of text, outermost first, each as its start tag without brackets.
QStringList elementsOf(const QTextCharFormat &format, bool inHeading)
{
    QStringList elements;
    const QString address = HtmlFilter::linkAddress(format.anchorHref());
    const bool isLink = format.isAnchor() && !address.isEmpty();
    if (isLink)
        elements += u"a href=\""_s + HtmlFilter::escaped(address) + u"\""_s;
    QStringList colours;
    // The colour and the line of a link are the reader's own.
    if (!format.isAnchor() && format.hasProperty(QTextFormat::ForegroundBrush))
        colours += u"color:"_s + format.foreground().color().name();
    if (format.hasProperty(QTextFormat::BackgroundBrush))
        colours += u"background-color:"_s + format.background().color().name();
    if (!colours.isEmpty())
        elements += u"span style=\""_s + colours.join(u';') + u"\""_s;
    if (!inHeading && format.fontWeight() > QFont::Medium)
        elements += u"b"_s;
    if (format.fontItalic())
        elements += u"i"_s;
    if (!format.isAnchor() && format.fontUnderline())
        elements += u"u"_s;
    if (format.fontStrikeOut())
        elements += u"s"_s;
    return elements;
}

QString image(const QTextImageFormat &format)
{
    const QString id = format.name().startsWith("cid:"_L1) ? format.name().sliced(4) : QString();
    if (id.isEmpty())
        return {};
    const QString address = QString::fromLatin1(QUrl::toPercentEncoding(id, "@$+!*(),;:"_ba));
    QString markup = u"<img src=\"cid:"_s + HtmlFilter::escaped(address) + u"\" alt=\""_s
        + HtmlFilter::escaped(format.stringProperty(QTextFormat::ImageAltText)) + u"\""_s;
    if (format.width() > 0)
        markup += u" width=\"%1\""_s.arg(qRound(format.width()));
    if (format.height() > 0)
        markup += u" height=\"%1\""_s.arg(qRound(format.height()));
    return markup + u'>';
}

/// Writes the text of one paragraph.
class TextWriter {
public:
    explicit TextWriter(bool inHeading)
        : m_inHeading(inHeading)
    {
    }

    QString write(const QTextBlock &block)
    {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            take(it.fragment());
        open({});
        if (m_lineStarts)
            m_out += "<br>"_L1; // else an empty line at the end would not be seen
        if (m_out.endsWith(u' '))
            m_out = m_out.chopped(1) + u"&nbsp;"_s;
        return m_out;
    }

private:
    void take(const QTextFragment &fragment)
    {
        const QTextCharFormat format = fragment.charFormat();
        open(elementsOf(format, m_inHeading));
        const QString text = fragment.text();
        for (const QChar c : text) {
            if (c != QChar::ObjectReplacementCharacter) {
                put(c);
            } else if (format.isImageFormat()) {
                m_out += image(format.toImageFormat());
                m_lineStarts = m_afterBlank = false;
            }
        }
    }

    /// Closes and opens what is needed to stand within just these elements.
    void open(const QStringList &elements)
    {
        qsizetype same = 0;
        while (same < elements.size() && same < m_open.size() && elements[same] == m_open[same])
            ++same;
        while (m_open.size() > same)
            m_out += u"</"_s + m_open.takeLast().section(u' ', 0, 0) + u">"_s;
        for (; same < elements.size(); ++same) {
            m_open += elements[same];
            m_out += u"<"_s + elements[same] + u">"_s;
        }
    }

    void put(QChar c)
    {
        const bool lineStarts = std::exchange(m_lineStarts, c == QChar::LineSeparator);
        const bool afterBlank = std::exchange(m_afterBlank, c == u' ');
        if (c == QChar::LineSeparator)
            m_out += "<br>\n"_L1;
        else if (c == u'\t')
            m_out += "&nbsp;&nbsp;&nbsp; "_L1;
        else if (c == u' ' && (lineStarts || afterBlank))
            putFirmBlank();
        else if (c >= u' ' && c != u'\x7f')
            m_out += HtmlFilter::escaped(QString(c));
    }

    /// Blanks in a row would be shown as one: only the last of them may be an ordinary one.
    void putFirmBlank()
    {
        if (m_out.endsWith(u' '))
            m_out = m_out.chopped(1) + u"&nbsp; "_s;
        else
            m_out += "&nbsp;"_L1;
    }

    QString m_out;
    QStringList m_open;
    bool m_inHeading;
    bool m_lineStarts = true;
    bool m_afterBlank = false;
};

/// Writes paragraphs with the quotes and lists around them.
class BodyWriter {
public:
    QString write(const QTextFrame *frame)
    {
        takeFrame(frame);
        return m_out;
    }

private:
    void takeFrame(const QTextFrame *frame)
    {
        const QStringList around = std::exchange(m_open, {});
        m_follows = false;
        for (auto it = frame->begin(); !it.atEnd(); ++it) {
            if (const auto *table = qobject_cast<const QTextTable *>(it.currentFrame()))
                takeTable(table);
            else if (it.currentFrame())
                takeFrame(it.currentFrame());
            else if (it.currentBlock().isValid() && !isFiller(frame, it))
                takeBlock(it.currentBlock());
        }
        closeDownTo(0);
        m_open = around;
        m_follows = true;
    }

    /// Qt keeps an empty paragraph before and behind each table; nobody wrote it.
    static bool isFiller(const QTextFrame *frame, const QTextFrame::iterator &it)
    {
        if (it.currentBlock().length() > 1)
            return false;
        QTextFrame::iterator next = it;
        ++next;
        const bool isFirst = it == frame->begin();
        const bool isLast = next.atEnd();
        if (isFirst)
            return !isLast && next.currentFrame();
        QTextFrame::iterator before = it;
        --before;
        return isLast && before.currentFrame();
    }

    void takeTable(const QTextTable *table)
    {
        closeDownTo(0);
        m_out += "<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\">\n"_L1;
        for (int row = 0; row < table->rows(); ++row) {
            m_out += "<tr>\n"_L1;
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                if (cell.row() == row && cell.column() == column)
                    takeCell(cell);
            }
            m_out += "</tr>\n"_L1;
        }
        m_out += "</table>\n"_L1;
        m_follows = true;
    }

    /// Mail programs set space around paragraphs, which would make every row as high as two.
    static bool isPlainCell(const QTextTableCell &cell)
    {
        const QTextBlock block = cell.begin().currentBlock();
        return cell.firstPosition() >= 0 && block.isValid()
            && cell.lastPosition() < block.position() + block.length() && !block.textList()
            && TextStyler::headingOf(block.blockFormat()) == 0
            && TextStyler::quoteLevelOf(block.blockFormat()) == 0;
    }

    void takeCell(const QTextTableCell &cell)
    {
        if (isPlainCell(cell)) {
            const QTextBlock block = cell.begin().currentBlock();
            const bool isRightToLeft = block.textDirection() == Qt::RightToLeft;
            m_out += isRightToLeft ? "<td dir=\"rtl\">"_L1 : "<td>"_L1;
            m_out += TextWriter(false).write(block) + "</td>\n"_L1;
            return;
        }
        m_out += "<td>\n"_L1;
        m_follows = false;
        for (auto it = cell.begin(); !it.atEnd(); ++it) {
            if (const auto *table = qobject_cast<const QTextTable *>(it.currentFrame()))
                takeTable(table);
            else if (it.currentBlock().isValid())
                takeBlock(it.currentBlock());
        }
        closeDownTo(0);
        m_out += "</td>\n"_L1;
    }

    /// The structure around a paragraph, outermost first: quotes, then lists.
    static QStringList structureOf(const QTextBlock &block)
    {
        QStringList names;
        for (int i = 0; i < TextStyler::quoteLevelOf(block.blockFormat()); ++i)
            names += u"blockquote"_s;
        if (const QTextList *list = block.textList()) {
            const bool ordered
                = TextStyler::listAt(QTextCursor(block)) == TextStyler::List::Numbered;
            for (int i = 1; i < list->format().indent(); ++i)
                names += u"ul"_s;
            names += ordered ? u"ol"_s : u"ul"_s;
        }
        return names;
    }

    /// In the item before it, or where its own structure says.
    void place(const QTextBlock &block, bool continues)
    {
        flushLines();
        if (continues)
            return;
        enter(structureOf(block));
        if (block.textList())
            openElement(u"li"_s);
    }

    void takeBlock(const QTextBlock &block)
    {
        const bool isItem = block.textList();
        const int heading = TextStyler::headingOf(block.blockFormat());
        const bool continues
            = !isItem && block.blockFormat().indent() > 0 && m_open.endsWith(u"li"_s);
        if (!isItem && heading == 0)
            return takeLine(block, continues);
        place(block, continues);
        m_follows = true;
        const QString text = TextWriter(heading > 0).write(block);
        const bool isRightToLeft = block.textDirection() == Qt::RightToLeft;
        if (isItem && heading == 0 && !isRightToLeft) {
            m_out.chop(1); // a list of plain items is set without gaps
            m_out += text + u'\n';
            return;
        }
        const QString name = heading > 0 ? u"h%1"_s.arg(heading) : u"p"_s;
        const QString direction = isRightToLeft ? u" dir=\"rtl\""_s : QString();
        m_out += u"<"_s + name + direction + u">"_s + text + u"</"_s + name + u">\n"_s;
    }

    void takeLine(const QTextBlock &block, bool continues)
    {
        const bool isEmpty = block.length() <= 1;
        const Run run{structureOf(block), continues,
                      isEmpty && m_run ? m_run->isRightToLeft
                                       : block.textDirection() == Qt::RightToLeft};
        if (m_run != run) {
            place(block, continues);
            m_lines.begin(run.isRightToLeft, m_follows);
            m_run = run;
        }
        if (isEmpty)
            m_lines.addEmptyLine();
        else
            m_lines.addLine(TextWriter(false).write(block));
    }

    void flushLines()
    {
        if (!std::exchange(m_run, std::nullopt))
            return;
        const QString lines = m_lines.finished();
        m_follows = m_follows || !lines.isEmpty();
        m_out += lines;
    }

    /// An outer list is the one that is open, whichever kind it has.
    static bool fits(const QString &open, const QString &wanted, bool isInnermost)
    {
        const bool bothLists = open.endsWith(u'l') && wanted.endsWith(u'l');
        return open == wanted || (bothLists && !isInnermost);
    }

    void enter(const QStringList &structure)
    {
        qsizetype wanted = 0;
        qsizetype kept = 0;
        for (qsizetype i = 0; i < m_open.size() && wanted < structure.size(); ++i) {
            if (m_open[i] == "li"_L1)
                continue;
            if (!fits(m_open[i], structure[wanted], wanted + 1 == structure.size()))
                break;
            ++wanted;
            kept = i + 1;
            // The item in which the inner lists stand stays open.
            if (wanted < structure.size() && kept < m_open.size() && m_open[kept] == "li"_L1)
                ++kept;
        }
        closeDownTo(kept);
        for (; wanted < structure.size(); ++wanted) {
            const bool inList = !m_open.isEmpty() && m_open.last().endsWith(u'l');
            if (inList)
                openElement(u"li"_s);
            openElement(structure[wanted]);
        }
    }

    void openElement(const QString &name)
    {
        m_open += name;
        m_out += u"<"_s + name + u">\n"_s;
        m_follows = false;
    }

    void closeDownTo(qsizetype size)
    {
        flushLines();
        m_follows = m_follows || m_open.size() > size;
        while (m_open.size() > size)
            m_out += u"</"_s + m_open.takeLast() + u">\n"_s;
    }

    /// Lines that may stand in one paragraph.
    struct Run {
        QStringList structure;
        bool continues = false; ///< an item of a list
        bool isRightToLeft = false;

        bool operator==(const Run &) const = default;
    };

    QString m_out;
    QStringList m_open; ///< outermost first, within the frame that is written
    std::optional<Run> m_run; ///< of the lines that are not yet written
    ParagraphLines m_lines;
    bool m_follows = false; ///< something stands before, with space below it
};

} // namespace

QString HtmlWriter::writeBody(const QTextDocument *document)
{
    return BodyWriter().write(document->rootFrame());
}

QString HtmlWriter::write(const QTextDocument *document)
{
    return u"<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv=\"Content-Type\" "
           "content=\"text/html; charset=utf-8\">\n</head>\n<body>\n"_s
        + writeBody(document) + u"</body>\n</html>\n"_s;
}

} // namespace posthorn
