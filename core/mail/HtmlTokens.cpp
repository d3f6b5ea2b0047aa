// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/HtmlTokens.h"

#include "mail/HtmlEntities.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Elements whose contents are no text for people.
bool isSkipped(const QString &name)
{
    static const QSet<QString> names{u"script"_s, u"style"_s,    u"title"_s,  u"template"_s,
                                     u"iframe"_s, u"noembed"_s,  u"object"_s, u"svg"_s,
                                     u"select"_s, u"noframes"_s, u"math"_s,   u"audio"_s,
                                     u"video"_s,  u"applet"_s};
    return names.contains(name);
}

} // namespace

HtmlTokens::HtmlTokens(QStringView html)
    : m_html(html)
    , m_lastTagEnd(html.lastIndexOf(u'>'))
    , m_lastQuote{html.lastIndexOf(u'"'), html.lastIndexOf(u'\'')}
{
}

QChar HtmlTokens::peek(qsizetype ahead) const
{
    return m_at + ahead < m_html.size() ? m_html[m_at + ahead] : QChar(0);
}

HtmlToken HtmlTokens::next()
{
    HtmlToken token;
    while (m_at < m_html.size()) {
        if (peek() == u'<' && readMarkup(token)) {
            if (token.kind != HtmlToken::Kind::End)
                return token;
            continue;
        }
        // A `<` that begins nothing is text, and so is all up to the next one.
        const qsizetype from = m_at;
        const qsizetype open = m_html.indexOf(u'<', from + 1);
        m_at = open < 0 ? m_html.size() : open;
        token.kind = HtmlToken::Kind::Text;
        token.text = HtmlEntities::decoded(m_html.sliced(from, m_at - from));
        return token;
    }
    return token;
}

/// True when something was read at the `<`; a token of kind End when it was nothing to show.
bool HtmlTokens::readMarkup(HtmlToken &token)
{
    token = {};
    if (m_at > m_lastTagEnd)
        return false;
    if (m_html.sliced(m_at).startsWith("<!--"_L1)) {
        m_at += 4;
        skipBehind(u"-->");
        return true;
    }
    if (peek(1) == u'!' || peek(1) == u'?') {
        skipBehind(u">");
        return true;
    }
    const bool isEnd = peek(1) == u'/';
    if (!isLetter(peek(isEnd ? 2 : 1)))
        return false;
    m_at += isEnd ? 2 : 1;
    token.kind = isEnd ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag;
    return readTag(token);
}

bool HtmlTokens::readTag(HtmlToken &token)
{
    const qsizetype from = m_at;
    while (m_at < m_html.size() && !isBlank(peek()) && peek() != u'>' && peek() != u'/')
        ++m_at;
    token.name = m_html.sliced(from, m_at - from).toString().toLower();
    readAttributes(token);
    if (token.kind == HtmlToken::Kind::StartTag && isSkipped(token.name)) {
        skipContentsOf(token.name);
        token = {};
    }
    return true;
}

void HtmlTokens::readAttributes(HtmlToken &token)
{
    while (m_at < m_html.size()) {
        skipBlanks();
        if (peek() == u'>') {
            ++m_at;
            return;
        }
        const qsizetype from = m_at;
        while (m_at < m_html.size() && !isBlank(peek()) && peek() != u'>' && peek() != u'='
               && peek() != u'/')
            ++m_at;
        const QString name = m_html.sliced(from, m_at - from).toString().toLower();
        skipBlanks();
        const bool hasValue = peek() == u'=';
        if (hasValue || peek() == u'/')
            ++m_at;
        const QString value = hasValue ? attributeValue() : QString();
        if (!name.isEmpty() && !token.attributes.contains(name))
            token.attributes.insert(name, value);
    }
}

QString HtmlTokens::attributeValue()
{
    skipBlanks();
    const QChar quote = peek();
    qsizetype from = m_at;
    qsizetype end = -1;
    if (quote == u'"' || quote == u'\'') {
        ++from;
        if (m_lastQuote[quote == u'"' ? 0 : 1] >= from)
            end = m_html.indexOf(quote, from);
    }
    if (end >= 0) {
        m_at = end + 1;
    } else {
        while (m_at < m_html.size() && !isBlank(peek()) && peek() != u'>')
            ++m_at;
        end = qMax(m_at, from);
        m_at = end;
    }
    return HtmlEntities::decoded(m_html.sliced(from, end - from));
}

void HtmlTokens::skipBlanks()
{
    while (m_at < m_html.size() && isBlank(peek()))
        ++m_at;
}

void HtmlTokens::skipBehind(QStringView mark)
{
    const qsizetype found = m_html.indexOf(mark, m_at);
    m_at = found < 0 ? m_html.size() : found + mark.size();
}

void HtmlTokens::skipContentsOf(const QString &name)
{
    if (m_neverClosed.contains(name))
        return;
    const QString mark = u"</"_s + name;
    const qsizetype found = m_html.indexOf(mark, m_at, Qt::CaseInsensitive);
    if (found < 0)
        m_neverClosed.insert(name);
    else
        m_at = found;
}

} // namespace posthorn
