// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HtmlFilter.h"

#include "mail/HtmlStyle.h"
#include "mail/HtmlSubset.h"
#include "mail/HtmlTokens.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype LongestAddress = 4096;
constexpr qsizetype LongestAlternative = 200;
constexpr int LargestPicture = 10'000;

/// What is written for an inline element; nothing where only its style counts.
const QHash<QString, QString> &inlineNames()
{
    static const QHash<QString, QString> names{
        {u"b"_s, u"b"_s},   {u"strong"_s, u"b"_s}, {u"i"_s, u"i"_s},   {u"em"_s, u"i"_s},
        {u"dfn"_s, u"i"_s}, {u"cite"_s, u"i"_s},   {u"var"_s, u"i"_s}, {u"u"_s, u"u"_s},
        {u"ins"_s, u"u"_s}, {u"s"_s, u"s"_s},      {u"del"_s, u"s"_s}, {u"strike"_s, u"s"_s},
        {u"a"_s, u"a"_s},   {u"span"_s, {}},       {u"font"_s, {}},    {u"mark"_s, {}},
    };
    return names;
}

/// Elements that stand in lines of their own; what they hold are paragraphs here.
const QHash<QString, QString> &paragraphNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> map{{u"h1"_s, u"h1"_s}, {u"h2"_s, u"h2"_s}, {u"h3"_s, u"h3"_s},
                                    {u"h4"_s, u"h3"_s}, {u"h5"_s, u"h3"_s}, {u"h6"_s, u"h3"_s}};
        for (const char *name :
             {"p",      "div",        "pre",   "section", "article",  "header",  "footer",
              "main",   "nav",        "aside", "form",    "fieldset", "address", "center",
              "figure", "figcaption", "dl",    "dt",      "dd",       "details", "summary",
              "legend", "caption",    "hr",    "body",    "html",     "head"})
            map.insert(QString::fromLatin1(name), u"p"_s);
        return map;
    }();
    return names;
}

/// Of those, the ones that browsers set without space around them.
bool isLine(const QString &name)
{
    static const QSet<QString> spaced{u"p"_s, u"pre"_s, u"dl"_s, u"figure"_s, u"hr"_s};
    return paragraphNames().value(name) == "p"_L1 && !spaced.contains(name);
}

bool isVoid(const QString &name)
{
    static const QSet<QString> names{u"area"_s, u"base"_s,  u"br"_s,    u"col"_s,   u"embed"_s,
                                     u"hr"_s,   u"img"_s,   u"link"_s,  u"input"_s, u"meta"_s,
                                     u"wbr"_s,  u"param"_s, u"track"_s, u"source"_s};
    return names.contains(name);
}

bool isBlankOrControl(QChar c)
{
    return c <= u' ' || (c >= u'\x7f' && c <= u'\xa0') || c.isSpace() || c.isNonCharacter();
}

/// Black is what text is anyway, unless something is behind it.
QString colourStyle(const HtmlStyle &style)
{
    QStringList parts;
    const bool onWhite = style.background.isEmpty() || style.background == "#ffffff"_L1;
    if (!style.colour.isEmpty() && (!onWhite || style.colour != "#000000"_L1))
        parts += u"color:"_s + style.colour;
    if (!style.background.isEmpty() && (!onWhite || !parts.isEmpty()))
        parts += u"background-color:"_s + style.background;
    return parts.join(u';');
}

/// Reads the tokens and tells the writer what is left of them.
class Filter {
public:
    Filter(const QString &html, const QSet<QString> &contentIds)
        : m_tokens(QStringView(html).left(HtmlFilter::LargestInput))
        , m_contentIds(contentIds)
    {
    }

    QString run()
    {
        for (HtmlToken token = m_tokens.next(); token.kind != HtmlToken::Kind::End;
             token = m_tokens.next()) {
            if (m_out.size() > HtmlFilter::LargestOutput)
                break;
            if (!m_hidden.isEmpty())
                countHidden(token);
            else if (token.kind == HtmlToken::Kind::Text)
                takeText(token.text);
            else if (token.kind == HtmlToken::Kind::StartTag)
                start(token);
            else
                end(token.name);
        }
        return m_out.finished();
    }

private:
    void countHidden(const HtmlToken &token)
    {
        if (token.name != m_hidden || token.kind == HtmlToken::Kind::Text)
            return;
        m_hiddenDepth += token.kind == HtmlToken::Kind::StartTag ? 1 : -1;
        if (m_hiddenDepth == 0)
            m_hidden.clear();
    }

    void takeText(const QString &words)
    {
        if (!m_isPre)
            return m_out.text(words);
        // The line end behind the start tag belongs to the tag.
        m_out.verbatim(m_preStarts && words.startsWith(u'\n') ? words.sliced(1) : words);
        m_preStarts = false;
    }

    void start(const HtmlToken &tag)
    {
        const HtmlStyle style = HtmlStyle::of(tag);
        if (style.hidden) {
            if (isVoid(tag.name))
                return;
            m_hidden = tag.name;
            m_hiddenDepth = 1;
        } else if (tag.name == "br"_L1) {
            m_out.breakLine();
        } else if (tag.name == "img"_L1) {
            image(tag);
        } else if (HtmlSubset::isStructure(tag.name)) {
            m_out.startStructure(tag.name);
        } else if (isLine(tag.name)) {
            m_out.startLine();
        } else if (paragraphNames().contains(tag.name)) {
            m_out.startParagraph(paragraphNames().value(tag.name));
            m_preStarts = tag.name == "pre"_L1;
            m_isPre = m_isPre || m_preStarts;
        } else if (inlineNames().contains(tag.name)) {
            startInline(tag, style);
        }
    }

    void end(const QString &name)
    {
        if (HtmlSubset::isStructure(name)) {
            m_out.endStructure(name);
        } else if (isLine(name)) {
            m_out.startLine();
        } else if (paragraphNames().contains(name)) {
            m_out.closeParagraph();
            m_isPre = m_isPre && name != "pre"_L1;
        } else {
            m_out.endInline(name);
        }
    }

    void startInline(const HtmlToken &tag, const HtmlStyle &style)
    {
        HtmlSubset::Inline element{tag.name, {}, {}};
        const QString name = inlineNames().value(tag.name);
        const bool isLink = tag.name == "a"_L1;
        if (isLink) {
            m_out.endInline(tag.name); // no link stands in another
            const QString address = HtmlFilter::linkAddress(tag.attributes.value(u"href"_s));
            if (!address.isEmpty())
                element.wrap(name, u" href=\""_s + HtmlFilter::escaped(address) + u"\""_s);
        }
        const QString colours = isLink ? QString() : colourStyle(style);
        if (!colours.isEmpty())
            element.wrap(u"span"_s, u" style=\""_s + colours + u"\""_s);
        if (style.bold.value_or(name == "b"_L1))
            element.wrap(u"b"_s);
        if (style.italic.value_or(name == "i"_L1))
            element.wrap(u"i"_s);
        if (!isLink && (style.underline || name == "u"_L1))
            element.wrap(u"u"_s);
        if (style.strike || name == "s"_L1)
            element.wrap(u"s"_s);
        m_out.startInline(element);
    }

    void image(const HtmlToken &tag)
    {
        const QString alternative
            = tag.attributes.value(u"alt"_s).left(LongestAlternative).simplified();
        const QString source = tag.attributes.value(u"src"_s).trimmed();
        const bool isPart = source.startsWith("cid:"_L1, Qt::CaseInsensitive);
        const QString id
            = isPart ? QUrl::fromPercentEncoding(source.sliced(4).toUtf8()) : QString();
        if (!isPart || !m_contentIds.contains(id))
            return m_out.text(alternative);
        QString markup = u"<img src=\"cid:"_s + HtmlFilter::escaped(id) + u"\" alt=\""_s
            + HtmlFilter::escaped(alternative) + u"\""_s;
        for (const QString &side : {u"width"_s, u"height"_s}) {
            bool ok = false;
            const int pixels = tag.attributes.value(side).toInt(&ok);
            if (ok && pixels > 0 && pixels <= LargestPicture)
                markup += u" "_s + side + u"=\""_s + QString::number(pixels) + u"\""_s;
        }
        m_out.element(markup + u'>');
    }

    HtmlTokens m_tokens;
    const QSet<QString> &m_contentIds;
    HtmlSubset m_out;
    QString m_hidden; ///< The element that hides what is read now; empty: none.
    int m_hiddenDepth = 0;
    bool m_isPre = false;
    bool m_preStarts = false;
};

} // namespace

QString HtmlFilter::filtered(const QString &html, const QSet<QString> &contentIds)
{
    return Filter(html, contentIds).run();
}

QString HtmlFilter::linkAddress(const QString &href)
{
    QString address;
    for (const QChar c : href) {
        if (!isBlankOrControl(c))
            address += c;
    }
    static const QStringList schemes{u"http://"_s, u"https://"_s, u"ftp://"_s, u"mailto:"_s,
                                     u"tel:"_s};
    const bool known = std::any_of(schemes.begin(), schemes.end(), [&](const QString &scheme) {
        return address.size() > scheme.size() && address.startsWith(scheme, Qt::CaseInsensitive);
    });
    return known && address.size() <= LongestAddress ? address : QString();
}

QString HtmlFilter::escaped(const QString &text)
{
    QString answer = text.toHtmlEscaped();
    answer.replace(QChar(QChar::Nbsp), "&nbsp;"_L1);
    return answer;
}

} // namespace posthorn
