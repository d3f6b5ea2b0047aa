// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/MimePart.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// Gathers pieces; octets that follow each other become one.
class PieceList {
public:
    void add(const QByteArray &octets) { m_octets += octets; }
    void add(const StreamPiece &piece)
    {
        flush();
        m_pieces.append(piece);
    }
    QList<StreamPiece> take()
    {
        flush();
        return std::move(m_pieces);
    }

private:
    void flush()
    {
        if (m_octets.isEmpty())
            return;
        StreamPiece piece;
        piece.octets = std::exchange(m_octets, {});
        piece.size = piece.octets.size();
        m_pieces.append(piece);
    }
    QList<StreamPiece> m_pieces;
    QByteArray m_octets;
};

/// Writes the part up to its last octet. True when that ended a line that is not of the content,
/// so that a delimiter may follow at once. The part is taken apart on the way: of many thousand
/// parts none is held twice.
bool write(MimePart &part, PieceList &out)
{
    out.add(std::exchange(part.fields, {}));
    out.add("\r\n"_ba);
    if (part.boundary.isEmpty()) {
        if (part.body.source == StreamPiece::Source::Octets)
            out.add(part.body.octets);
        else
            out.add(part.body);
        const bool endsLine = part.body.source == StreamPiece::Source::Base64 && part.body.size > 0;
        part.body.attachment = {};
        return endsLine;
    }
    for (MimePart &child : part.parts) {
        out.add("--"_ba + part.boundary + "\r\n"_ba);
        if (!write(child, out))
            out.add("\r\n"_ba);
    }
    out.add("--"_ba + part.boundary + "--\r\n"_ba);
    return true;
}

} // namespace

MimePart MimePart::multipart(const QByteArray &subtype, const QByteArray &boundary,
                             const QByteArray &parameters, std::vector<MimePart> parts)
{
    MimePart part;
    part.type = "multipart/"_ba + subtype;
    part.boundary = boundary;
    part.parts = std::move(parts);
    for (const MimePart &child : part.parts) {
        part.needs = std::max(part.needs, child.needs);
        part.holdsDelimiter = part.holdsDelimiter || child.holdsDelimiter;
        part.contentSize += child.contentSize;
    }
    part.fields = "Content-Type: "_ba + part.type + parameters + ";\r\n boundary=\""_ba + boundary
        + "\"\r\n"_ba;
    // RFC 2045 6.4: a multipart declares what the widest of its parts needs.
    if (part.needs != BodyType::SevenBit) {
        part.encoding = part.needs == BodyType::Binary ? TransferEncoding::Binary
                                                       : TransferEncoding::EightBit;
        part.fields
            += "Content-Transfer-Encoding: "_ba + transferEncodingName(part.encoding) + "\r\n"_ba;
    }
    return part;
}

QList<StreamPiece> MimePart::takePieces(const QByteArray &messageFields)
{
    PieceList out;
    out.add(messageFields);
    const bool lineEnded = write(*this, out);
    const bool needsEnd = boundary.isEmpty() && !lineEnded && !body.octets.isEmpty()
        && !body.octets.endsWith("\r\n");
    if (needsEnd)
        out.add("\r\n"_ba);
    return out.take();
}

PartOutline MimePart::outline() const
{
    PartOutline outline;
    outline.type = type;
    if (boundary.isEmpty())
        outline.encoding = transferEncodingName(encoding);
    outline.name = body.attachment.name;
    outline.size = contentSize;
    for (const MimePart &part : parts)
        outline.parts.append(part.outline());
    return outline;
}

} // namespace posthorn
