// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/SaslPrep.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>
#include <span>

namespace posthorn {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// RFC 3454 C.1.2: spaces that become U+0020.
constexpr std::array nonAsciiSpaces{Range{0x00A0, 0x00A0}, Range{0x1680, 0x1680},
                                    Range{0x2000, 0x200B}, Range{0x202F, 0x202F},
                                    Range{0x205F, 0x205F}, Range{0x3000, 0x3000}};

// RFC 3454 B.1: commonly mapped to nothing. U+200B is a space above.
constexpr std::array mappedToNothing{
    Range{0x00AD, 0x00AD}, Range{0x034F, 0x034F}, Range{0x1806, 0x1806}, Range{0x180B, 0x180D},
    Range{0x200C, 0x200D}, Range{0x2060, 0x2060}, Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF}};

// RFC 4013 2.3: the tables C.1.2, C.2.1, C.2.2, C.3 to C.9 of RFC 3454, in one.
constexpr std::array prohibited{
    Range{0x0000, 0x001F},   Range{0x007F, 0x00A0},   Range{0x0340, 0x0341},
    Range{0x06DD, 0x06DD},   Range{0x070F, 0x070F},   Range{0x1680, 0x1680},
    Range{0x180E, 0x180E},   Range{0x2000, 0x200F},   Range{0x2028, 0x202F},
    Range{0x205F, 0x2063},   Range{0x206A, 0x206F},   Range{0x2FF0, 0x2FFB},
    Range{0x3000, 0x3000},   Range{0xD800, 0xF8FF},   Range{0xFDD0, 0xFDEF},
    Range{0xFEFF, 0xFEFF},   Range{0xFFF9, 0xFFFF},   Range{0x1D173, 0x1D17A},
    Range{0xE0001, 0xE0001}, Range{0xE0020, 0xE007F}, Range{0xF0000, 0x10FFFF}};

bool isIn(std::span<const Range> ranges, char32_t c)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](Range range) { return c >= range.first && c <= range.last; });
}

bool isProhibited(char32_t c)
{
    // C.4: the last two code points of every plane are no characters.
    return (c & 0xFFFE) == 0xFFFE || isIn(prohibited, c);
}

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

// RFC 3454 6: a text with a right-to-left character holds no left-to-right one, and begins and
// ends with a right-to-left character.
bool breaksBidi(const QList<uint> &text)
{
    if (std::none_of(text.begin(), text.end(), isRightToLeft))
        return false;
    const auto isLeftToRight = [](char32_t c) { return QChar::direction(c) == QChar::DirL; };
    return std::any_of(text.begin(), text.end(), isLeftToRight) || !isRightToLeft(text.first())
        || !isRightToLeft(text.last());
}

QString mapped(const QString &text)
{
    QString result;
    for (const uint c : text.toUcs4()) {
        if (isIn(nonAsciiSpaces, c))
            result += u' ';
        else if (!isIn(mappedToNothing, c))
            result += QChar::fromUcs4(c);
    }
    return result;
}

} // namespace

std::optional<QString> saslPrepared(const QString &text)
{
    const QString normal
        = mapped(text).normalized(QString::NormalizationForm_KC, QChar::Unicode_3_2);
    const QList<uint> codePoints = normal.toUcs4();
    if (std::any_of(codePoints.begin(), codePoints.end(), isProhibited) || breaksBidi(codePoints))
        return std::nullopt;
    return normal;
}

QByteArray saslPreparedOrAsIs(const QString &text)
{
    return saslPrepared(text).value_or(text).toUtf8();
}

} // namespace posthorn
