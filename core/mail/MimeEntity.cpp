// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/MimeEntity.h"

#include "mail/Charset.h"
#include "mail/FlowedText.h"
#include "mail/QuotedPrintable.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// A delimiter line of a multipart (RFC 2046 5.1.1).
struct Delimiter {
    qsizetype begin = 0; ///< where the line break before it begins: that belongs to it
    qsizetype end = 0; ///< behind its own line break
    bool last = false;
};

class EntityReader {
public:
    explicit EntityReader(const QByteArray &octets)
        : m_octets(octets)
    {
    }

    MimeEntity read(qsizetype begin, qsizetype end, int depth, bool inDigest)
    {
        MimeEntity entity;
        const QByteArray here = QByteArray::fromRawData(m_octets.constData() + begin, end - begin);
        entity.header = HeaderBlock::parse(here);
        entity.begin = begin + entity.header.bodyBegin;
        entity.end = end;
        entity.contentType = HeaderReader::parameters(entity.header.value("Content-Type"));
        if (!entity.contentType.value.contains('/'))
            entity.contentType.value = inDigest ? "message/rfc822"_ba : "text/plain"_ba;
        entity.disposition = HeaderReader::parameters(entity.header.value("Content-Disposition"));
        if (entity.contentType.value.startsWith("multipart/") && depth < MimeEntity::DeepestNesting)
            readParts(entity, depth);
        return entity;
    }

private:
    void readParts(MimeEntity &entity, int depth)
    {
        const QByteArray boundary = entity.contentType.parameters.value("boundary").toUtf8();
        if (boundary.isEmpty())
            return;
        const bool digest = entity.contentType.value == "multipart/digest";
        auto delimiter = find(boundary, entity.begin, entity.end);
        while (delimiter && !delimiter->last && m_parts < MimeEntity::MostParts) {
            const auto next = find(boundary, delimiter->end, entity.end);
            ++m_parts;
            // A message that was cut off ends within its last part.
            const qsizetype end = next ? qMax(next->begin, delimiter->end) : entity.end;
            entity.parts.append(read(delimiter->end, end, depth + 1, digest));
            delimiter = next;
        }
    }

    [[nodiscard]] std::optional<Delimiter> find(const QByteArray &boundary, qsizetype from,
                                                qsizetype end) const
    {
        const QByteArray mark = "--" + boundary;
        for (qsizetype at = m_octets.indexOf(mark, from); at >= 0 && at + mark.size() <= end;
             at = m_octets.indexOf(mark, at + 1)) {
            if (at != from && m_octets[at - 1] != '\n')
                continue;
            Delimiter delimiter = {lineBreakBefore(at, from), at + mark.size(), false};
            if (m_octets.sliced(delimiter.end, qMin<qsizetype>(2, end - delimiter.end)) == "--") {
                delimiter.last = true;
                delimiter.end += 2;
            }
            while (delimiter.end < end
                   && (m_octets[delimiter.end] == ' ' || m_octets[delimiter.end] == '\t'
                       || m_octets[delimiter.end] == '\r'))
                ++delimiter.end;
            if (delimiter.end < end && m_octets[delimiter.end] != '\n')
                continue; // the boundary of another part begins like this one
            delimiter.end = qMin(end, delimiter.end + 1);
            return delimiter;
        }
        return std::nullopt;
    }

    [[nodiscard]] qsizetype lineBreakBefore(qsizetype at, qsizetype from) const
    {
        qsizetype begin = at;
        if (begin > from && m_octets[begin - 1] == '\n')
            --begin;
        if (begin > from && m_octets[begin - 1] == '\r')
            --begin;
        return begin;
    }

    const QByteArray &m_octets;
    int m_parts = 0;
};

QString withLineFeeds(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
}

} // namespace

MimeEntity MimeEntity::read(const QByteArray &octets)
{
    return EntityReader(octets).read(0, octets.size(), 0, false);
}

bool MimeEntity::isAttached() const
{
    return disposition.value == "attachment" || !fileName().isEmpty();
}

QString MimeEntity::fileName() const
{
    const QString name = disposition.parameters.value("filename");
    return name.isEmpty() ? contentType.parameters.value("name") : name;
}

QByteArray MimeEntity::contentId() const
{
    const QByteArray id = HeaderReader::unfolded(header.value("Content-ID"));
    return id.startsWith('<') && id.endsWith('>') ? id.sliced(1, id.size() - 2) : id;
}

QByteArray MimeEntity::encoding() const
{
    return HeaderReader::parameters(header.value("Content-Transfer-Encoding")).value.toLower();
}

QByteArray MimeEntity::decoded(const QByteArray &octets) const
{
    const QByteArray body = octets.sliced(begin, end - begin);
    const QByteArray name = encoding();
    if (name == "base64")
        return QByteArray::fromBase64(body);
    if (name == "quoted-printable")
        return QuotedPrintable::decode(body);
    return body;
}

QString MimeEntity::text(const QByteArray &octets) const
{
    const auto &parameters = contentType.parameters;
    const QString text
        = withLineFeeds(Charset::decode(decoded(octets), parameters.value("charset").toLatin1()));
    if (parameters.value("format").compare("flowed"_L1, Qt::CaseInsensitive) != 0)
        return text;
    const bool delSp = parameters.value("delsp").compare("yes"_L1, Qt::CaseInsensitive) == 0;
    return FlowedText::decode(text, delSp);
}

} // namespace posthorn
