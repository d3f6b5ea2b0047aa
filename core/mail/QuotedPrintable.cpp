// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/QuotedPrintable.h"

#include "mail/Grammar.h"

#include <QByteArrayView>

#include <array>

namespace posthorn {

namespace {

constexpr int LongestLine = 76; // RFC 2045 6.7(5), the = of a soft break included

enum class LineEnds { Kept, WrittenOut };

bool isBlank(char c)
{
    return grammar::isBlank(uchar(c));
}

/// Octets that stand for themselves wherever they are but at the start of a line.
bool isPlain(char c)
{
    return c >= '!' && c <= '~' && c != '=';
}

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

/// Writes one line of the text, without its line end, as lines of quoted-printable.
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
            const bool plain = isPlainAt(at);
            const int octets = plain ? 1 : utf8SequenceLength(m_line.sliced(at));
            const int size = plain ? 1 : 3 * octets;
            const bool last = at + octets == m_line.size();
            if (m_size + size > (last ? LongestLine : LongestLine - 1)) {
                breakSoftly();
                continue; // a dot is written otherwise at the start of a line
            }
            if (plain)
                m_buffer[m_size++] = m_line[at];
            else
                escape(m_line.sliced(at, octets));
            at += octets;
        }
        flush();
    }

private:
    bool isPlainAt(qsizetype at) const
    {
        const char octet = m_line[at];
        if (isBlank(octet))
            return at + 1 < m_line.size();
        if (m_size == 0 && (octet == '.' || octet == 'F'))
            return octet == 'F' && !m_line.sliced(at).startsWith(QByteArrayView("From "));
        return isPlain(octet);
    }

    void escape(QByteArrayView octets)
    {
        constexpr char Digits[] = "0123456789ABCDEF";
        for (const char octet : octets) {
            m_buffer[m_size++] = '=';
            m_buffer[m_size++] = Digits[uchar(octet) >> 4];
            m_buffer[m_size++] = Digits[uchar(octet) & 15];
        }
    }

    void breakSoftly()
    {
        for (const char c : {'=', '\r', '\n'})
            m_buffer[m_size++] = c;
        flush();
    }

    void flush()
    {
        m_out.append(m_buffer.data(), m_size);
        m_size = 0;
    }

    QByteArray &m_out;
    QByteArrayView m_line;
    std::array<char, LongestLine + 2> m_buffer;
    int m_size = 0;
};

QByteArray encode(const QByteArray &octets, LineEnds lineEnds)
{
    QByteArray out;
    out.reserve(octets.size() + octets.size() / 8);
    qsizetype begin = 0;
    while (true) {
        const qsizetype end = lineEnds == LineEnds::Kept ? octets.indexOf("\r\n", begin) : -1;
        const qsizetype size = (end < 0 ? octets.size() : end) - begin;
        LineWriter(out, QByteArrayView(octets).sliced(begin, size)).write();
        if (end < 0)
            return out;
        out += "\r\n";
        begin = end + 2;
    }
}

void appendDecoded(QByteArray &out, QByteArrayView line)
{
    while (!line.isEmpty()) {
        const qsizetype equals = line.indexOf('=');
        out.append(line.first(equals < 0 ? line.size() : equals));
        if (equals < 0)
            return;
        const int octet = grammar::hexOctet(line, equals + 1);
        out.append(octet < 0 ? '=' : char(octet));
        line = line.sliced(equals + (octet < 0 ? 1 : 3));
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
