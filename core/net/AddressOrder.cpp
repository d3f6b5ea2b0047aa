// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/AddressOrder.h"

#include <QAbstractSocket>

namespace posthorn {

namespace {

bool allowed(const QHostAddress &address, IpVersion version, const QHostAddress &bindAddress)
{
    const auto protocol = address.protocol();
    if (!bindAddress.isNull() && bindAddress.protocol() != protocol)
        return false;
    switch (version) {
    case IpVersion::V4:
        return protocol == QAbstractSocket::IPv4Protocol;
    case IpVersion::V6:
        return protocol == QAbstractSocket::IPv6Protocol;
    case IpVersion::Any:
        break;
    }
    return true;
}

} // namespace

QList<QHostAddress> addressOrder(const QList<QHostAddress> &found, IpVersion version,
                                 const QHostAddress &bindAddress)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : found) {
        if (!allowed(address, version, bindAddress))
            continue;
        const bool sameFamily = first.isEmpty() || first.first().protocol() == address.protocol();
        QList<QHostAddress> &family = sameFamily ? first : second;
        if (!family.contains(address))
            family.append(address);
    }
    QList<QHostAddress> order;
    for (qsizetype i = 0; i < qMax(first.size(), second.size()); ++i) {
        if (i < first.size())
            order.append(first.at(i));
        if (i < second.size())
            order.append(second.at(i));
    }
    return order;
}

} // namespace posthorn
