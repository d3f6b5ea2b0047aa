// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/AttachmentPart.h"

#include "mail/AttachmentReader.h"
#include "mail/Base64Encoder.h"
#include "mail/Encoding.h"
#include "mail/Grammar.h"
#include "mail/HeaderReader.h"
#include "mail/ScannedMessage.h"
#include "mail/TextFacts.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

constexpr QByteArrayView MessageType("message/rfc822");
constexpr QByteArrayView UnknownType("application/octet-stream");

bool isMultipart(const QByteArray &type)
{
    return type.startsWith("multipart/");
}

/// A whole message, or a report about one: what must not be encoded (RFC 2046 5.2).
bool isMessage(const QByteArray &type)
{
    return type.startsWith("message/");
}

TransferEncoding encodingOf(const MimePart &part)
{
    if (part.body.source == StreamPiece::Source::Base64)
        return TransferEncoding::Base64;
    if (part.needs == BodyType::Binary)
        return TransferEncoding::Binary;
    return part.needs == BodyType::EightBit ? TransferEncoding::EightBit
                                            : TransferEncoding::SevenBit;
}

} // namespace

AttachmentPart::AttachmentPart(const Transport &transport, QList<QByteArray> delimiters,
                               bool searchesRaw)
    : m_transport(transport)
    , m_delimiters(std::move(delimiters))
    , m_searchesRaw(searchesRaw)
{
}

Expected<MimePart> AttachmentPart::make(const Attachment &attachment, Disposition disposition) const
{
    if (std::any_of(attachment.name.begin(), attachment.name.end(),
                    [](QChar c) { return grammar::isControl(c.unicode()); }))
        return Problem{Problem::Kind::Header, attachment.name,
                       tr("The name of an attached file holds a line break or another control "
                          "character.")};
    auto type = typeOf(attachment);
    if (!type)
        return type.error();
    auto part = bodyOf(attachment, *type);
    if (!part)
        return part;
    const QByteArray how = disposition == Disposition::Inline ? "inline"_ba : "attachment"_ba;
    QList<Parameter> dispositionParameters;
    if (!attachment.name.isEmpty()) {
        QString name = attachment.name;
        name.replace(u'/', u'_'); // RFC 2183 2.3: a name, never a path
        type->parameters.append({"name"_ba, name, Parameter::Form::Legacy});
        dispositionParameters.append({"filename"_ba, name, Parameter::Form::Extended});
    }
    part->type = type->name;
    part->encoding = encodingOf(*part);
    part->contentSize = attachment.size;
    const QByteArray encoding = transferEncodingName(part->encoding);
    QList<Expected<QByteArray>> fields{
        HeaderText::parameterized("Content-Type"_ba, type->name, type->parameters),
        HeaderText::verbatim("Content-Transfer-Encoding"_ba, encoding)};
    if (disposition == Disposition::Inline)
        fields += HeaderText::messageIds("Content-ID"_ba, {'<' + attachment.contentId + '>'});
    fields += HeaderText::parameterized("Content-Disposition"_ba, how, dispositionParameters);
    for (const Expected<QByteArray> &field : std::as_const(fields)) {
        if (!field)
            return field.error();
        part->fields += *field;
    }
    return part;
}

Expected<AttachmentPart::Type> AttachmentPart::typeOf(const Attachment &attachment) const
{
    if (!attachment.contentType.isEmpty())
        return givenType(attachment);
    Type type{attachment.mimeType(), {}};
    // The database knows types of other kinds of messages, but none that readers would know.
    if (isMultipart(type.name) || (isMessage(type.name) && type.name != MessageType))
        type.name = UnknownType.toByteArray();
    addFacts(type, attachment);
    return type;
}

/// A type that the person, or the message it was taken from, named.
Expected<AttachmentPart::Type> AttachmentPart::givenType(const Attachment &attachment) const
{
    const QByteArray &contentType = attachment.contentType;
    const ParameterizedValue given = HeaderReader::parameters(contentType);
    const QString shown = QString::fromUtf8(contentType);
    const QByteArray name = contentType.split(';').constFirst().trimmed().toLower();
    if (name.count('/') != 1 || name != given.value)
        return Problem{Problem::Kind::Header, shown,
                       tr("“%1” is no media type such as “image/png”.").arg(shown)};
    if (isMultipart(name))
        return Problem{Problem::Kind::Header, shown,
                       tr("A file cannot be attached with the type “%1”.").arg(shown)};
    Type type{name, {}};
    QList<QByteArray> keys = given.parameters.keys();
    std::sort(keys.begin(), keys.end()); // A hash has no order, but equal messages are equal.
    for (const QByteArray &key : std::as_const(keys)) {
        if (key != "name" && key != "boundary")
            type.parameters.append({key, given.parameters.value(key)});
    }
    addFacts(type, attachment);
    return type;
}

/// What the content says, where no parameter says it.
void AttachmentPart::addFacts(Type &type, const Attachment &attachment)
{
    const TextFacts facts = TextFacts::of(attachment, type.name);
    const auto add = [&type](const QByteArray &name, const QByteArray &value) {
        const bool isGiven
            = std::any_of(type.parameters.begin(), type.parameters.end(),
                          [&](const Parameter &parameter) { return parameter.name == name; });
        if (!isGiven && !value.isEmpty())
            type.parameters.append({name, QString::fromLatin1(value)});
    };
    add("charset"_ba, facts.charset);
    add("method"_ba, facts.calendarMethod);
}

Expected<MimePart> AttachmentPart::bodyOf(const Attachment &attachment, Type &type) const
{
    MimePart part;
    part.body.attachment = attachment;
    if (isMessage(type.name)) {
        const auto done = makeMessage(attachment, type.name == MessageType, part);
        if (!done)
            return done.error();
        if (*done)
            return part;
        type = {UnknownType.toByteArray(), {}};
    }
    if (m_transport.binary) {
        const auto done = makeRaw(attachment, part);
        return done ? Expected<MimePart>(part) : done.error();
    }
    part.body.source = StreamPiece::Source::Base64;
    part.body.size = Base64Encoder::encodedSize(attachment.size);
    return part;
}

/// RFC 2046 5.2.1: a message in a message is never encoded, so it must fit as it is. False: it does
/// not, and goes as a file of unknown type.
Expected<bool> AttachmentPart::makeMessage(const Attachment &attachment, bool needsHeader,
                                           MimePart &part) const
{
    const auto message = ScannedMessage::scanned(attachment, m_delimiters);
    if (!message)
        return message.error();
    const bool isEightBit = message->bodyScan.hasEightBit();
    const bool fits = (message->isMessage() || !needsHeader) && message->nulLine() == 0
        && message->longLine() == 0 && !message->headerScan.hasEightBit()
        && (!isEightBit || m_transport.eightBit);
    if (!fits)
        return false;
    part.body.source = StreamPiece::Source::Lines;
    part.body.size = message->headerScan.canonicalSize() + message->bodyScan.canonicalSize();
    part.needs = isEightBit ? BodyType::EightBit : BodyType::SevenBit;
    part.holdsDelimiter = message->bodyScan.foundMark();
    return true;
}

Expected<bool> AttachmentPart::makeRaw(const Attachment &attachment, MimePart &part) const
{
    part.body.source = StreamPiece::Source::Raw;
    part.body.size = attachment.size;
    part.needs = BodyType::Binary;
    if (!m_searchesRaw)
        return true;
    LineScan scan(m_delimiters);
    AttachmentReader reader(attachment);
    QByteArray block(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 got = reader.read(block.data(), block.size());
        if (got < 0)
            return *reader.problem();
        if (got == 0)
            break;
        scan.feed(QByteArrayView(block).first(got));
    }
    part.holdsDelimiter = scan.foundMark();
    return true;
}

} // namespace posthorn
