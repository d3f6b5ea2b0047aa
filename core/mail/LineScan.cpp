// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/LineScan.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace posthorn {
namespace {

/// What is found in octets when they are looked at eight at a time.
struct Findings {
    bool eightBit = false;
    bool nul = false;
};

Findings look(QByteArrayView octets)
{
    constexpr quint64 ones = 0x0101010101010101ULL;
    constexpr quint64 highs = 0x8080808080808080ULL;
    quint64 seen = 0;
    quint64 zeros = 0; // A high bit where an octet was 0 (or, of no matter here, over 128).
    const auto take = [&](quint64 word) {
        seen |= word;
        zeros |= (word - ones) & ~word;
    };
    const char *at = octets.data();
    const char *const end = at + octets.size();
    for (; end - at >= qsizetype(sizeof(quint64)); at += sizeof(quint64)) {
        quint64 word;
        std::memcpy(&word, at, sizeof word);
        take(word);
    }
    for (; at < end; ++at)
        take(uchar(*at) | ones << 8);
    return {(seen & highs) != 0, (zeros & highs) != 0};
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
    // Most texts hold neither, so that the lines need not be looked at one by one.
    const Findings all = look(octets);
    m_looksClosely = all.nul || all.eightBit;
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
    if (m_looksClosely)
        lookClosely(text);
    if (!m_marks.isEmpty())
        lookForMark(text);
    m_column += text.size();
    m_canonicalSize += text.size();
    if (m_column > LongestLine && m_longLine == 0)
        m_longLine = m_line;
}

void LineScan::lookClosely(QByteArrayView text)
{
    const Findings found = look(text);
    if (found.nul && m_nulLine == 0)
        m_nulLine = m_line;
    if (found.eightBit && m_eightBitLine == 0)
        m_eightBitLine = m_line;
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
