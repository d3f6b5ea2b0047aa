// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/AddressLiteral.h"

#include "mail/Grammar.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

bool isHexGroup(QStringView group)
{
    return !group.isEmpty() && group.size() <= 4
        && std::all_of(group.begin(), group.end(),
                       [](QChar c) { return grammar::hexDigit(c.unicode()) >= 0; });
}

/// How many of the eight groups the colon-separated text fills; -1: it is malformed. An IPv4
/// address may stand at the very end.
int groupsIn(QStringView text, bool atEnd)
{
    if (text.isEmpty())
        return 0;
    const QList<QStringView> groups = text.split(u':');
    int count = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (atEnd && i + 1 == groups.size() && AddressLiteral::isIpv4(groups[i]))
            count += 2;
        else if (isHexGroup(groups[i]))
            ++count;
        else
            return -1;
    }
    return count;
}

} // namespace

bool AddressLiteral::isValid(QStringView literal)
{
    if (literal.size() < 3 || literal.front() != u'[' || literal.back() != u']')
        return false;
    const QStringView content = literal.sliced(1, literal.size() - 2);
    if (isIpv4(content))
        return true;
    if (content.startsWith("IPv6:"_L1, Qt::CaseInsensitive))
        return isIpv6(content.sliced(5));
    const qsizetype colon = content.indexOf(u':');
    return colon > 0 && colon + 1 < content.size()
        && std::all_of(content.begin(), content.begin() + colon,
                       [](QChar c) { return grammar::isAlphanumeric(c.unicode()) || c == u'-'; })
        && std::all_of(content.begin(), content.end(), [](QChar c) {
               return c > u' ' && c < u'\x7f' && c != u'[' && c != u']' && c != u'\\';
           });
}

bool AddressLiteral::isIpv4(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.cbegin(), parts.cend(), [](QStringView part) {
               return !part.isEmpty() && part.size() <= 3
                   && std::all_of(part.begin(), part.end(),
                                  [](QChar c) { return c >= u'0' && c <= u'9'; })
                   && part.toInt() <= 255;
           });
}

bool AddressLiteral::isIpv6(QStringView text)
{
    const qsizetype gap = text.indexOf("::"_L1);
    if (gap < 0)
        return groupsIn(text, true) == 8;
    const int before = groupsIn(text.first(gap), false);
    const int behind = groupsIn(text.sliced(gap + 2), true);
    return before >= 0 && behind >= 0 && before + behind <= 7;
}

} // namespace posthorn
