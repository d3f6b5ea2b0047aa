// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/InlineImages.h"

#include <QBuffer>
#include <QImageReader>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextImageFormat>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int LargestSide = 2000; ///< in pixels, of what is held for showing

bool isRaster(const QByteArray &format)
{
    return format == "png" || format == "jpeg" || format == "gif" || format == "bmp"
        || format == "webp";
}

/// By their first octets only: what a file is called decides nothing.
QByteArray formatOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader::imageFormat(&buffer);
}

} // namespace

QString InlineImages::add(Attachment image)
{
    QString id = QString::fromUtf8(image.contentId);
    for (int number = 1; id.isEmpty(); ++number) {
        const QString free = u"image%1@posthorn"_s.arg(number, 3, 10, QChar(u'0'));
        if (!m_parts.contains(free))
            id = free;
    }
    image.contentId = id.toUtf8();
    m_parts.insert(id, image);
    return id;
}

QSet<QString> InlineImages::ids() const
{
    return {m_parts.keyBegin(), m_parts.keyEnd()};
}

QImage InlineImages::picture(const QString &id) const
{
    const QByteArray bytes = m_parts.value(id).bytes;
    const QByteArray format = formatOf(bytes);
    if (bytes.size() > LargestImage || !isRaster(format))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    const QSize size = reader.size();
    if (size.width() > LargestSide || size.height() > LargestSide)
        reader.setScaledSize(size.scaled(LargestSide, LargestSide, Qt::KeepAspectRatio));
    return reader.read();
}

QList<Attachment> InlineImages::shownIn(const QTextDocument *document) const
{
    QList<Attachment> parts;
    QSet<QString> seen;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString name = it.fragment().charFormat().toImageFormat().name();
            const QString id = name.startsWith("cid:"_L1) ? name.sliced(4) : QString();
            if (m_parts.contains(id) && !seen.contains(id))
                parts.append(m_parts.value(id));
            seen.insert(id);
        }
    }
    return parts;
}

bool InlineImages::isImage(const Attachment &file)
{
    return file.bytes.size() <= LargestImage && isRaster(formatOf(file.bytes));
}

Attachment InlineImages::fromPicture(const QImage &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return Attachment::fromBytes(buffer.data(), u"image.png"_s, "image/png"_ba);
}

} // namespace posthorn
