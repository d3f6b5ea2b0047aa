// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/HostName.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// RFC 1035 2.3.4, without the dot of the root.
constexpr qsizetype LongestName = 253;

HostName literal(QHostAddress address)
{
    const QString text = address.toString();
    address.setScopeId({});
    return {text, address};
}

} // namespace

std::optional<HostName> HostName::parse(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.mid(1, text.size() - 2);
    if (const QHostAddress address(text); !address.isNull())
        return literal(address);
    // Full-width digits become ASCII here, so an address may appear only now.
    QString name = QString::fromLatin1(QUrl::toAce(text));
    if (name.endsWith(u'.'))
        name.chop(1);
    if (const QHostAddress address(name); !address.isNull())
        return literal(address);
    if (name.isEmpty() || name.size() > LongestName)
        return std::nullopt;
    return HostName{name, {}};
}

} // namespace posthorn
