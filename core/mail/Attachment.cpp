// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Attachment.h"

#include "mail/Charset.h"
#include "mail/RegularFile.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QMimeType>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

/// How much of a file is looked at to find its type.
constexpr qint64 SniffedOctets = 16 * 1024;

bool turnsDirection(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

QString withoutControls(const QString &name)
{
    QString clean = name;
    for (QChar &character : clean) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return clean;
}

QDateTime timeOf(const FileFacts &facts)
{
    return QDateTime::fromMSecsSinceEpoch(facts.modified / 1'000'000).toUTC();
}

QByteArray startOf(const Attachment &attachment)
{
    if (attachment.path.isEmpty())
        return attachment.bytes.left(SniffedOctets);
    const auto file = RegularFile::open(attachment.path);
    return file ? (*file)->read(SniffedOctets) : QByteArray();
}

/// What a reader could show as text: UTF-8, of which the last character may be cut off.
bool isText(QByteArray start)
{
    const int mostCut = start.size() == SniffedOctets ? 3 : 0;
    for (int cut = 0; cut < mostCut && !Charset::isUtf8(start); ++cut)
        start.chop(1);
    return Charset::isUtf8(start);
}

/// By the suffix of its name; empty where there is none, or one that says nothing.
QByteArray typeByName(const QString &name)
{
    // Names without a suffix, like README or core, say less than what is in the file.
    if (name.lastIndexOf(u'.') <= 0)
        return {};
    if (name.endsWith(".bin"_L1, Qt::CaseInsensitive))
        return "application/octet-stream"_ba;
    const QList<QMimeType> types = QMimeDatabase().mimeTypesForFileName(name);
    return types.isEmpty() ? QByteArray() : types.constFirst().name().toLatin1();
}

QByteArray typeByContent(const Attachment &attachment)
{
    const QByteArray start = startOf(attachment);
    const QByteArray type = QMimeDatabase().mimeTypeForData(start).name().toLatin1();
    // The database takes all octets without controls for text, and has a type for emptiness.
    const bool isNothing = start.isEmpty() || (type == "text/plain" && !isText(start));
    return isNothing ? "application/octet-stream"_ba : type;
}

} // namespace

Expected<Attachment> Attachment::fromFile(const QString &path)
{
    const auto file = RegularFile::open(path);
    if (!file)
        return file.error();
    Attachment attachment;
    attachment.path = path;
    attachment.name = withoutControls(QFileInfo(path).fileName());
    attachment.size = (*file)->facts().size;
    attachment.modified = timeOf((*file)->facts());
    return attachment;
}

Attachment Attachment::fromBytes(const QByteArray &bytes, const QString &name,
                                 const QByteArray &contentType)
{
    Attachment attachment;
    attachment.bytes = bytes;
    attachment.name = cleanedName(name);
    attachment.contentType = contentType;
    attachment.size = bytes.size();
    return attachment;
}

Expected<Attachment> Attachment::rechecked() const
{
    Attachment fresh = *this;
    if (path.isEmpty()) {
        fresh.size = bytes.size();
        return fresh;
    }
    const auto now = fromFile(path);
    if (!now)
        return now.error();
    fresh.size = now->size;
    fresh.modified = now->modified;
    return fresh;
}

Expected<std::unique_ptr<QIODevice>> Attachment::open() const
{
    if (path.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        return std::unique_ptr<QIODevice>(std::move(buffer));
    }
    auto file = RegularFile::open(path);
    if (!file)
        return file.error();
    const FileFacts &facts = (*file)->facts();
    if (facts.size != size || timeOf(facts) != modified)
        return changed();
    return std::unique_ptr<QIODevice>(std::move(*file));
}

bool Attachment::unchanged(const QIODevice &device) const
{
    if (path.isEmpty())
        return true;
    const auto *file = dynamic_cast<const RegularFile *>(&device);
    return file && file->isUntouched() && file->facts().size == size
        && timeOf(file->facts()) == modified;
}

Problem Attachment::changed() const
{
    return {Problem::Kind::FileChanged, path,
            tr("The file “%1” was changed, replaced or removed after it was checked.")
                .arg(QDir::toNativeSeparators(path))};
}

QByteArray Attachment::mimeType() const
{
    if (!contentType.isEmpty())
        return contentType.split(';').constFirst().trimmed().toLower();
    const QByteArray named = typeByName(name);
    if (!named.isEmpty())
        return named;
    return typeByContent(*this);
}

QString Attachment::cleanedName(const QString &name)
{
    QString clean = withoutControls(name);
    clean.removeIf(turnsDirection);
    return clean.replace(u'/', u'_').replace(u'\\', u'_');
}

} // namespace posthorn
