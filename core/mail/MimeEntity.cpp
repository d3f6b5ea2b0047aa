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
        entity.header.fields.resize(qMin(entity.header.fields.size(), m_fieldsLeft));
        m_fieldsLeft -= entity.header.fields.size();
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

    /// The next delimiter line between `from`, where a line begins, and `end`. Nothing behind `end`
    /// is looked at: else many parts without a delimiter would each be searched to the last octet.
    [[nodiscard]] std::optional<Delimiter> find(const QByteArray &boundary, qsizetype from,
                                                qsizetype end) const
    {
        const QByteArray mark = "--" + boundary;
        const QByteArrayView here = QByteArrayView(m_octets).sliced(from, end - from);
        for (qsizetype at = here.indexOf(mark); at >= 0;
             at = here.indexOf(mark, lineEnd(here, at))) {
            if (at != 0 && !isLineEnd(here[at - 1]))
                continue;
            qsizetype behind = at + mark.size();
            const bool last = here.sliced(behind).startsWith("--");
            behind += last ? 2 : 0;
            while (behind < here.size() && (here[behind] == ' ' || here[behind] == '\t'))
                ++behind;
            if (behind < here.size() && !isLineEnd(here[behind]))
                continue; // the boundary of another part begins like this one
            if (here.sliced(behind).startsWith("\r\n"))
                ++behind;
            behind = qMin(behind + 1, here.size());
            return Delimiter{lineBreakBefore(from + at, from), from + behind, last};
        }
        return std::nullopt;
    }

    static qsizetype lineEnd(QByteArrayView octets, qsizetype at)
    {
        while (at < octets.size() && !isLineEnd(octets[at]))
            ++at;
        return at;
    }

    static bool isLineEnd(char octet) { return octet == '\n' || octet == '\r'; }

    [[nodiscard]] qsizetype lineBreakBefore(qsizetype at, qsizetype from) const
    {
        qsizetype begin = at;
        if (begin > from && isLineEnd(m_octets[begin - 1]))
            --begin;
        if (begin > from && m_octets[begin] == '\n' && m_octets[begin - 1] == '\r')
            --begin;
        return begin;
    }

    const QByteArray &m_octets;
    int m_parts = 0;
    qsizetype m_fieldsLeft = MimeEntity::MostFields;
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
