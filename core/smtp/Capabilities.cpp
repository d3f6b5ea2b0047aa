// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Capabilities.h"

#include <algorithm>

namespace posthorn {

namespace {

QList<QByteArray> words(const QByteArray &line)
{
    QList<QByteArray> found;
    for (const QByteArray &word : line.simplified().split(' ')) {
        if (!word.isEmpty())
            found += word;
    }
    return found;
}

} // namespace

Capabilities Capabilities::fromReply(const Reply &reply)
{
    Capabilities capabilities;
    for (qsizetype i = 1; i < reply.lines.size(); ++i) {
        QByteArray line = reply.lines.at(i);
        capabilities.m_lines += line;
        if (line.left(5).toUpper() == "AUTH=") // servers from before RFC 2554 wrote it so
            line[4] = ' ';
        QList<QByteArray> parts = words(line);
        if (parts.isEmpty())
            continue;
        const QByteArray keyword = parts.takeFirst().toUpper();
        capabilities.m_entries += Entry{keyword, parts};
    }
    return capabilities;
}

bool Capabilities::has(const QByteArray &keyword) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [&](const Entry &entry) { return entry.keyword == keyword; });
}

QList<QByteArray> Capabilities::parameters(const QByteArray &keyword) const
{
    QList<QByteArray> found;
    for (const Entry &entry : m_entries) {
        if (entry.keyword == keyword)
            found += entry.parameters;
    }
    return found;
}

std::optional<qint64> Capabilities::maximumSize() const
{
    const QList<QByteArray> values = parameters("SIZE");
    if (values.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 size = values.constFirst().toLongLong(&isNumber);
    if (!isNumber || size < 0)
        return std::nullopt;
    return size;
}

std::optional<qint64> Capabilities::limit(const QByteArray &name) const
{
    for (const QByteArray &parameter : parameters("LIMITS")) {
        if (parameter.left(name.size() + 1).toUpper() != name + '=')
            continue;
        const qint64 value = parameter.mid(name.size() + 1).toLongLong();
        if (value > 0)
            return value;
    }
    return std::nullopt;
}

QList<QByteArray> Capabilities::authMechanisms() const
{
    QList<QByteArray> names;
    for (const QByteArray &name : parameters("AUTH")) {
        const QByteArray upper = name.toUpper();
        if (!names.contains(upper))
            names += upper;
    }
    return names;
}

void Capabilities::disable(const QByteArray &keyword)
{
    m_entries.removeIf([&](const Entry &entry) { return entry.keyword == keyword; });
}

} // namespace posthorn
