// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/EnvelopeCommands.h"

#include <QList>

namespace posthorn {

namespace {

QByteArray bodyParameter(BodyType type)
{
    switch (type) {
    case BodyType::SevenBit:
        return {};
    case BodyType::EightBit:
        return " BODY=8BITMIME";
    case BodyType::Binary:
        return " BODY=BINARYMIME";
    }
    return {};
}

/// `utf-8;…` of RFC 6533 where the mailbox is not ASCII, else `rfc822;…`.
QByteArray originalRecipient(const Address &recipient, bool smtpUtf8)
{
    if (recipient.needsSmtpUtf8() && smtpUtf8)
        return "utf-8;" + EnvelopeCommands::unicodeXtext(recipient.addrSpec());
    return "rfc822;" + EnvelopeCommands::xtext(recipient.addrSpec());
}

} // namespace

QByteArray EnvelopeCommands::mail(const Envelope &envelope, const ContentStream &content,
                                  bool smtpUtf8, const Capabilities &capabilities)
{
    QByteArray line = "MAIL FROM:<" + envelope.reversePath.addrSpec() + '>';
    if (capabilities.has("SIZE"))
        line += " SIZE=" + QByteArray::number(content.totalSize());
    line += bodyParameter(content.bodyType());
    if (smtpUtf8)
        line += " SMTPUTF8";
    if (envelope.requireTls)
        line += " REQUIRETLS";
    line += envelope.wishes.parameters(); // none goes without its extension
    if (!capabilities.has("DSN"))
        return line;
    if (envelope.dsn.returnFull)
        line += *envelope.dsn.returnFull ? " RET=FULL" : " RET=HDRS";
    if (!envelope.dsn.envelopeId.isEmpty())
        line += " ENVID=" + xtext(envelope.dsn.envelopeId);
    return line;
}

QByteArray EnvelopeCommands::rcpt(const Address &recipient, const DsnOptions &dsn, bool smtpUtf8,
                                  const Capabilities &capabilities)
{
    QByteArray line = "RCPT TO:<" + recipient.addrSpec() + '>';
    const QByteArray events = notify(dsn);
    if (!events.isEmpty() && capabilities.has("DSN"))
        line += events + " ORCPT=" + originalRecipient(recipient, smtpUtf8);
    return line;
}

QByteArray EnvelopeCommands::notify(const DsnOptions &dsn)
{
    if (dsn.never)
        return " NOTIFY=NEVER";
    QList<QByteArray> events;
    if (dsn.success)
        events += "SUCCESS";
    if (dsn.failure)
        events += "FAILURE";
    if (dsn.delay)
        events += "DELAY";
    return events.isEmpty() ? QByteArray() : " NOTIFY=" + events.join(',');
}

QByteArray EnvelopeCommands::unicodeXtext(const QByteArray &utf8)
{
    QByteArray text;
    const QList<uint> characters = QString::fromUtf8(utf8).toUcs4();
    for (const uint c : characters) {
        if (c > 0x20 && c < 0x7F && c != '+' && c != '=' && c != '\\')
            text += char(c);
        else
            text += "\\x{" + QByteArray::number(c, 16).toUpper() + '}';
    }
    return text;
}

QByteArray EnvelopeCommands::xtext(const QByteArray &octets)
{
    QByteArray text;
    for (const char c : octets) {
        if (c > 0x20 && c < 0x7F && c != '+' && c != '=')
            text += c;
        else
            text += '+' + QByteArray(1, c).toHex().toUpper();
    }
    return text;
}

} // namespace posthorn
