// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Charset.h"

#include <QList>
#include <QStringConverter>
#include <QUtf8StringView>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// 0x80 to 0x9F of Windows-1252; the five that are not assigned stay C1 controls, as browsers
/// read them, so that no octet is lost.
constexpr char16_t Windows1252Upper[32]
    = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
       0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
       0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

enum class Family { Utf8, Ascii, Latin1, Windows1252, Other };

QByteArray normalized(const QByteArray &name)
{
    QByteArray wanted = name.trimmed().toLower();
    if (wanted == "gb2312" || wanted == "gbk") // their superset, and what is meant by them today
        wanted = "gb18030";
    return wanted;
}

Family familyOf(const QByteArray &normalizedName)
{
    static const QList<QByteArray> utf8{"utf-8", "utf8", "unicode-1-1-utf-8"};
    static const QList<QByteArray> ascii{"us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us"};
    static const QList<QByteArray> latin1{"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1"};
    static const QList<QByteArray> windows{"windows-1252", "cp1252", "x-cp1252"};
    if (utf8.contains(normalizedName))
        return Family::Utf8;
    if (ascii.contains(normalizedName))
        return Family::Ascii;
    if (latin1.contains(normalizedName))
        return Family::Latin1;
    return windows.contains(normalizedName) ? Family::Windows1252 : Family::Other;
}

QString fromWindows1252(const QByteArray &octets)
{
    QString text = QString::fromLatin1(octets);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = Windows1252Upper[c.unicode() - 0x80];
    }
    return text;
}

std::optional<QByteArray> toWindows1252(const QString &text)
{
    QByteArray octets;
    octets.reserve(text.size());
    for (const QChar c : text) {
        const auto *const found
            = std::find(std::begin(Windows1252Upper), std::end(Windows1252Upper), c.unicode());
        if (found != std::end(Windows1252Upper))
            octets += char(0x80 + (found - std::begin(Windows1252Upper)));
        else if (c.unicode() < 0x80 || (c.unicode() >= 0xa0 && c.unicode() <= 0xff))
            octets += char(c.unicode());
        else
            return std::nullopt;
    }
    return octets;
}

std::optional<QByteArray> belowLimit(const QString &text, char16_t limit)
{
    if (std::any_of(text.cbegin(), text.cend(), [=](QChar c) { return c.unicode() >= limit; }))
        return std::nullopt;
    return text.toLatin1();
}

/// By the converters of Qt. What comes back must be the same text: some converters have fallbacks
/// that only look alike.
std::optional<QByteArray> encodeByQt(const QString &text, const QByteArray &name)
{
    QStringEncoder encoder(name.constData());
    if (!encoder.isValid())
        return std::nullopt;
    // The converter is never told where the text ends, but a line end brings those that shift
    // (ISO-2022-JP) back to ASCII.
    QByteArray octets = encoder.encode(QString(text + u'\n'));
    if (!octets.endsWith('\n'))
        return std::nullopt; // UTF-16 and its like
    octets.chop(1);
    QStringDecoder decoder(name.constData());
    const QString back = decoder.isValid() ? QString(decoder.decode(octets)) : QString();
    if (encoder.hasError() || decoder.hasError() || back != text)
        return std::nullopt;
    return octets;
}

QString decodeByQt(const QByteArray &octets, const QByteArray &name)
{
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        return Charset::guess(octets);
    const QString text = decoder.decode(octets);
    return decoder.hasError() && Charset::isUtf8(octets) ? QString::fromUtf8(octets) : text;
}

} // namespace

bool Charset::isKnown(const QByteArray &name)
{
    const QByteArray wanted = normalized(name);
    return familyOf(wanted) != Family::Other
        || (!wanted.isEmpty() && QStringDecoder(wanted.constData()).isValid());
}

QByteArray Charset::canonicalName(const QByteArray &name)
{
    const QByteArray wanted = name.trimmed().toLower();
    switch (familyOf(wanted)) {
    case Family::Utf8:
        return "utf-8"_ba;
    case Family::Ascii:
        return "us-ascii"_ba;
    case Family::Latin1:
        return "iso-8859-1"_ba;
    case Family::Windows1252:
        return "windows-1252"_ba;
    case Family::Other:
        break;
    }
    const QStringDecoder decoder(wanted.constData());
    return decoder.isValid() ? QByteArray(decoder.name()).toLower() : QByteArray();
}

std::optional<QByteArray> Charset::encode(const QString &text, const QByteArray &name)
{
    const QByteArray wanted = name.trimmed().toLower();
    switch (familyOf(wanted)) {
    case Family::Utf8:
        return text.isValidUtf16() ? std::optional(text.toUtf8()) : std::nullopt;
    case Family::Ascii:
        return belowLimit(text, 0x80);
    case Family::Latin1:
        return belowLimit(text, 0x100);
    case Family::Windows1252:
        return toWindows1252(text);
    case Family::Other:
        break;
    }
    return encodeByQt(text, wanted);
}

QString Charset::decode(const QByteArray &octets, const QByteArray &name)
{
    const QByteArray wanted = normalized(name);
    switch (familyOf(wanted)) {
    case Family::Utf8:
        return QString::fromUtf8(octets);
    case Family::Ascii:
        return guess(octets);
    case Family::Latin1: // C1 controls are never meant, the letters of Windows-1252 are
    case Family::Windows1252:
        return fromWindows1252(octets);
    case Family::Other:
        break;
    }
    return wanted.isEmpty() ? guess(octets) : decodeByQt(octets, wanted);
}

QString Charset::guess(const QByteArray &octets)
{
    return isUtf8(octets) ? QString::fromUtf8(octets) : fromWindows1252(octets);
}

bool Charset::isUtf8(const QByteArray &octets)
{
    return QUtf8StringView(octets).isValidUtf8();
}

QString Charset::wellFormed(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString repaired = text;
    for (qsizetype i = 0; i < repaired.size(); ++i) {
        if (!repaired[i].isSurrogate())
            continue;
        const bool pair = repaired[i].isHighSurrogate() && i + 1 < repaired.size()
            && repaired[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else
            repaired[i] = QChar::ReplacementCharacter;
    }
    return repaired;
}

} // namespace posthorn
