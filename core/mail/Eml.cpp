// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Eml.h"

#include "mail/Charset.h"
#include "mail/HeaderReader.h"
#include "mail/LineConverter.h"
#include "mail/MailboxKey.h"
#include "mail/MessageStream.h"
#include "mail/ScannedMessage.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

constexpr QByteArrayView ByteOrderMark("\xef\xbb\xbf");

bool isBlindCopy(const RawField &field)
{
    return field.name.compare("Bcc", Qt::CaseInsensitive) == 0
        || field.name.compare("Resent-Bcc", Qt::CaseInsensitive) == 0;
}

/// The number of the first line with a CR that ends no CRLF, in a header whose lines end in LF;
/// 0: none. To one reader such a CR is a part of the value, to the next it begins another field,
/// which may be a Bcc that nobody wrote.
qsizetype lineWithLoneCr(const QByteArray &header)
{
    if (!header.contains('\n'))
        return 0; // every line ends in CR
    for (qsizetype at = header.indexOf('\r'); at >= 0; at = header.indexOf('\r', at + 1)) {
        if (at + 1 == header.size() || header.at(at + 1) != '\n')
            return 1 + header.first(at).count('\n');
    }
    return 0;
}

/// The same octets with every line end as CRLF, the last line ended too.
QByteArray asLines(const QByteArray &octets)
{
    if (octets.isEmpty())
        return octets;
    LineConverter converter;
    QByteArray lines(octets.size() * 2 + 2, Qt::Uninitialized);
    auto done = converter.convert(octets.constData(), octets.size(), lines.data(), lines.size());
    if (!converter.endsLine())
        done.written += converter.convert("\n", 1, lines.data() + done.written, 2).written;
    lines.truncate(done.written);
    return lines;
}

} // namespace

Expected<std::shared_ptr<const Eml>> Eml::fromFile(const QString &path)
{
    const auto source = Attachment::fromFile(path);
    if (!source)
        return source.error();
    return fromSource(*source);
}

Expected<std::shared_ptr<const Eml>> Eml::fromBytes(const QByteArray &bytes)
{
    return fromSource(Attachment::fromBytes(bytes, {}, "message/rfc822"_ba));
}

Expected<std::shared_ptr<const Eml>> Eml::fromSource(const Attachment &source)
{
    const auto message = ScannedMessage::scanned(source);
    if (!message)
        return message.error();
    std::shared_ptr<Eml> eml(new Eml);
    eml->m_source = source;
    if (const auto problem = eml->takeHeader(*message))
        return *problem;
    if (message->nulLine() != 0)
        return eml->refused(tr("Line %1 of “%2” holds a NUL octet, which no message may contain.")
                                .arg(message->nulLine())
                                .arg(eml->shownName()));
    if (message->longLine() != 0)
        return eml->refused(tr("Line %1 of “%2” is longer than the 998 octets that are allowed.")
                                .arg(message->longLine())
                                .arg(eml->shownName()));
    const LineScan &body = message->bodyScan;
    eml->m_bodyBegin = message->header.size();
    eml->m_bodySize = body.canonicalSize() + (body.endsLine() ? 0 : 2);
    eml->m_eightBitBody = body.hasEightBit();
    return std::shared_ptr<const Eml>(std::move(eml));
}

/// Keeps the header as it is to be sent.
std::optional<Problem> Eml::takeHeader(const ScannedMessage &message)
{
    if (!message.headerIsWhole)
        return refused(tr("“%1” is no message: its header does not end.").arg(shownName()));
    QByteArray header = message.header;
    if (header.startsWith(ByteOrderMark))
        header.remove(0, ByteOrderMark.size());
    m_fields = HeaderBlock::parse(header);
    if (m_fields.fields.isEmpty())
        return refused(tr("“%1” is no message: it has no header.").arg(shownName()));
    if (!m_fields.wellFormed)
        return refused(
            tr("“%1” is no message: a line of its header is no header field.").arg(shownName()));
    if (const qsizetype line = lineWithLoneCr(header); line != 0)
        return refused(tr("Line %1 of “%2” holds a CR without LF, which hides a line of its own.")
                           .arg(line)
                           .arg(shownName()));
    QByteArray kept;
    for (const RawField &field : std::as_const(m_fields.fields)) {
        if (!isBlindCopy(field))
            kept += QByteArrayView(header).sliced(field.begin, field.end - field.begin);
    }
    m_header = asLines(kept);
    if (m_fields.hasBlankLine)
        m_header += "\r\n"_ba;
    m_headerUtf8
        = std::any_of(m_header.begin(), m_header.end(), [](char c) { return uchar(c) > 127; });
    if (m_headerUtf8 && !Charset::isUtf8(m_header))
        return refused(tr("The header of “%1” holds octets that are no UTF-8.").arg(shownName()));
    return std::nullopt;
}

QString Eml::shownName() const
{
    return m_source.path.isEmpty() ? tr("prepared message")
                                   : QDir::toNativeSeparators(m_source.path);
}

Problem Eml::refused(const QString &reason) const
{
    return {Problem::Kind::Body, m_source.path, reason};
}

QByteArray Eml::messageId() const
{
    const auto ids = HeaderReader::messageIds(m_fields.value("Message-ID"_ba));
    return ids.isEmpty() ? QByteArray() : ids.constFirst();
}

Expected<std::unique_ptr<ContentStream>> Eml::open(const Transport &transport) const
{
    if (m_headerUtf8 && !transport.smtpUtf8)
        return Problem{Problem::Kind::NeedsSmtpUtf8, m_source.path,
                       tr("The header of “%1” holds characters that only servers with SMTPUTF8 "
                          "accept.")
                           .arg(shownName())};
    if (m_eightBitBody && !transport.eightBit && !transport.smtpUtf8)
        return refused(tr("“%1” holds 8-bit text, and the server does not offer 8BITMIME. Save the "
                          "message as quoted-printable or base64, or use another server.")
                           .arg(shownName()));
    // The file must be there and untouched before anything is said to the server.
    if (const auto device = m_source.open(); !device)
        return device.error();
    StreamPiece header;
    header.octets = m_header;
    header.size = m_header.size();
    StreamPiece body;
    body.source = StreamPiece::Source::Lines;
    body.attachment = m_source;
    body.begin = m_bodyBegin;
    body.endLastLine = true;
    body.size = m_bodySize;
    const bool eightBit = m_eightBitBody || m_headerUtf8;
    return std::unique_ptr<ContentStream>(std::make_unique<MessageStream>(
        QList<StreamPiece>{header, body}, eightBit ? BodyType::EightBit : BodyType::SevenBit,
        m_headerUtf8));
}

QList<Address> Eml::from() const
{
    const auto from = HeaderReader::addresses(m_fields.value("From"_ba));
    return from.isEmpty() ? HeaderReader::addresses(m_fields.value("Sender"_ba)) : from;
}

QList<Address> Eml::recipients() const
{
    QList<Address> recipients;
    QSet<QString> seen;
    for (const QByteArray &name : {"To"_ba, "Cc"_ba, "Bcc"_ba}) {
        for (const RawField &field : m_fields.fields) {
            if (field.name.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            for (const Address &address : HeaderReader::addresses(field.value)) {
                const QString key = MailboxKey::of(address);
                if (!seen.contains(key))
                    recipients += address;
                seen.insert(key);
            }
        }
    }
    return recipients;
}

} // namespace posthorn
