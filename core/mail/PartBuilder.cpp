// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/PartBuilder.h"

#include "mail/Encoding.h"
#include "mail/FlowedText.h"
#include "mail/HtmlToText.h"
#include "mail/LineScan.h"
#include "mail/TextEncoding.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

using Disposition = AttachmentPart::Disposition;

/// Appends the part made of `attachment`, as its file is now.
std::optional<Problem> append(std::vector<MimePart> &parts, const AttachmentPart &maker,
                              const Attachment &attachment, Disposition disposition)
{
    const auto fresh = attachment.rechecked();
    if (!fresh)
        return fresh.error();
    auto part = maker.make(*fresh, disposition);
    if (!part)
        return part.error();
    parts.push_back(std::move(*part));
    return std::nullopt;
}

qsizetype longestLine(const QByteArray &text)
{
    qsizetype longest = 0;
    for (const QByteArray &line : text.split('\n'))
        longest = std::max(longest, line.size());
    return longest;
}

} // namespace

PartBuilder::PartBuilder(const Message &message, const Transport &transport, Boundaries boundaries,
                         bool searchesRaw)
    : m_message(message)
    , m_transport(transport)
    , m_mixed(boundaries.make())
    , m_alternative(boundaries.make())
    , m_related(boundaries.make())
    , m_delimiters(boundaries.delimiters())
    , m_attachmentPart(transport, m_delimiters, searchesRaw)
{
}

/// An inline part needs HTML that shows it, and an id by which the HTML finds it.
bool PartBuilder::goesInline(const Attachment &attachment) const
{
    return !m_message.html.isEmpty() && !attachment.contentId.isEmpty();
}

Expected<MimePart> PartBuilder::build()
{
    auto whole = body();
    if (!whole)
        return whole;
    std::vector<MimePart> parts;
    parts.reserve(size_t(1 + m_message.inlineParts.size() + m_message.attachments.size()));
    parts.push_back(std::move(*whole));
    for (const Attachment &attachment : m_message.inlineParts) {
        if (goesInline(attachment))
            continue;
        if (const auto problem
            = append(parts, m_attachmentPart, attachment, Disposition::Attachment))
            return *problem;
    }
    for (const Attachment &attachment : m_message.attachments) {
        if (const auto problem
            = append(parts, m_attachmentPart, attachment, Disposition::Attachment))
            return *problem;
    }
    if (parts.size() == 1)
        return std::move(parts.front());
    return MimePart::multipart("mixed"_ba, m_mixed, {}, std::move(parts));
}

/// What is read, without what is attached to it.
Expected<MimePart> PartBuilder::body() const
{
    if (m_message.html.isEmpty())
        return textPart();
    auto html = htmlWithInlineParts();
    if (!html)
        return html;
    std::vector<MimePart> parts;
    parts.push_back(textPart());
    parts.push_back(std::move(*html));
    return MimePart::multipart("alternative"_ba, m_alternative, {}, std::move(parts));
}

Expected<MimePart> PartBuilder::htmlWithInlineParts() const
{
    std::vector<MimePart> parts;
    parts.push_back(htmlPart());
    for (const Attachment &attachment : m_message.inlineParts) {
        if (!goesInline(attachment))
            continue;
        if (const auto problem = append(parts, m_attachmentPart, attachment, Disposition::Inline))
            return *problem;
    }
    if (parts.size() == 1)
        return std::move(parts.front());
    // RFC 2387 3.1: the type of the root part must be named. The root is the first part, so that
    // no start parameter is needed.
    return MimePart::multipart("related"_ba, m_related, "; type=\"text/html\""_ba,
                               std::move(parts));
}

MimePart PartBuilder::textPart() const
{
    QString text = m_message.text ? *m_message.text : HtmlToText::convert(m_message.html);
    if (!m_message.formatFlowed)
        return encodedText("plain"_ba, text, false);
    // In a reply the lines that begin with `>` are what the other person wrote.
    const bool isReply = !m_message.inReplyTo.isEmpty();
    text
        = FlowedText::encode(text, isReply ? FlowedText::Quotes::Marks : FlowedText::Quotes::Typed);
    return encodedText("plain"_ba, text, true);
}

MimePart PartBuilder::htmlPart() const
{
    return encodedText("html"_ba, m_message.html, false);
}

MimePart PartBuilder::encodedText(const QByteArray &subtype, const QString &text, bool flowed) const
{
    Transport transport = m_transport;
    transport.eightBit = transport.eightBit && !transport.sparing;
    // Lines of flowed text should have 78 columns at most (RFC 3676 4.2), and gateways count
    // octets.
    if (flowed && longestLine(text.toUtf8()) > 78)
        transport.eightBit = false;
    const EncodedText encoded = TextEncoding::encode(text, m_message.charset, transport, flowed);
    MimePart part;
    part.type = "text/"_ba + subtype;
    part.fields = "Content-Type: "_ba + part.type + "; charset="_ba + encoded.charset
        + (flowed ? "; format=flowed\r\n"_ba : "\r\n"_ba) + "Content-Transfer-Encoding: "_ba
        + transferEncodingName(encoded.encoding) + "\r\n"_ba;
    part.encoding = encoded.encoding;
    part.contentSize = text.toUtf8().size();
    part.body.octets = encoded.bytes;
    part.body.size = encoded.bytes.size();
    if (encoded.encoding == TransferEncoding::EightBit)
        part.needs = BodyType::EightBit;
    LineScan scan(m_delimiters);
    scan.feed(encoded.bytes);
    part.holdsDelimiter = scan.foundMark();
    return part;
}

} // namespace posthorn
