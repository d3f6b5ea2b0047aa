// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/AddressParser.h"

#include "mail/Charset.h"

using namespace Qt::StringLiterals;

namespace posthorn {

using Kind = AddressToken::Kind;

AddressList AddressParser::parse(const QString &list, Source source)
{
    const QString text = Charset::wellFormed(list);
    AddressParser parser(text, source);
    parser.run();
    return parser.m_result;
}

AddressParser::AddressParser(const QString &list, Source source)
    : m_list(list)
    , m_tokens(AddressTokenizer(list, source).tokens())
    , m_entry(list, source)
{
}

void AddressParser::run()
{
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        track(i);
        if (!endsEntry(i))
            continue;
        endEntry(i);
        if (m_tokens[i].kind == Kind::Semicolon) {
            m_groupEnd = -1;
            m_group.clear();
        }
    }
    endEntry(m_tokens.size());
    if (m_groupEnd >= 0)
        addProblem(span(m_groupBegin, m_groupEnd + 1),
                   tr("The group “%1” is not closed by a semicolon.").arg(m_group));
}

void AddressParser::track(qsizetype at)
{
    switch (m_tokens[at].kind) {
    case Kind::Open:
        m_inAngle = true;
        m_inRoute = at + 1 < m_tokens.size() && m_tokens[at + 1].kind == Kind::At;
        break;
    case Kind::Close:
        m_inAngle = false;
        m_inRoute = false;
        m_sawAddress = true;
        break;
    case Kind::At:
        m_sawAddress = true;
        break;
    case Kind::Colon:
        if (!m_inAngle && !m_sawAddress && !m_sawColon)
            beginGroup(at);
        m_inRoute = false;
        break;
    default:
        break;
    }
}

bool AddressParser::endsEntry(qsizetype at) const
{
    switch (m_tokens[at].kind) {
    case Kind::Semicolon:
    case Kind::LineBreak:
        return true;
    case Kind::Comma:
        return !m_inRoute;
    case Kind::Tab: {
        const bool comment = at + 1 < m_tokens.size() && m_tokens[at + 1].kind == Kind::Comment;
        return m_sawAddress && !m_inAngle && !comment;
    }
    default:
        return false;
    }
}

void AddressParser::beginGroup(qsizetype colon)
{
    const AddressEntry::Tokens name = span(m_begin, colon);
    m_sawColon = true;
    if (name.size() == 1 && name.front().kind == Kind::Text
        && name.front().text.compare("mailto"_L1, Qt::CaseInsensitive) == 0) {
        m_begin = colon + 1;
        return;
    }
    if (m_groupEnd >= 0)
        return; // the colon stays in the entry, which is no address then
    m_group = m_entry.groupName(name);
    if (m_group.isEmpty())
        return;
    m_groupBegin = m_begin;
    m_groupEnd = colon;
    m_begin = colon + 1;
    m_sawColon = false;
}

void AddressParser::endEntry(qsizetype end)
{
    const auto isTab = [this](qsizetype at) { return m_tokens[at].kind == Kind::Tab; };
    qsizetype last = end;
    while (m_begin < last && isTab(m_begin))
        ++m_begin;
    while (last > m_begin && isTab(last - 1))
        --last;
    const AddressEntry::Tokens entry = span(m_begin, last);
    m_begin = end + 1;
    m_inAngle = false;
    m_inRoute = false;
    m_sawAddress = false;
    m_sawColon = false;
    if (entry.empty())
        return;
    if (const AddressEntry::Reason reason = m_entry.read(entry)) {
        addProblem(entry, *reason);
        return;
    }
    m_result.addresses.append(m_entry.address());
    m_result.addresses.last().group = m_group;
}

void AddressParser::addProblem(AddressEntry::Tokens tokens, const QString &reason)
{
    const qsizetype begin = tokens.front().begin;
    const QString piece = m_list.sliced(begin, tokens.back().end - begin);
    m_result.problems.append({Problem::Kind::Address, piece, reason});
}

AddressEntry::Tokens AddressParser::span(qsizetype begin, qsizetype end) const
{
    return AddressEntry::Tokens(m_tokens.constData() + begin, end - begin);
}

} // namespace posthorn
