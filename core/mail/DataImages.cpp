// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/DataImages.h"

#include <QCryptographicHash>
#include <QHash>

#include <optional>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

constexpr QLatin1StringView Scheme("data:image/");
constexpr QLatin1StringView Marker(";base64,");

bool isBase64(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
        || c == u'+' || c == u'/' || c == u'=';
}

/// `src=` stands before it, with or without a quotation mark.
bool isSource(QStringView before)
{
    if (before.endsWith(u'"') || before.endsWith(u'\''))
        before.chop(1);
    return before.trimmed().endsWith("src="_L1, Qt::CaseInsensitive);
}

struct DataImage {
    QString suffix;
    QByteArray bytes;
    qsizetype end = 0; ///< behind the address
};

/// The image whose address begins at `begin`.
std::optional<DataImage> imageAt(const QString &html, qsizetype begin)
{
    static const QHash<QString, QString> suffixes{{u"png"_s, u"png"_s},   {u"jpeg"_s, u"jpg"_s},
                                                  {u"jpg"_s, u"jpg"_s},   {u"gif"_s, u"gif"_s},
                                                  {u"webp"_s, u"webp"_s}, {u"bmp"_s, u"bmp"_s}};
    constexpr qsizetype longestName = 8;
    const qsizetype name = begin + Scheme.size();
    const qsizetype marker
        = QStringView(html).mid(name, longestName + Marker.size()).indexOf(Marker);
    if (marker < 0)
        return std::nullopt;
    DataImage image;
    image.suffix = suffixes.value(html.mid(name, marker).toLower());
    const qsizetype data = name + marker + Marker.size();
    image.end = data;
    const bool quoted = begin > 0 && (html[begin - 1] == u'"' || html[begin - 1] == u'\'');
    while (image.end < html.size()
           && (isBase64(html[image.end]) || (quoted && html[image.end].isSpace())))
        ++image.end;
    const auto decoded = QByteArray::fromBase64Encoding(
        html.mid(data, image.end - data).simplified().toLatin1(), QByteArray::Base64Encoding);
    image.bytes = *decoded;
    if (image.suffix.isEmpty() || image.bytes.isEmpty())
        return std::nullopt;
    return image;
}

} // namespace

QString DataImages::taken(const QString &html, QList<Attachment> &parts)
{
    QString result;
    qsizetype copied = 0;
    QHash<QByteArray, QByteArray> ids;
    for (qsizetype at = html.indexOf(Scheme, 0, Qt::CaseInsensitive);
         at >= 0 && ids.size() < MostImages;
         at = html.indexOf(Scheme, at + Scheme.size(), Qt::CaseInsensitive)) {
        constexpr qsizetype mostBefore = 16;
        if (!isSource(QStringView(html).left(at).right(mostBefore)))
            continue;
        const auto image = imageAt(html, at);
        if (!image)
            continue;
        const QByteArray hash
            = QCryptographicHash::hash(image->bytes, QCryptographicHash::Sha256).toHex();
        QByteArray &id = ids[hash];
        if (id.isEmpty()) {
            id = "image." + hash.first(32) + "@posthorn.invalid";
            const QString name = u"image%1.%2"_s.arg(ids.size()).arg(image->suffix);
            parts.append(Attachment::fromBytes(image->bytes, name));
            parts.last().contentId = id;
        }
        result += QStringView(html).mid(copied, at - copied);
        result += "cid:"_L1 + QString::fromLatin1(id);
        copied = image->end;
        at = copied - Scheme.size(); // the search goes on behind the image
    }
    if (copied == 0)
        return html;
    result += QStringView(html).mid(copied);
    return result;
}

} // namespace posthorn
