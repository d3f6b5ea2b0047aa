// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/QuotedPrintable.h"

#include "mail/Grammar.h"

#include <QByteArrayView>

namespace posthorn {

namespace {

constexpr int LongestLine = 76; // RFC 2045 6.7(5), the = of a soft break included

enum class LineEnds { Kept, WrittenOut };

int utf8SequenceLength(QByteArrayView octets)
{
    const auto lead = uchar(octets.front());
    const int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (length > octets.size())
        return 1;
    for (int i = 1; i < length; ++i) {
        if ((uchar(octets[i]) & 0xc0) != 0x80)
            return 1;
    }
    return length;
}

void appendEscaped(QByteArray &out, char octet)
{
    constexpr char Digits[] = "0123456789ABCDEF";
    out += '=';
    out += Digits[uchar(octet) >> 4];
    out += Digits[uchar(octet) & 15];
}

/// Writes one line of the text, without its line end.
class LineWriter {
public:
    LineWriter(QByteArray &out, QByteArrayView line)
        : m_out(out)
        , m_line(line)
    {
    }

    void write()
    {
        qsizetype at = 0;
        while (at < m_line.size()) {
            qsizetype taken = writeUnit(at);
            const bool last = at + taken == m_line.size();
            if (m_column + m_unit.size() > (last ? LongestLine : LongestLine - 1)) {
                m_out += "=\r\n";
                m_column = 0;
                taken = writeUnit(at); // a dot is written otherwise at the start of a line
            }
            m_out += m_unit;
            m_column += m_unit.size();
            at += taken;
        }
    }

private:
    /// Puts what must stay together into m_unit; answers how many octets that are.
    qsizetype writeUnit(qsizetype at)
    {
        m_unit.clear();
        const char octet = m_line[at];
        const bool blank = octet == ' ' || octet == '\t';
        const bool printable = octet >= '!' && octet <= '~' && octet != '=';
        const bool last = at + 1 == m_line.size();
        if ((blank && !last) || (printable && !isHarmfulAtLineStart(at))) {
            m_unit += octet;
            return 1;
        }
        const int length = utf8SequenceLength(m_line.sliced(at));
        for (int i = 0; i < length; ++i)
            appendEscaped(m_unit, m_line[at + i]);
        return length;
    }

    bool isHarmfulAtLineStart(qsizetype at) const
    {
        return m_column == 0
            && (m_line[at] == '.' || m_line.sliced(at).startsWith(QByteArrayView("From ")));
    }

    QByteArray &m_out;
    QByteArrayView m_line;
    QByteArray m_unit;
    qsizetype m_column = 0;
};

QByteArray encode(const QByteArray &octets, LineEnds lineEnds)
{
    QByteArray out;
    out.reserve(octets.size() + octets.size() / 8);
    qsizetype begin = 0;
    while (true) {
        const qsizetype end = lineEnds == LineEnds::Kept ? octets.indexOf("\r\n", begin) : -1;
        const QByteArrayView line
            = QByteArrayView(octets).sliced(begin, (end < 0 ? octets.size() : end) - begin);
        LineWriter(out, line).write();
        if (end < 0)
            return out;
        out += "\r\n";
        begin = end + 2;
    }
}

void appendDecoded(QByteArray &out, QByteArrayView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const int octet = line[i] == '=' ? grammar::hexOctet(line, i + 1) : -1;
        out += octet < 0 ? line[i] : char(octet);
        i += octet < 0 ? 0 : 2;
    }
}

} // namespace

QByteArray QuotedPrintable::encodeText(const QByteArray &text)
{
    return encode(text, LineEnds::Kept);
}

QByteArray QuotedPrintable::encodeBinary(const QByteArray &octets)
{
    return encode(octets, LineEnds::WrittenOut);
}

QByteArray QuotedPrintable::decode(const QByteArray &encoded)
{
    QByteArray out;
    out.reserve(encoded.size());
    qsizetype begin = 0;
    while (begin < encoded.size()) {
        const qsizetype lf = encoded.indexOf('\n', begin);
        const qsizetype next = lf < 0 ? encoded.size() : lf + 1;
        qsizetype end = lf < 0 ? next : lf;
        const bool cr = lf > begin && encoded[lf - 1] == '\r';
        if (cr)
            --end;
        while (end > begin && (encoded[end - 1] == ' ' || encoded[end - 1] == '\t'))
            --end;
        const bool soft = end > begin && encoded[end - 1] == '=';
        appendDecoded(out, QByteArrayView(encoded).sliced(begin, end - begin - (soft ? 1 : 0)));
        if (lf >= 0 && !soft)
            out += cr ? "\r\n" : "\n";
        begin = next;
    }
    return out;
}

} // namespace posthorn
