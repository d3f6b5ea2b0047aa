// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ParagraphLines.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

void ParagraphLines::begin(bool rightToLeft, bool follows)
{
    m_start = rightToLeft ? u"<p dir=\"rtl\">"_s : u"<p>"_s;
    m_follows = follows;
    m_empty = 0;
}

void ParagraphLines::addLine(const QString &html)
{
    if (m_text.isEmpty())
        m_text = u"<br>\n"_s.repeated(surplus()) + html;
    else
        m_text += "<br>\n"_L1 + html;
    m_empty = 0;
}

void ParagraphLines::addEmptyLine()
{
    endParagraph();
    ++m_empty;
}

QString ParagraphLines::finished()
{
    endParagraph();
    m_text = u"<br>"_s.repeated(surplus());
    endParagraph();
    m_empty = 0;
    return std::exchange(m_out, QString());
}

void ParagraphLines::endParagraph()
{
    if (m_text.isEmpty())
        return;
    m_out += m_start + m_text + "</p>\n"_L1;
    m_text.clear();
    m_follows = true;
}

qsizetype ParagraphLines::surplus() const
{
    return qMax<qsizetype>(0, m_empty - (m_follows ? 1 : 0));
}

} // namespace posthorn
