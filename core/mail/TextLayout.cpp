// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/TextLayout.h"

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// Two blank lines are the most that ever stand between two texts.
constexpr int MostBreaks = 3;

bool isCollapsing(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

/// Characters that only steer how HTML is broken into lines.
bool isInvisible(QChar c)
{
    return c == u'\u200b' || c == u'\ufeff' || c == u'\u00ad';
}

QStringView withoutBlanksAtEnd(QStringView text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

TextLayout::TextLayout(qsizetype &room)
    : m_room(room)
{
}

void TextLayout::addWords(QStringView text)
{
    for (const QChar c : text) {
        if (m_room <= 0)
            return;
        if (isCollapsing(c)) {
            m_blankOwed = true;
        } else if (!isInvisible(c)) {
            beginLine();
            if (m_blankOwed && columns() > 0 && !m_text.endsWith(u' '))
                put(u' ');
            m_blankOwed = false;
            put(c);
        }
    }
}

void TextLayout::addVerbatim(QStringView text)
{
    for (const QChar c : text) {
        if (m_room <= 0)
            return;
        if (c == u'\n') {
            ++m_owed;
            m_blankOwed = false;
        } else if (c != u'\r') {
            beginLine();
            put(c);
        }
    }
}

void TextLayout::put(QChar character)
{
    m_text += character == u'\u00a0' ? QChar(u' ') : character;
    --m_room;
}

void TextLayout::write(QStringView text)
{
    m_text += text;
    m_room -= text.size();
}

void TextLayout::breakLines(int lines)
{
    // A block right at the start of a list item begins on the line of the bullet.
    if (m_first.isEmpty())
        m_owed = qMax(m_owed, lines);
    m_blankOwed = false;
}

void TextLayout::addBreak()
{
    m_owed = qMin(m_owed + 1, MostBreaks);
    m_blankOwed = false;
}

void TextLayout::beginLine()
{
    if (m_empty) {
        m_empty = false;
    } else if (m_owed == 0) {
        return;
    } else {
        trimLine();
        put(u'\n');
        for (int blank = 1; blank < m_owed && m_room > 0; ++blank) {
            write(withoutBlanksAtEnd(m_gapPrefix));
            put(u'\n');
        }
    }
    m_owed = 0;
    m_blankOwed = false;
    m_gapPrefix = m_prefix;
    if (m_first.isEmpty()) {
        write(m_prefix);
    } else {
        write(QStringView(m_prefix).first(m_ends.isEmpty() ? 0 : m_ends.last()));
        write(m_first);
    }
    m_first.clear();
    m_lineBegin = m_text.size();
}

void TextLayout::trimLine()
{
    // RFC 3676 4.3: the line above a signature keeps its blank.
    while (m_text.size() > m_lineBegin && m_text.back() == u' ' && from(m_lineBegin) != "-- "_L1)
        m_text.chop(1);
}

void TextLayout::pushPrefix(const QString &prefix, const QString &first)
{
    m_ends.append(m_prefix.size());
    m_prefix += prefix;
    m_first = first;
}

void TextLayout::popPrefix()
{
    if (m_ends.isEmpty())
        return;
    m_prefix.truncate(m_ends.takeLast());
    m_first.clear();
    if (m_prefix.size() < m_gapPrefix.size())
        m_gapPrefix = m_prefix;
}

QStringView TextLayout::from(qsizetype begin) const
{
    return QStringView(m_text).sliced(qMin(begin, m_text.size()));
}

qsizetype TextLayout::columns() const
{
    return m_text.size() - m_lineBegin;
}

QString TextLayout::text() const
{
    return withoutBlanksAtEnd(m_text).toString();
}

} // namespace posthorn
