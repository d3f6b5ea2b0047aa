// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/MessageHeader.h"

#include "mail/HeaderReader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

bool needsUtf8(const QList<Address> &addresses)
{
    return std::any_of(addresses.begin(), addresses.end(),
                       [](const Address &address) { return address.needsSmtpUtf8(); });
}

bool needsUtf8(const Message &message)
{
    return needsUtf8(message.from) || needsUtf8(message.to) || needsUtf8(message.cc)
        || needsUtf8(message.replyTo) || (message.sender && message.sender->needsSmtpUtf8());
}

/// The mailbox of the Sender field (RFC 5322 3.6.2); none where it would only repeat From.
std::optional<Address> senderOf(const Message &message)
{
    if (message.sender
        && (message.from.size() != 1 || !message.sender->sameMailbox(message.from.constFirst())))
        return message.sender;
    if (message.from.size() > 1)
        return message.from.constFirst();
    return std::nullopt;
}

} // namespace

MessageHeader::MessageHeader(const Message &message, const Transport &transport)
    : m_message(message)
    , m_utf8(transport.smtpUtf8 && needsUtf8(message))
{
    for (const HeaderField &field : message.extraFields)
        m_given.insert(field.name.toLower());
}

Expected<QByteArray> MessageHeader::write(const Message &message, const Transport &transport)
{
    MessageHeader header(message, transport);
    header.checkExtraFields();
    header.addUnlessGiven("Date"_ba, [&] { return HeaderText::date("Date"_ba, message.date); });
    header.writeAddresses();
    header.add(HeaderText::unstructured("Subject"_ba, message.subject, header.m_utf8));
    header.writeIds();
    if (message.userAgent)
        header.addUnlessGiven("User-Agent"_ba, [] {
            return HeaderText::verbatim("User-Agent"_ba, "Posthorn/" POSTHORN_VERSION ""_ba);
        });
    header.writePriority();
    if (message.requestReadReceipt && !message.from.isEmpty())
        header.add(HeaderText::addressList("Disposition-Notification-To"_ba, message.from.first(1),
                                           header.m_utf8));
    header.writeExtraFields();
    header.add(HeaderText::verbatim("MIME-Version"_ba, "1.0"_ba));
    if (header.m_problem)
        return *header.m_problem;
    return header.m_fields;
}

void MessageHeader::add(const Expected<QByteArray> &field)
{
    if (m_problem)
        return;
    if (field)
        m_fields += *field;
    else
        m_problem = field.error();
}

template <typename Field> void MessageHeader::addUnlessGiven(const QByteArray &name, Field field)
{
    if (!m_given.contains(name.toLower()))
        add(field());
}

void MessageHeader::checkExtraFields()
{
    QSet<QByteArray> seen;
    for (const HeaderField &field : m_message.extraFields) {
        const QByteArray name = field.name.toLower();
        if (seen.contains(name) && HeaderText::isSingularField(name))
            add(Problem{
                Problem::Kind::Header, QString::fromLatin1(field.name),
                tr("A message may have only one field %1.").arg(QString::fromLatin1(field.name))});
        seen.insert(name);
    }
}

void MessageHeader::writeAddresses()
{
    if (m_message.from.isEmpty())
        return add(Problem{Problem::Kind::Address, {}, tr("The message has no sender.")});
    add(HeaderText::addressList("From"_ba, m_message.from, m_utf8));
    if (const auto sender = senderOf(m_message))
        add(HeaderText::addressList("Sender"_ba, {*sender}, m_utf8));
    if (!m_message.replyTo.isEmpty())
        add(HeaderText::addressList("Reply-To"_ba, m_message.replyTo, m_utf8));
    if (!m_message.to.isEmpty())
        add(HeaderText::addressList("To"_ba, m_message.to, m_utf8));
    else if (m_message.cc.isEmpty()) // Some servers refuse a message that is to nobody.
        add(HeaderText::verbatim("To"_ba, "undisclosed-recipients:;"_ba));
    if (!m_message.cc.isEmpty())
        add(HeaderText::addressList("Cc"_ba, m_message.cc, m_utf8));
}

void MessageHeader::writeIds()
{
    addUnlessGiven("Message-ID"_ba, [this] {
        return HeaderText::messageIds("Message-ID"_ba, {m_message.messageId});
    });
    addIds("In-Reply-To"_ba, m_message.inReplyTo);
    addIds("References"_ba, m_message.references);
}

void MessageHeader::addIds(const QByteArray &name, const QByteArray &ids)
{
    if (!ids.trimmed().isEmpty())
        addUnlessGiven(name,
                       [&] { return HeaderText::messageIds(name, ids.simplified().split(' ')); });
}

/// RFC 2156 and RFC 4021: programs know one of the three fields, so all are written.
void MessageHeader::writePriority()
{
    struct Words {
        QByteArray number, importance, priority;
    };
    const auto words = [this]() -> Words {
        switch (m_message.priority) {
        case Priority::Highest:
            return {"1 (Highest)"_ba, "high"_ba, "urgent"_ba};
        case Priority::High:
            return {"2 (High)"_ba, "high"_ba, "urgent"_ba};
        case Priority::Low:
            return {"4 (Low)"_ba, "low"_ba, "non-urgent"_ba};
        case Priority::Lowest:
            return {"5 (Lowest)"_ba, "low"_ba, "non-urgent"_ba};
        case Priority::Normal:
            break;
        }
        return {};
    }();
    if (words.number.isEmpty())
        return;
    add(HeaderText::verbatim("X-Priority"_ba, words.number));
    add(HeaderText::verbatim("Importance"_ba, words.importance));
    add(HeaderText::verbatim("Priority"_ba, words.priority));
}

void MessageHeader::writeExtraFields()
{
    for (const HeaderField &field : m_message.extraFields)
        add(HeaderText::custom(field, m_utf8));
}

} // namespace posthorn
