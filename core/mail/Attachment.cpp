// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Attachment.h"

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
    return QDateTime::fromMSecsSinceEpoch(facts.modified / 1'000'000, Qt::UTC);
}

QByteArray typeByContent(const Attachment &attachment)
{
    QByteArray start = attachment.bytes.left(SniffedOctets);
    if (!attachment.path.isEmpty()) {
        const auto file = RegularFile::open(attachment.path);
        if (file)
            start = (*file)->read(SniffedOctets);
    }
    return QMimeDatabase().mimeTypeForData(start).name().toLatin1();
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
    const QMimeDatabase database;
    // Names without a suffix, like README or core, say less than what is in the file.
    if (!database.suffixForFileName(name).isEmpty()) {
        const QMimeType type = database.mimeTypeForFile(name, QMimeDatabase::MatchExtension);
        if (!type.isDefault())
            return type.name().toLatin1();
    }
    return typeByContent(*this);
}

QString Attachment::cleanedName(const QString &name)
{
    QString clean = withoutControls(name);
    clean.removeIf(turnsDirection);
    return clean.replace(u'/', u'_').replace(u'\\', u'_');
}

} // namespace posthorn
