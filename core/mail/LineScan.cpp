// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/LineScan.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace posthorn {
namespace {

bool holdsEightBit(QByteArrayView text)
{
    constexpr quint64 highBits = 0x8080808080808080ULL;
    const char *at = text.data();
    const char *const end = at + text.size();
    quint64 seen = 0;
    for (; end - at >= qsizetype(sizeof seen); at += sizeof seen) {
        quint64 word;
        std::memcpy(&word, at, sizeof word);
        seen |= word;
    }
    for (; at < end; ++at)
        seen |= quint64(uchar(*at));
    return (seen & highBits) != 0;
}

/// Where the next `wanted` is at or behind `from`; the end where there is none. `known` is the
/// last answer, which still holds while it lies ahead: so a text is searched only once.
qsizetype nextOf(char wanted, QByteArrayView octets, qsizetype from, qsizetype &known)
{
    if (known >= from)
        return known;
    const void *found = std::memchr(octets.data() + from, wanted, size_t(octets.size() - from));
    known = found ? static_cast<const char *>(found) - octets.data() : octets.size();
    return known;
}

} // namespace

LineScan::LineScan(QList<QByteArray> marks, qint64 firstLine)
    : m_marks(std::move(marks))
    , m_line(firstLine)
{
    for (const QByteArray &mark : std::as_const(m_marks))
        m_longestMark = std::max(m_longestMark, mark.size());
}

void LineScan::feed(QByteArrayView octets)
{
    qsizetype nextCr = -1;
    qsizetype nextLf = -1;
    qsizetype at = 0;
    while (at < octets.size()) {
        if (std::exchange(m_afterCr, false) && octets[at] == '\n') {
            ++at;
            continue;
        }
        const qsizetype end
            = std::min(nextOf('\r', octets, at, nextCr), nextOf('\n', octets, at, nextLf));
        takeText(octets.sliced(at, end - at));
        if (end == octets.size())
            return;
        m_afterCr = octets[end] == '\r';
        at = end + 1;
        endLine();
    }
}

void LineScan::takeText(QByteArrayView text)
{
    if (text.isEmpty())
        return;
    if (m_nulLine == 0 && std::memchr(text.data(), 0, size_t(text.size())))
        m_nulLine = m_line;
    if (!m_eightBit && holdsEightBit(text)) {
        m_eightBit = true;
        m_eightBitLine = m_line;
    }
    if (!m_marks.isEmpty())
        lookForMark(text);
    m_column += text.size();
    m_canonicalSize += text.size();
    if (m_column > LongestLine && m_longLine == 0)
        m_longLine = m_line;
}

void LineScan::lookForMark(QByteArrayView text)
{
    const bool mayBegin = m_column == 0 || m_column == m_lineStart.size();
    if (m_foundMark || !mayBegin || m_lineStart.size() >= m_longestMark)
        return;
    m_lineStart += text.first(std::min(text.size(), m_longestMark - m_lineStart.size()));
    bool canBecome = false;
    for (const QByteArray &mark : std::as_const(m_marks)) {
        m_foundMark = m_foundMark || m_lineStart.startsWith(mark);
        canBecome = canBecome || mark.startsWith(m_lineStart);
    }
    if (!canBecome)
        m_lineStart.clear();
}

void LineScan::endLine()
{
    m_canonicalSize += 2;
    m_column = 0;
    m_lineStart.clear();
    ++m_line;
}

} // namespace posthorn
