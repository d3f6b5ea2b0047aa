// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/MailboxTransaction.h"

#include <algorithm>
#include <array>
#include <utility>

namespace posthorn {

namespace {

using Parameter = PathArgument::Parameter;

// The parameters of RFC 3461 (DSN), RFC 4954 and RFC 5321 that are accepted without effect.
bool isKnownRecipientParameter(const Parameter &parameter)
{
    return parameter.key == "NOTIFY" || parameter.key == "ORCPT";
}

bool isInertMailParameter(const Parameter &parameter)
{
    return parameter.key == "RET" || parameter.key == "ENVID" || parameter.key == "AUTH";
}

bool isBodyType(const QByteArray &value)
{
    static constexpr std::array<QByteArrayView, 3> types{"7BIT", "8BITMIME", "BINARYMIME"};
    return std::find(types.begin(), types.end(), QByteArrayView(value)) != types.end();
}

QByteArray syntaxError(const QByteArray &usage)
{
    return "501 5.5.4 Syntax: " + usage;
}

} // namespace

MailboxTransaction::MailboxTransaction(MessageStore &store)
    : m_store(store)
{
}

MailboxTransaction::~MailboxTransaction()
{
    m_store.release(m_reserved);
}

void MailboxTransaction::reset()
{
    m_store.release(std::exchange(m_reserved, 0));
    m_open = m_smtpUtf8 = m_binary = false;
    m_reversePath.clear();
    m_recipients.clear();
    m_recipientsAsked = 0;
    m_contentBegun = m_bareLineEnd = m_pretendTooBig = m_storeFailed = false;
    m_size = 0;
    m_incoming.reset();
}

QByteArray MailboxTransaction::mail(const QByteArray &argument, MailboxBehaviour behaviour)
{
    if (m_open)
        return "503 5.5.1 A transaction is open already";
    const auto parsed = PathArgument::parse(argument, "FROM:");
    if (!parsed || parsed->hasRepeatedParameter())
        return syntaxError("MAIL FROM:<address> [parameters]");
    reset();
    const QByteArray refusal = checkMailParameters(*parsed);
    if (!refusal.isEmpty())
        return refusal;
    if (!parsed->path.isEmpty() && !parsed->isMailbox())
        return "501 5.1.7 This is not a mailbox";
    if (!parsed->isAscii() && !m_smtpUtf8)
        return "553 5.6.7 A non-ASCII address needs SMTPUTF8";
    if (behaviour == MailboxBehaviour::RefuseSender)
        return "550 5.7.1 The test mailbox is set to refuse the sender";
    m_open = true;
    m_reversePath = parsed->path;
    return "250 2.1.0 Sender taken";
}

QByteArray MailboxTransaction::checkMailParameters(const PathArgument &argument)
{
    for (const Parameter &parameter : argument.parameters) {
        if (parameter.key == "SIZE") {
            bool isNumber = false;
            const qint64 size = parameter.value.toLongLong(&isNumber);
            if (!isNumber || size < 0)
                return syntaxError("SIZE=number");
            if (size > m_store.maximumMessageSize())
                return "552 5.3.4 The message is larger than SIZE allows";
        } else if (parameter.key == "BODY") {
            if (!isBodyType(parameter.value.toUpper()))
                return syntaxError("BODY=7BIT, BODY=8BITMIME or BODY=BINARYMIME");
            m_binary = parameter.value.toUpper() == "BINARYMIME";
        } else if (parameter.key == "SMTPUTF8" && parameter.value.isEmpty()) {
            m_smtpUtf8 = true;
        } else if (!isInertMailParameter(parameter)) {
            return "555 5.5.4 Parameter " + parameter.key + " is not known";
        }
    }
    return {};
}

QByteArray MailboxTransaction::rcpt(const QByteArray &argument, MailboxBehaviour behaviour)
{
    if (!m_open || m_contentBegun)
        return "503 5.5.1 MAIL comes first";
    const auto parsed = PathArgument::parse(argument, "TO:");
    if (!parsed || parsed->hasRepeatedParameter())
        return syntaxError("RCPT TO:<address> [parameters]");
    if (!std::all_of(parsed->parameters.begin(), parsed->parameters.end(),
                     isKnownRecipientParameter))
        return "555 5.5.4 A parameter is not known";
    if (!parsed->isMailbox())
        return "501 5.1.3 This is not a mailbox";
    if (!parsed->isAscii() && !m_smtpUtf8)
        return "553 5.6.7 A non-ASCII address needs SMTPUTF8";
    if (m_recipients.size() >= maximumRecipients)
        return "452 4.5.3 Too many recipients";
    ++m_recipientsAsked;
    if (behaviour == MailboxBehaviour::TryLater)
        return "450 4.2.0 The test mailbox is set to ask you to try later";
    if (behaviour == MailboxBehaviour::RefuseEveryOtherRecipient && m_recipientsAsked % 2 == 0)
        return "550 5.1.1 The test mailbox is set to refuse every other recipient";
    if (!m_store.reserve(parsed->path.size()))
        return "452 4.3.1 There is no memory left for another recipient";
    m_reserved += parsed->path.size();
    m_recipients.append(parsed->path);
    return "250 2.1.5 Recipient taken";
}

QByteArray MailboxTransaction::beginContent(bool chunked, MailboxBehaviour behaviour)
{
    if (!m_open)
        return "503 5.5.1 MAIL comes first";
    if (m_recipients.isEmpty())
        return "554 5.5.1 There is no valid recipient";
    if (!chunked && (m_binary || m_contentBegun))
        return "503 5.5.1 This transaction wants BDAT";
    if (m_contentBegun)
        return {};
    m_contentBegun = true;
    m_pretendTooBig = behaviour == MailboxBehaviour::TooBig;
    if (m_pretendTooBig)
        return {};
    m_incoming = m_store.begin(m_reversePath, m_recipients);
    if (m_incoming)
        return {};
    noteFault(m_store.errorString());
    const QByteArray refusal = contentRefusal();
    reset();
    return refusal;
}

void MailboxTransaction::append(QByteArrayView octets)
{
    m_size += octets.size();
    if (m_size > m_store.maximumMessageSize())
        m_incoming.reset();
    if (m_incoming && !m_incoming->append(octets)) {
        noteFault(m_incoming->errorString());
        m_incoming.reset();
    }
}

QByteArray MailboxTransaction::contentRefusal() const
{
    if (m_pretendTooBig)
        return "552 5.3.4 The test mailbox is set to find every message too big";
    if (m_size > m_store.maximumMessageSize())
        return "552 5.3.4 The message is larger than SIZE allows";
    if (m_storeFailed)
        return "452 4.3.1 The message could not be stored";
    if (m_bareLineEnd)
        return "550 5.6.0 A CR or LF stood alone; lines end in CRLF";
    return {};
}

QByteArray MailboxTransaction::finish()
{
    QByteArray reply = contentRefusal();
    if (reply.isEmpty()) {
        m_message = m_incoming->commit();
        if (!m_message) {
            noteFault(m_incoming->errorString());
            reply = contentRefusal();
        }
    }
    const qint64 size = m_size;
    reset();
    return reply.isEmpty() ? "250 2.0.0 Message of " + QByteArray::number(size) + " octets taken"
                           : reply;
}

void MailboxTransaction::noteFault(const QString &error)
{
    m_storeFailed = true;
    m_note = tr("A message could not be stored: %1").arg(error);
}

std::optional<ReceivedMessage> MailboxTransaction::takeMessage()
{
    return std::exchange(m_message, std::nullopt);
}

QString MailboxTransaction::takeNote()
{
    return std::exchange(m_note, QString());
}

} // namespace posthorn
