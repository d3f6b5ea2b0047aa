// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/AddressToken.h"

#include "mail/Grammar.h"

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

using Kind = AddressToken::Kind;

bool isFullWidthComma(QChar c)
{
    return c == u'\uff0c' || c == u'\u3001';
}

constexpr QChar FullWidthSemicolon = u'\uff1b';
constexpr QChar FullWidthAt = u'\uff20';

} // namespace

AddressTokenizer::AddressTokenizer(const QString &list, Source source)
    : m_list(list)
    , m_typed(source == Source::Typed)
{
}

QList<AddressToken> AddressTokenizer::tokens()
{
    while (m_at < m_list.size()) {
        const QChar c = m_list[m_at];
        if (m_typed && c == u'\t') {
            append(Kind::Tab, {}, m_at++);
        } else if (isLineBreak(c)) {
            append(Kind::LineBreak, {}, m_at++);
        } else if (c.isSpace()) {
            m_blank = true;
            ++m_at;
        } else {
            readToken();
        }
    }
    return m_tokens;
}

void AddressTokenizer::readToken()
{
    const qsizetype begin = m_at;
    const QChar c = m_list[m_at];
    const auto sign = [&](Kind kind) {
        ++m_at;
        append(kind, QString(c), begin);
    };
    if (c == u'"')
        readQuoted();
    else if (c == u'(')
        readComment();
    else if (c == u'[')
        readLiteral();
    else if (c == u'@' || (m_typed && c == FullWidthAt))
        sign(Kind::At);
    else if (c == u'<')
        sign(Kind::Open);
    else if (c == u'>')
        sign(Kind::Close);
    else if (c == u':')
        sign(Kind::Colon);
    else if (c == u';' || (m_typed && c == FullWidthSemicolon))
        sign(Kind::Semicolon);
    else if (c == u',' || (m_typed && isFullWidthComma(c)))
        sign(Kind::Comma);
    else
        readText();
}

void AddressTokenizer::readText()
{
    const qsizetype begin = m_at;
    do
        ++m_at;
    while (m_at < m_list.size() && !endsText(m_list[m_at]));
    append(Kind::Text, m_list.sliced(begin, m_at - begin), begin);
}

void AddressTokenizer::readQuoted()
{
    const qsizetype begin = m_at++;
    QString text;
    for (; m_at < m_list.size() && !isLineBreak(m_list[m_at]); ++m_at) {
        QChar c = m_list[m_at];
        if (c == u'"') {
            ++m_at;
            append(Kind::Quoted, text, begin);
            return;
        }
        if (c == u'\\' && m_at + 1 < m_list.size() && !isLineBreak(m_list[m_at + 1]))
            c = m_list[++m_at];
        text += c;
    }
    append(Kind::UnclosedQuote, text, begin);
}

void AddressTokenizer::readComment()
{
    const qsizetype begin = m_at++;
    QString text;
    int depth = 1;
    for (; m_at < m_list.size() && !isLineBreak(m_list[m_at]); ++m_at) {
        QChar c = m_list[m_at];
        if (c == u'(') {
            ++depth;
        } else if (c == u')' && --depth == 0) {
            ++m_at;
            append(Kind::Comment, text, begin);
            return;
        } else if (c == u'\\' && m_at + 1 < m_list.size() && !isLineBreak(m_list[m_at + 1])) {
            c = m_list[++m_at];
        }
        text += c;
    }
    append(Kind::UnclosedComment, text, begin);
}

void AddressTokenizer::readLiteral()
{
    const qsizetype begin = m_at;
    for (qsizetype i = begin + 1; i < m_list.size() && !m_list[i].isSpace(); ++i) {
        const QChar c = m_list[i];
        if (c == u']') {
            m_at = i + 1;
            append(Kind::Literal, m_list.sliced(begin, m_at - begin), begin);
            return;
        }
        if (c == u'[' || c == u'<' || c == u'>' || c == u'"' || c == u'(' || c == u',')
            break;
    }
    readText(); // a lone bracket, as names have them
}

void AddressTokenizer::append(AddressToken::Kind kind, const QString &text, qsizetype begin)
{
    const bool wide = kind == Kind::Tab || kind == Kind::LineBreak;
    m_tokens.append({kind, text, begin, wide ? begin + 1 : m_at, m_blank});
    m_blank = wide;
}

bool AddressTokenizer::isLineBreak(QChar c) const
{
    if (!m_typed)
        return false;
    return (c >= u'\n' && c <= u'\r') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
        || c == u'\u0085';
}

bool AddressTokenizer::endsText(QChar c) const
{
    if (c.isSpace() || isLineBreak(c))
        return true;
    if (m_typed && (isFullWidthComma(c) || c == FullWidthSemicolon || c == FullWidthAt))
        return true;
    return c.unicode() < 0x80 && grammar::isOneOf(c.unicode(), "\"(),:;<>@[");
}

} // namespace posthorn
