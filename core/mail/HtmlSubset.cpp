// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HtmlSubset.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype DeepestStructure = 32;
constexpr qsizetype DeepestTable = 3;
constexpr qsizetype DeepestInline = 32;
constexpr int MostCells = 4000;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

/// Controls, and what stands for images and paragraphs in an editor.
bool isForbidden(QChar c)
{
    return c < u' ' || (c >= u'\x7f' && c < u'\xa0') || c == QChar::ObjectReplacementCharacter
        || c == QChar::ParagraphSeparator || (c >= u'\xfdd0' && c <= u'\xfdef') || c >= u'\xfffe';
}

} // namespace

void HtmlSubset::Inline::wrap(const QString &element, const QString &attributes)
{
    open += u"<"_s + element + attributes + u">"_s;
    close.prepend(u"</"_s + element + u">"_s);
}

bool HtmlSubset::isStructure(const QString &name)
{
    static const QSet<QString> names{u"ul"_s,    u"ol"_s, u"li"_s, u"blockquote"_s,
                                     u"table"_s, u"tr"_s, u"td"_s, u"th"_s};
    return names.contains(name);
}

/// Nothing in a cell closes anything around its table.
bool HtmlSubset::isFenced(qsizetype at) const
{
    return m_structure.lastIndexOf(u"table"_s) > at;
}

QString HtmlSubset::innermost() const
{
    return m_structure.isEmpty() ? QString() : m_structure.last();
}

void HtmlSubset::startStructure(const QString &name)
{
    closeParagraph();
    if (name == "li"_L1)
        return startItem();
    if (name == "tr"_L1 || name == "td"_L1 || name == "th"_L1)
        return startCell(name);
    if (innermost() == "table"_L1 || innermost() == "tr"_L1)
        return; // it would stand between the cells
    const bool isTable = name == "table"_L1;
    if (isTable && (m_structure.count(name) >= DeepestTable || ++m_cells > MostCells))
        return;
    if (m_structure.size() + 4 > DeepestStructure) // room for what it needs within it
        return;
    if (innermost() == "ul"_L1 || innermost() == "ol"_L1)
        push(u"li"_s); // a list within a list belongs to an item of it
    push(name);
}

void HtmlSubset::endStructure(const QString &name)
{
    closeParagraph();
    const qsizetype at = m_structure.lastIndexOf(name);
    if (at >= 0 && !isFenced(at))
        closeStructureDownTo(at);
}

void HtmlSubset::startItem()
{
    const qsizetype list = qMax(m_structure.lastIndexOf(u"ul"_s), m_structure.lastIndexOf(u"ol"_s));
    if (list >= 0 && !isFenced(list)) {
        closeStructureDownTo(list + 1);
        return push(u"li"_s);
    }
    startStructure(u"ul"_s);
    if (innermost() == "ul"_L1)
        push(u"li"_s);
}

void HtmlSubset::startCell(const QString &name)
{
    const qsizetype table = m_structure.lastIndexOf(u"table"_s);
    if (table < 0 || ++m_cells > MostCells)
        return;
    if (name == "tr"_L1) {
        closeStructureDownTo(table + 1);
        return push(name);
    }
    const bool inRow = table + 1 < m_structure.size();
    closeStructureDownTo(table + (inRow ? 2 : 1));
    if (!inRow)
        push(u"tr"_s);
    push(name);
}

void HtmlSubset::push(const QString &name)
{
    m_structure.append(name);
    m_out += u"<"_s + name + u">"_s;
}

void HtmlSubset::closeStructureDownTo(qsizetype size)
{
    closeParagraph();
    while (m_structure.size() > size)
        m_out += u"</"_s + m_structure.takeLast() + u">"_s;
}

void HtmlSubset::startParagraph(const QString &name)
{
    closeParagraph();
    m_paragraphName = name;
}

void HtmlSubset::startLine()
{
    if (m_paragraphOpen && m_written != "p"_L1)
        closeParagraph();
    m_paragraphName = u"p"_s;
    if (!m_paragraphOpen)
        return;
    m_lineDue = m_lineHolds;
    m_startsLine = true;
    m_blank = false;
}

void HtmlSubset::flushLine()
{
    if (std::exchange(m_lineDue, false))
        breakLine();
}

void HtmlSubset::openParagraph()
{
    if (m_paragraphOpen)
        return;
    m_lineHolds = false;
    // Text straight in a list or a table is an item or a cell of its own.
    if (innermost() == "ul"_L1 || innermost() == "ol"_L1)
        push(u"li"_s);
    else if (innermost() == "table"_L1)
        push(u"tr"_s);
    if (innermost() == "tr"_L1)
        push(u"td"_s);
    m_paragraphOpen = true;
    m_startsLine = true;
    m_blank = false;
    m_written = m_paragraphName;
    m_out += u"<"_s + m_written + u">"_s;
    writeStarts(0);
}

void HtmlSubset::closeParagraph()
{
    if (m_paragraphOpen) {
        writeEnds(0);
        m_out += u"</"_s + m_written + u">"_s;
    }
    m_paragraphOpen = false;
    m_lineDue = false;
    m_paragraphName = u"p"_s;
}

void HtmlSubset::startInline(const Inline &element)
{
    if (m_inline.size() >= DeepestInline)
        return;
    if (m_paragraphOpen) {
        if (!element.open.isEmpty() && m_blank) {
            flushBlank();
            m_startsLine = true; // one blank is enough
        }
        m_out += element.open;
    }
    m_inline.append(element);
}

void HtmlSubset::endInline(const QString &name)
{
    const auto found = std::find_if(m_inline.rbegin(), m_inline.rend(),
                                    [&](const Inline &one) { return one.name == name; });
    if (found == m_inline.rend())
        return;
    const qsizetype at = m_inline.rend() - found - 1;
    if (m_paragraphOpen)
        writeEnds(at);
    m_inline.removeAt(at);
    if (m_paragraphOpen)
        writeStarts(at);
}

void HtmlSubset::writeStarts(qsizetype from)
{
    for (qsizetype i = from; i < m_inline.size(); ++i)
        m_out += m_inline[i].open;
}

void HtmlSubset::writeEnds(qsizetype downTo)
{
    for (qsizetype i = m_inline.size(); i > downTo; --i)
        m_out += m_inline[i - 1].close;
}

void HtmlSubset::text(const QString &words)
{
    for (const QChar c : words) {
        if (isBlank(c))
            m_blank = m_paragraphOpen && !m_startsLine;
        else
            put(c);
    }
}

void HtmlSubset::verbatim(const QString &words)
{
    for (const QChar c : words) {
        if (c == u'\n') {
            breakLine();
        } else if (c == u' ' || c == u'\t') {
            // The last one of a row stays a blank, at which the line may be broken.
            openParagraph();
            flushLine();
            if (m_startsLine || m_blank)
                m_out += QChar::Nbsp;
            if (c == u'\t')
                m_out += u"\u00a0\u00a0\u00a0"_s;
            m_blank = !m_startsLine;
        } else {
            put(c);
        }
    }
}

void HtmlSubset::breakLine()
{
    openParagraph();
    flushLine();
    m_out += "<br>"_L1;
    m_blank = false;
    m_lineHolds = false;
    m_startsLine = true;
}

void HtmlSubset::element(const QString &markup)
{
    openParagraph();
    flushLine();
    flushBlank();
    m_startsLine = false;
    m_lineHolds = true;
    m_out += markup;
}

void HtmlSubset::flushBlank()
{
    if (m_blank)
        m_out += u' ';
    m_blank = false;
}

void HtmlSubset::put(QChar c)
{
    if (c == QChar::LineSeparator)
        return breakLine();
    if (isForbidden(c))
        return;
    openParagraph();
    flushLine();
    flushBlank();
    m_startsLine = false;
    m_lineHolds = true;
    if (c == u'&')
        m_out += "&amp;"_L1;
    else if (c == u'<')
        m_out += "&lt;"_L1;
    else if (c == u'>')
        m_out += "&gt;"_L1;
    else
        m_out += c;
}

QString HtmlSubset::finished()
{
    closeStructureDownTo(0);
    return m_out;
}

} // namespace posthorn
