// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <algorithm>

/// Character classes of RFC 5322, RFC 2045 and RFC 2231, for QChar code units and octets alike.
namespace posthorn::grammar {

constexpr bool isAlphanumeric(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

constexpr bool isBlank(char16_t c)
{
    return c == u' ' || c == u'\t';
}

/// C0 controls and DEL; tab too.
constexpr bool isControl(char16_t c)
{
    return c < 0x20 || c == 0x7f;
}

constexpr bool isPrintableAscii(char16_t c)
{
    return c >= 0x20 && c < 0x7f;
}

/// One of the characters of `set`, which is ASCII.
constexpr bool isOneOf(char16_t c, const char *set)
{
    for (; *set != '\0'; ++set) {
        if (char16_t(*set) == c)
            return true;
    }
    return false;
}

/// atext of RFC 5322 3.2.3, without the non-ASCII characters of RFC 6532.
constexpr bool isAtext(char16_t c)
{
    return isAlphanumeric(c) || isOneOf(c, "!#$%&'*+-/=?^_`{|}~");
}

/// token of RFC 2045 5.1
constexpr bool isToken(char16_t c)
{
    return c > 0x20 && c < 0x7f && !isOneOf(c, "()<>@,;:\\\"/[]?=");
}

/// attribute-char of RFC 2231 7: a token without the signs that extended parameters have.
constexpr bool isAttributeChar(char16_t c)
{
    return isToken(c) && c != u'*' && c != u'\'' && c != u'%';
}

/// -1: no hexadecimal digit.
constexpr int hexDigit(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return c >= u'a' && c <= u'f' ? c - u'a' + 10 : -1;
}

/// The octet that two hexadecimal digits at `at` name; -1: there are no two.
inline int hexOctet(QByteArrayView octets, qsizetype at)
{
    if (at + 2 > octets.size())
        return -1;
    const int high = hexDigit(uchar(octets[at]));
    const int low = hexDigit(uchar(octets[at + 1]));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/// What RFC 2231 7 lets stand, less the characters that some reader trips over.
constexpr bool isPlainAttribute(char16_t c)
{
    return isAlphanumeric(c) || isOneOf(c, ".-_");
}

inline bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

inline bool isAscii(QByteArrayView octets)
{
    return std::all_of(octets.begin(), octets.end(), [](char c) { return uchar(c) < 0x80; });
}

/// A C0 control other than tab, or DEL: what may stand in no header field.
inline bool hasForbiddenControl(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return isControl(c.unicode()) && c.unicode() != u'\t'; });
}

inline bool isToken(QByteArrayView octets)
{
    return !octets.isEmpty()
        && std::all_of(octets.begin(), octets.end(), [](char c) { return isToken(uchar(c)); });
}

/// `"…"` with quoted-pairs for `"` and `\` (RFC 5322 3.2.4).
inline QString quoted(QStringView text)
{
    QString out(1, u'"');
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        out += c;
    }
    return out + u'"';
}

} // namespace posthorn::grammar
