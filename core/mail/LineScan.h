// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace posthorn {

/// Reads octets that are to be sent as lines, in pieces of any size, and notes what decides how
/// they can be sent. CRLF, CR and LF each end a line.
class LineScan {
public:
    static constexpr qint64 LongestLine = 998; ///< RFC 5322 2.1.1, without the line end

    /// `marks`: starts of lines to look out for, such as the delimiters of a multipart.
    /// `firstLine`: the number of the line with which it begins.
    explicit LineScan(QList<QByteArray> marks = {}, qint64 firstLine = 1);
    void feed(QByteArrayView octets);

    /// How many octets it is when every line end is written as CRLF. None is added at the end.
    [[nodiscard]] qint64 canonicalSize() const { return m_canonicalSize; }
    /// Nothing was read, or the last thing was a line end.
    [[nodiscard]] bool endsLine() const { return m_column == 0; }
    /// The number of the line that comes next, or is not yet ended.
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] bool hasEightBit() const { return m_eightBitLine != 0; }
    /// The first line that holds a NUL; 0: none.
    [[nodiscard]] qint64 nulLine() const { return m_nulLine; }
    /// The first line of more than 998 octets; 0: none.
    [[nodiscard]] qint64 longLine() const { return m_longLine; }
    /// The first line with octets over 127; 0: none.
    [[nodiscard]] qint64 eightBitLine() const { return m_eightBitLine; }
    /// A line began with one of the marks.
    [[nodiscard]] bool foundMark() const { return m_foundMark; }

private:
    void takeText(QByteArrayView text);
    void lookClosely(QByteArrayView text);
    void lookForMark(QByteArrayView text);
    void endLine();

    QList<QByteArray> m_marks;
    qsizetype m_longestMark = 0;
    QByteArray m_lineStart; ///< Of a line that may turn out to begin with a mark.
    qint64 m_canonicalSize = 0;
    qint64 m_line;
    qint64 m_column = 0;
    qint64 m_nulLine = 0;
    qint64 m_longLine = 0;
    qint64 m_eightBitLine = 0;
    bool m_looksClosely = false; ///< The octets at hand hold a NUL or one over 127.
    bool m_foundMark = false;
    bool m_afterCr = false; ///< A LF that comes now belongs to the line end before.
};

} // namespace posthorn
