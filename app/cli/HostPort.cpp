// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/HostPort.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

constexpr int longestHost = 255; // RFC 1035 2.3.4
constexpr int longestPort = 5;

bool isAddressCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'f') || (u >= u'A' && u <= u'F')
        || u == u':' || u == u'.';
}

/// What a name may hold, internationalised names included; the resolver knows the rest.
bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'.'
        || c == u'_';
}

/// An IPv6 address, perhaps with a zone: `fe80::1%eth0`.
bool isIpv6(const QString &text)
{
    const qsizetype percent = text.indexOf(u'%');
    const QString address = percent < 0 ? text : text.left(percent);
    const QString zone = percent < 0 ? QString() : text.mid(percent + 1);
    return address.count(u':') >= 2
        && std::all_of(address.cbegin(), address.cend(), isAddressCharacter)
        && (percent < 0 || !zone.isEmpty())
        && std::all_of(zone.cbegin(), zone.cend(), isNameCharacter);
}

bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestHost && !text.startsWith(u'-')
        && !text.startsWith(u'.') && !text.contains(u".."_s)
        && std::all_of(text.cbegin(), text.cend(), isNameCharacter);
}

/// 0 when the text is no port.
int portOf(const QString &text)
{
    const bool digits = !text.isEmpty() && text.size() <= longestPort
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = digits ? text.toInt() : 0;
    return port <= 65535 ? port : 0;
}

} // namespace

std::optional<HostPort> HostPort::parse(const QString &text)
{
    const bool bracketed = text.startsWith(u'[');
    const qsizetype end = bracketed ? text.indexOf(u']') : text.indexOf(u':');
    HostPort result;
    QString rest;
    if (bracketed) {
        result.host = text.mid(1, end - 1);
        rest = text.mid(end + 1);
    } else {
        result.host = text.left(end); // all of it where there is no colon
        rest = end < 0 ? QString() : text.mid(end);
    }
    const bool hostHolds = bracketed ? end > 0 && isIpv6(result.host) : isName(result.host);
    if (!hostHolds)
        return std::nullopt;
    if (rest.isEmpty())
        return result;
    result.port = rest.startsWith(u':') ? portOf(rest.mid(1)) : 0;
    return result.port > 0 ? std::optional(result) : std::nullopt;
}

} // namespace posthorn::cli
