// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/ParameterWriter.h"

#include "mail/Charset.h"
#include "mail/EncodedWord.h"
#include "mail/Grammar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype LongestPiece = 76; // with the blank before and the semicolon behind: 78
constexpr qsizetype LongestLegacy = 900; // one line, well under 998

bool isPlain(const QString &value)
{
    const bool blankAtEnd = value.startsWith(u' ') || value.endsWith(u' ');
    return !blankAtEnd && !EncodedWord::looksLikeOne(value)
        && std::all_of(value.cbegin(), value.cend(), [](QChar c) {
               return grammar::isPrintableAscii(c.unicode()) && c != u'"' && c != u'\\';
           });
}

QByteArray tokenOrQuoted(const QByteArray &value)
{
    const bool token = !value.isEmpty() && std::all_of(value.cbegin(), value.cend(), [](char c) {
        return grammar::isAttributeChar(uchar(c));
    });
    return token ? value : '"' + value + '"';
}

/// One code point with `%` for every octet that may not stand as it is (RFC 2231 4).
QByteArray percentEncoded(const QByteArray &octets)
{
    if (octets.size() == 1 && grammar::isPlainAttribute(uchar(octets.front())))
        return octets;
    QByteArray out;
    const QByteArray digits = octets.toHex().toUpper();
    for (qsizetype i = 0; i < digits.size(); i += 2)
        out += '%' + digits.sliced(i, 2);
    return out;
}

QList<QByteArray> percentEncodedCodePoints(const QString &value)
{
    QList<QByteArray> units;
    const QList<uint> codePoints = Charset::wellFormed(value).toUcs4();
    units.reserve(codePoints.size());
    for (const uint codePoint : codePoints) {
        const auto c = char32_t(codePoint);
        units += percentEncoded(QString::fromUcs4(&c, 1).toUtf8());
    }
    return units;
}

} // namespace

ParameterWriter::ParameterWriter(const QByteArray &name, const QByteArray &value)
    : m_folder(name)
    , m_pending(value)
{
}

void ParameterWriter::add(const Parameter &parameter)
{
    const QByteArray plain = parameter.value.toLatin1();
    const QByteArray piece = parameter.name + '=' + tokenOrQuoted(plain);
    const bool legacy = parameter.form == Parameter::Form::Legacy;
    // Python takes an apostrophe in a plain value for the one behind a charset.
    const bool apostrophe = !legacy && plain.contains('\'');
    if (isPlain(parameter.value) && !apostrophe) {
        if (piece.size() <= LongestPiece || (legacy && piece.size() <= LongestLegacy)) {
            addPiece(piece);
        } else if (!legacy && plain.contains(' ')) {
            // Readers lose blanks where one segment ends or the next one begins.
            addExtended(parameter.name, parameter.value);
        } else if (!legacy) {
            QList<QByteArray> units;
            for (const char c : plain)
                units += QByteArray(1, c);
            addContinued(parameter.name, units, false);
        }
    } else if (legacy) {
        addLegacy(parameter.name, parameter.value);
    } else {
        addExtended(parameter.name, parameter.value);
    }
}

QByteArray ParameterWriter::field()
{
    m_folder.add(m_pending);
    m_pending.clear();
    return m_folder.field();
}

void ParameterWriter::addPiece(const QByteArray &piece)
{
    m_folder.add(m_pending + ';');
    m_pending = piece;
}

void ParameterWriter::addExtended(const QByteArray &name, const QString &value)
{
    const QList<QByteArray> units = percentEncodedCodePoints(value);
    const QByteArray whole = name + "*=utf-8''" + units.join();
    if (whole.size() <= LongestPiece)
        addPiece(whole);
    else
        addContinued(name, units, true);
}

void ParameterWriter::addContinued(const QByteArray &name, const QList<QByteArray> &units,
                                   bool percent)
{
    qsizetype at = 0;
    for (int segment = 0; at < units.size(); ++segment) {
        QByteArray piece = name + '*' + QByteArray::number(segment) + (percent ? "*=" : "=\"");
        if (percent && segment == 0)
            piece += "utf-8''";
        const qsizetype most = LongestPiece - (percent ? 0 : 1);
        do
            piece += units[at++];
        while (at < units.size() && piece.size() + units[at].size() <= most);
        addPiece(percent ? piece : piece + '"');
    }
}

void ParameterWriter::addLegacy(const QByteArray &name, const QString &value)
{
    const QList<QByteArray> words = EncodedWord::encode(value, EncodedWord::Place::Phrase);
    const QByteArray piece = name + "=\"" + words.join(' ') + '"';
    if (piece.size() <= LongestLegacy)
        addPiece(piece);
}

} // namespace posthorn
