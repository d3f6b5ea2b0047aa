// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/ParameterReader.h"

#include "mail/Charset.h"
#include "mail/EncodedWord.h"
#include "mail/Grammar.h"

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int MostSegments = 1000;

QByteArray percentDecoded(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int octet = text[i] == '%' ? grammar::hexOctet(text, i + 1) : -1;
        out += octet < 0 ? text[i] : char(octet);
        i += octet < 0 ? 0 : 2;
    }
    return out;
}

} // namespace

ParameterReader::ParameterReader(const QByteArray &unfolded)
    : m_text(unfolded)
{
}

ParameterizedValue ParameterReader::read()
{
    ParameterizedValue result;
    result.value = readUntil(";").trimmed().toLower();
    while (m_at < m_text.size()) {
        ++m_at; // the semicolon
        skipBlanksAndComments();
        const QByteArray name = readUntil("=;").trimmed().toLower();
        if (m_at >= m_text.size() || m_text[m_at] == ';')
            continue;
        ++m_at; // the equals sign
        store(name, readValue());
    }
    for (auto found = m_found.cbegin(); found != m_found.cend(); ++found) {
        if (found->plain || found->whole || found->segments.contains(0))
            result.parameters.insert(found.key(), decoded(found.value()));
    }
    return result;
}

void ParameterReader::skipBlanksAndComments()
{
    int depth = 0;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '(')
            ++depth;
        else if (c == ')' && depth > 0)
            --depth;
        else if (c == '\\' && depth > 0)
            ++m_at;
        else if (depth == 0 && !grammar::isBlank(uchar(c)))
            return;
    }
    m_at = m_text.size();
}

/// Everything but comments, up to one of the ends outside quotes.
QByteArray ParameterReader::readUntil(const char *ends)
{
    QByteArray text;
    while (m_at < m_text.size() && !grammar::isOneOf(uchar(m_text[m_at]), ends)) {
        if (m_text[m_at] == '(')
            skipBlanksAndComments();
        else if (m_text[m_at] == '"')
            text += readQuoted();
        else
            text += m_text[m_at++];
    }
    return text;
}

QByteArray ParameterReader::readValue()
{
    skipBlanksAndComments();
    if (m_at < m_text.size() && m_text[m_at] == '"') {
        const QByteArray value = readQuoted();
        readUntil(";");
        return value;
    }
    // A file name without its quotes may hold anything but a semicolon, parentheses too.
    const qsizetype begin = m_at;
    const qsizetype end = m_text.indexOf(';', begin);
    m_at = end < 0 ? m_text.size() : end;
    return m_text.sliced(begin, m_at - begin).trimmed();
}

QByteArray ParameterReader::readQuoted()
{
    QByteArray text;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '"') {
            ++m_at;
            return text;
        }
        if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
            ++m_at;
        text += m_text[m_at];
    }
    return text;
}

void ParameterReader::store(const QByteArray &wholeName, const QByteArray &value)
{
    const qsizetype star = wholeName.indexOf('*');
    const QByteArray name = star < 0 ? wholeName : wholeName.first(star);
    if (name.isEmpty())
        return;
    Found &found = m_found[name];
    if (star < 0) {
        if (!found.plain)
            found.plain = value;
        return;
    }
    const bool extended = wholeName.endsWith('*');
    if (star + 1 == wholeName.size()) {
        if (!found.whole)
            found.whole = Segment{value, true};
        return;
    }
    const QByteArray digits = wholeName.sliced(star + 1).chopped(extended ? 1 : 0);
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (isNumber && number >= 0 && number < MostSegments && !found.segments.contains(number))
        found.segments.insert(number, {value, extended});
}

QString ParameterReader::decoded(const Found &found)
{
    if (found.whole)
        return decoded({{0, *found.whole}});
    if (found.segments.contains(0))
        return decoded(found.segments);
    return EncodedWord::decode(found.plain.value_or(QByteArray()));
}

QString ParameterReader::decoded(const QMap<int, Segment> &segments)
{
    QByteArray octets;
    QByteArray charset;
    int expected = 0;
    for (auto segment = segments.cbegin(); segment != segments.cend(); ++segment) {
        if (segment.key() != expected++)
            break; // what follows a gap cannot be joined
        QByteArray text = segment->octets;
        if (segment.key() == 0 && segment->extended) {
            const qsizetype first = text.indexOf('\'');
            const qsizetype second = first < 0 ? -1 : text.indexOf('\'', first + 1);
            if (second >= 0) {
                charset = text.first(first);
                text = text.sliced(second + 1);
            }
        }
        octets += segment->extended ? percentDecoded(text) : text;
    }
    return Charset::decode(octets, charset);
}

} // namespace posthorn
