// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HtmlStyle.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int LightestBold = 600;
constexpr qsizetype LongestStyle = 4096;

bool isHex(QStringView digits)
{
    return std::all_of(digits.begin(), digits.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

QString fromRgb(QStringView arguments)
{
    const QList<QStringView> numbers = arguments.split(u',');
    if (numbers.size() != 3)
        return {};
    QString colour = u"#"_s;
    for (const QStringView number : numbers) {
        bool ok = false;
        const int value = number.trimmed().toInt(&ok);
        if (!ok || value < 0 || value > 255)
            return {};
        colour += u"%1"_s.arg(value, 2, 16, QChar(u'0'));
    }
    return colour;
}

std::optional<bool> boldOf(const QString &weight)
{
    bool ok = false;
    const int number = weight.toInt(&ok);
    if (ok)
        return number >= LightestBold;
    if (weight == "bold"_L1 || weight == "bolder"_L1)
        return true;
    return weight == "normal"_L1 ? std::optional(false) : std::nullopt;
}

void take(HtmlStyle &style, const QString &property, const QString &value)
{
    if (property == "font-weight"_L1) {
        style.bold = boldOf(value);
    } else if (property == "font-style"_L1) {
        style.italic = value == "italic"_L1 || value == "oblique"_L1;
    } else if (property == "text-decoration"_L1 || property == "text-decoration-line"_L1) {
        style.underline = value.contains("underline"_L1);
        style.strike = value.contains("line-through"_L1);
    } else if (property == "color"_L1) {
        style.colour = HtmlStyle::colourOf(value);
    } else if (property == "background-color"_L1 || property == "background"_L1) {
        style.background = HtmlStyle::colourOf(value);
    } else if (property == "display"_L1) {
        style.hidden = style.hidden || value == "none"_L1;
    }
}

} // namespace

HtmlStyle HtmlStyle::of(const HtmlToken &tag)
{
    HtmlStyle style;
    style.colour = colourOf(tag.attributes.value(u"color"_s));
    style.background = colourOf(tag.attributes.value(u"bgcolor"_s));
    style.hidden = tag.attributes.contains(u"hidden"_s);
    const QString words = tag.attributes.value(u"style"_s).left(LongestStyle).toLower();
    const QStringList declarations = words.split(u';', Qt::SkipEmptyParts);
    for (const QString &declaration : declarations) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon < 0)
            continue;
        QString value = declaration.mid(colon + 1);
        value.remove("!important"_L1);
        take(style, declaration.left(colon).trimmed(), value.trimmed());
    }
    return style;
}

QString HtmlStyle::colourOf(const QString &words)
{
    static const QHash<QString, QString> names{
        {u"black"_s, u"#000000"_s},  {u"silver"_s, u"#c0c0c0"_s}, {u"gray"_s, u"#808080"_s},
        {u"grey"_s, u"#808080"_s},   {u"white"_s, u"#ffffff"_s},  {u"maroon"_s, u"#800000"_s},
        {u"red"_s, u"#ff0000"_s},    {u"purple"_s, u"#800080"_s}, {u"fuchsia"_s, u"#ff00ff"_s},
        {u"green"_s, u"#008000"_s},  {u"lime"_s, u"#00ff00"_s},   {u"olive"_s, u"#808000"_s},
        {u"yellow"_s, u"#ffff00"_s}, {u"navy"_s, u"#000080"_s},   {u"blue"_s, u"#0000ff"_s},
        {u"teal"_s, u"#008080"_s},   {u"aqua"_s, u"#00ffff"_s},   {u"orange"_s, u"#ffa500"_s},
    };
    const QString word = words.trimmed().toLower();
    if (word.startsWith(u'#') && isHex(QStringView(word).sliced(1))) {
        if (word.size() == 7)
            return word;
        if (word.size() == 4)
            return u"#%1%1%2%2%3%3"_s.arg(word[1]).arg(word[2]).arg(word[3]);
    }
    if (word.startsWith("rgb("_L1) && word.endsWith(u')'))
        return fromRgb(QStringView(word).sliced(4).chopped(1));
    return names.value(word);
}

} // namespace posthorn
