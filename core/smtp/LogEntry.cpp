// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/LogEntry.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Letters, marks, digits, punctuation, symbols and the plain blank may be shown as they are.
/// Controls, bidi overrides, zero-width and other format characters, unusual blanks, private use
/// and unassigned code points may not: they move the cursor, reorder or hide text.
bool isShowable(char32_t c)
{
    if (c == U' ')
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return false;
    default:
        return true;
    }
}

QString escapedCodePoint(char32_t c)
{
    if (c < 0x100)
        return u"\\x%1"_s.arg(uint(c), 2, 16, QLatin1Char('0'));
    return u"\\u{%1}"_s.arg(uint(c), 4, 16, QLatin1Char('0'));
}

} // namespace

QString escapedForShowing(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text.at(++i).unicode());
        if (isShowable(c))
            shown += QStringView(QChar::fromUcs4(c));
        else
            shown += escapedCodePoint(c);
    }
    return shown;
}

QString escapedForShowing(const QByteArray &octets)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(octets);
    if (!decoder.hasError())
        return escapedForShowing(decoded);
    QString shown;
    shown.reserve(octets.size());
    for (const char c : octets) {
        const auto octet = static_cast<unsigned char>(c);
        if (octet >= 0x20 && octet < 0x7F)
            shown += QLatin1Char(c);
        else
            shown += escapedCodePoint(octet);
    }
    return shown;
}

QString LogEntry::withDirection(bool secrets) const
{
    const QString &line = secrets && !textWithSecret.isEmpty() ? textWithSecret : text;
    switch (from) {
    case From::Client:
        return "C: "_L1 + line;
    case From::Server:
        return "S: "_L1 + line;
    case From::Info:
        break;
    }
    return "*  "_L1 + line;
}

} // namespace posthorn
