// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/ComposedContent.h"
#include "mail/MimeEntity.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

// Messages for tests, and what is sent of them.
namespace posthorn {

inline Message simpleMessage()
{
    using namespace Qt::StringLiterals;
    Message message;
    message.from = {{u"Ann Lee"_s, u"ann"_s, u"posthorn.example"_s, {}}};
    message.to = {{{}, u"bob"_s, u"example.net"_s, {}}};
    message.subject = u"Greetings"_s;
    message.text = u"Hello."_s;
    message.date = QDateTime::fromString(u"2026-01-01T10:00:00+01:00"_s, Qt::ISODate);
    message.messageId = QByteArrayLiteral("<one@posthorn.example>");
    message.boundarySeed = QByteArrayLiteral("seed");
    message.userAgent = false;
    return message;
}

inline QByteArray bytesOf(const ComposedContent &content, const Transport &transport = {})
{
    const auto stream = content.open(transport);
    if (!stream)
        return QByteArrayLiteral("problem: ") + stream.error().reason.toUtf8();
    const QByteArray bytes = (*stream)->readAll();
    return bytes.size() == (*stream)->totalSize() ? bytes : QByteArrayLiteral("wrong size");
}

inline QByteArray bytesOf(const Message &message, const Transport &transport = {})
{
    return bytesOf(ComposedContent(message), transport);
}

/// `multipart/mixed(text/plain,image/png)`
inline QByteArray treeOf(const MimeEntity &entity)
{
    QByteArray tree = entity.contentType.value;
    QList<QByteArray> parts;
    for (const MimeEntity &part : entity.parts)
        parts += treeOf(part);
    return parts.isEmpty() ? tree : tree + '(' + parts.join(',') + ')';
}

inline std::optional<Problem> problemOf(const Message &message, const Transport &transport = {})
{
    const auto stream = ComposedContent(message).open(transport);
    return stream ? std::nullopt : std::optional(stream.error());
}

} // namespace posthorn
