// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/ComposedContent.h"

#include "mail/Boundaries.h"
#include "mail/MessageHeader.h"
#include "mail/MessageStream.h"
#include "mail/PartBuilder.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// A right side of an id that belongs to the sender, never to this machine (RFC 5322 3.6.4).
QByteArray domainForIds(const Message &message)
{
    const QByteArray spec
        = message.from.isEmpty() ? QByteArray() : message.from.constFirst().addrSpec();
    const QByteArray domain = spec.mid(spec.lastIndexOf('@') + 1);
    return spec.contains('@') && !domain.isEmpty() ? domain : "posthorn.invalid"_ba;
}

QByteArray newMessageId(const Message &message)
{
    return '<' + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '@' + domainForIds(message)
        + '>';
}

} // namespace

ComposedContent::ComposedContent(Message message)
    : m_message(std::move(message))
    , m_boundarySeed(m_message.boundarySeed)
{
    if (!m_message.date.isValid())
        m_message.date = QDateTime::currentDateTime();
    // The zone of today's rules is kept, should the message be opened again after a change of them.
    m_message.date = m_message.date.toOffsetFromUtc(m_message.date.offsetFromUtc());
    const auto &fields = m_message.extraFields;
    const auto given = std::find_if(fields.begin(), fields.end(), [](const HeaderField &field) {
        return field.name.compare("Message-ID", Qt::CaseInsensitive) == 0;
    });
    if (given != fields.end())
        m_message.messageId = given->value.trimmed().toUtf8();
    else if (m_message.messageId.isEmpty())
        m_message.messageId = newMessageId(m_message);
    if (m_boundarySeed.isEmpty())
        m_boundarySeed = Boundaries::randomSeed();
}

QByteArray ComposedContent::messageId() const
{
    return m_message.messageId;
}

QList<Content::Attached> ComposedContent::attachments() const
{
    QList<Attached> all;
    for (const Attachment &attachment : m_message.attachments)
        all.append({attachment.name, attachment.size});
    return all;
}

Expected<MimePart> ComposedContent::build(const Transport &transport) const
{
    // A boundary from a random seed cannot occur in a file that is sent as it is, but one from a
    // seed that was given can: in a message that was made with it.
    const bool searchesRaw = !m_message.boundarySeed.isEmpty();
    constexpr int attempts = 100;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        auto part
            = PartBuilder(m_message, transport, Boundaries(m_boundarySeed, attempt), searchesRaw)
                  .build();
        if (!part || !part->holdsDelimiter)
            return part;
    }
    return Problem{Problem::Kind::Body,
                   {},
                   tr("No boundary was found that does not occur in what is attached.")};
}

Expected<std::unique_ptr<ContentStream>> ComposedContent::open(const Transport &transport) const
{
    const auto fields = MessageHeader::write(m_message, transport);
    if (!fields)
        return fields.error();
    auto part = build(transport);
    if (!part)
        return part.error();
    const bool isUtf8
        = std::any_of(fields->begin(), fields->end(), [](char c) { return uchar(c) > 127; });
    return std::unique_ptr<ContentStream>(
        std::make_unique<MessageStream>(part->takePieces(*fields), part->needs, isUtf8));
}

Expected<PartOutline> ComposedContent::outline(const Transport &transport) const
{
    const auto part = build(transport);
    if (!part)
        return part.error();
    return part->outline();
}

} // namespace posthorn
