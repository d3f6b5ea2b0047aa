// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/MessagePreview.h"

#include "mail/ComposedContent.h"
#include "mail/HeaderReader.h"
#include "mail/MimeEntity.h"
#include "smtp/LogEntry.h"
#include "ui/AttachmentSaver.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// A header beyond this is not looked at for the summary.
constexpr qsizetype HeaderRead = 256 * 1024;
/// One line of the text view; the view becomes slow with longer ones.
constexpr qsizetype LongestLine = 2000;

/// Tabs stay: they are common in folded header fields.
QString shownLine(const QByteArray &line)
{
    QStringList pieces;
    for (const QByteArray &piece : line.split('\t'))
        pieces += escapedForShowing(piece);
    return pieces.join(u'\t');
}

QString shownSource(const QByteArray &octets)
{
    QString source;
    source.reserve(octets.size());
    for (QByteArray line : octets.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        while (line.size() > LongestLine) {
            source += shownLine(line.left(LongestLine)) + u'\n';
            line.remove(0, LongestLine);
        }
        source += shownLine(line) + u'\n';
    }
    while (source.endsWith(u'\n'))
        source.chop(1);
    return source;
}

/// Of the decoded content, without decoding base64 only to count it.
qint64 contentSize(const MimeEntity &entity, const QByteArray &octets)
{
    if (entity.encoding() == "quoted-printable")
        return entity.decoded(octets).size();
    const auto begin = octets.cbegin() + entity.begin;
    const auto end = octets.cbegin() + entity.end;
    if (entity.encoding() != "base64")
        return entity.end - entity.begin;
    const auto digits = std::count_if(begin, end, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || c == '+' || c == '/';
    });
    return digits * 3 / 4;
}

MessagePreview::Part partOf(const MimeEntity &entity, const QByteArray &octets, int &left)
{
    MessagePreview::Part part;
    part.type = escapedForShowing(entity.contentType.value);
    part.name = escapedForShowing(entity.fileName());
    part.encoding = escapedForShowing(entity.encoding());
    part.size = contentSize(entity, octets);
    for (const MimeEntity &child : entity.parts) {
        if (--left < 0)
            break;
        part.parts.append(partOf(child, octets, left));
    }
    return part;
}

MessagePreview::Part partOf(const PartOutline &outline, int &left)
{
    MessagePreview::Part part;
    part.type = escapedForShowing(outline.type);
    part.name = escapedForShowing(outline.name);
    part.encoding = escapedForShowing(outline.encoding);
    part.size = outline.size;
    for (const PartOutline &child : outline.parts) {
        if (--left < 0)
            break;
        part.parts.append(partOf(child, left));
    }
    return part;
}

/// Up to `most` octets from the device.
QByteArray beginningOf(QIODevice &device, qsizetype most)
{
    QByteArray octets;
    while (octets.size() < most) {
        const QByteArray more = device.read(most - octets.size());
        if (more.isEmpty())
            break;
        octets += more;
    }
    return octets;
}

QString addressesText(const QByteArray &value)
{
    return AddressList::toString(HeaderReader::addresses(value));
}

} // namespace

MessagePreview MessagePreview::of(const QByteArray &message)
{
    MessagePreview preview;
    preview.source = shownSource(message.left(SourceShown));
    preview.isCut = message.size() > SourceShown;
    preview.size = message.size();
    const MimeEntity entity = MimeEntity::read(message);
    int left = PartsShown;
    preview.root = partOf(entity, message, left);
    preview.attachments = static_cast<int>(AttachmentSaver::attachments(entity).size());
    return preview;
}

MessagePreview MessagePreview::of(const ComposedContent &message, Transport transport)
{
    auto opened = message.open(transport);
    if (!opened && opened.error().kind == Problem::Kind::NeedsSmtpUtf8) {
        transport.smtpUtf8 = true;
        opened = message.open(transport);
    }
    MessagePreview preview;
    if (!opened) {
        preview.problem = opened.error().reason;
        return preview;
    }
    ContentStream &stream = **opened;
    preview.size = stream.totalSize();
    preview.isCut = preview.size > SourceShown;
    preview.source = shownSource(beginningOf(stream, SourceShown));
    if (const auto problem = stream.problem())
        preview.problem = problem->reason;
    if (const auto outline = message.outline(transport)) {
        int left = PartsShown;
        preview.root = partOf(*outline, left);
    }
    return preview;
}

MessagePreview::Summary MessagePreview::summaryOf(const QByteArray &message)
{
    const HeaderBlock header = HeaderBlock::parse(message.left(HeaderRead));
    return {escapedForShowing(addressesText(header.value("From"))),
            escapedForShowing(addressesText(header.value("To"))),
            escapedForShowing(HeaderReader::unstructured(header.value("Subject")))};
}

} // namespace posthorn
