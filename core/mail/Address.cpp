// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Address.h"

#include "mail/AddressParser.h"
#include "mail/Grammar.h"
#include "mail/Idna.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// The local part as it may stand before the @ (RFC 5321 4.1.2).
QString writtenLocalPart(const QString &localPart)
{
    const bool dots
        = localPart.startsWith(u'.') || localPart.endsWith(u'.') || localPart.contains(".."_L1);
    const bool atoms = std::all_of(localPart.cbegin(), localPart.cend(), [](QChar c) {
        return c == u'.' || grammar::isAtext(c.unicode()) || (c.unicode() > 0x7f && !c.isSpace());
    });
    return localPart.isEmpty() || dots || !atoms ? grammar::quoted(localPart) : localPart;
}

/// The name so that AddressList::parse() reads it back.
QString writtenName(const QString &name)
{
    const bool blanks = name.startsWith(u' ') || name.endsWith(u' ') || name.contains("  "_L1);
    const bool plain = std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        const char16_t u = c.unicode();
        if (u == u'\uff0c' || u == u'\u3001' || u == u'\uff1b' || u == u'\uff20')
            return false;
        return u == u' ' || (!c.isSpace() && !grammar::isOneOf(u, "\"(),:;<>@[]\\"));
    });
    return blanks || !plain ? grammar::quoted(name) : name;
}

/// As writtenName(); without quotes `mailto:` would be passed over.
QString writtenGroup(const QString &name)
{
    return name.compare("mailto"_L1, Qt::CaseInsensitive) == 0 ? grammar::quoted(name)
                                                               : writtenName(name);
}

} // namespace

bool Address::needsSmtpUtf8() const
{
    return !grammar::isAscii(localPart);
}

QByteArray Address::addrSpec() const
{
    if (isNull())
        return {};
    return writtenLocalPart(localPart).toUtf8() + '@' + Idna::toAscii(domain);
}

QString Address::addrSpecForPeople() const
{
    return isNull() ? QString() : writtenLocalPart(localPart) + u'@' + domain;
}

QString Address::toString() const
{
    if (displayName.isEmpty())
        return isNull() ? u"<>"_s : addrSpecForPeople();
    return writtenName(displayName) + " <"_L1 + addrSpecForPeople() + u'>';
}

bool Address::sameMailbox(const Address &other) const
{
    return localPart == other.localPart && domain.compare(other.domain, Qt::CaseInsensitive) == 0;
}

Expected<Address> Address::parse(const QString &typed)
{
    const Expected<QList<Address>> list = AddressList::parseStrictly(typed);
    if (!list)
        return list.error();
    if (list->size() == 1)
        return list->first();
    return Problem{Problem::Kind::Address, typed,
                   list->isEmpty() ? tr("There is no address here.")
                                   : tr("Only one address may stand here.")};
}

AddressList AddressList::parse(const QString &typed)
{
    return AddressParser::parse(typed, AddressParser::Source::Typed);
}

Expected<QList<Address>> AddressList::parseStrictly(const QString &typed)
{
    const AddressList list = parse(typed);
    if (!list.problems.isEmpty())
        return list.problems.first();
    return list.addresses;
}

QString AddressList::toString(const QList<Address> &addresses)
{
    QString text;
    QString group;
    for (const Address &address : addresses) {
        if (address.group != group && !group.isEmpty())
            text += u';';
        if (!text.isEmpty())
            text += ", "_L1;
        if (address.group != group && !address.group.isEmpty())
            text += writtenGroup(address.group) + ": "_L1;
        group = address.group;
        text += address.toString();
    }
    return group.isEmpty() ? text : text + u';';
}

} // namespace posthorn
