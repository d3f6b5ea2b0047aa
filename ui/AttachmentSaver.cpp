// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AttachmentSaver.h"

#include "mail/MimeEntity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype LongestBase = 100; ///< characters of a name before its suffix
constexpr qsizetype LongestSuffix = 20;
constexpr int MostTwins = 1000;

bool isReadableText(const MimeEntity &entity)
{
    return entity.contentType.value == "text/plain" || entity.contentType.value == "text/html";
}

void collect(const MimeEntity &entity, QList<const MimeEntity *> &found)
{
    for (const MimeEntity &part : entity.parts)
        collect(part, found);
    if (!entity.isMultipart() && (entity.isAttached() || !isReadableText(entity)))
        found.append(&entity);
}

QString cleaned(const QString &name)
{
    QString clean;
    for (const QChar c : name.mid(name.lastIndexOf(QRegularExpression(u"[/\\\\]"_s)) + 1)) {
        const bool odd = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (!odd)
            clean += u"<>:\"|?*"_s.contains(c) ? QChar(u'_') : c;
    }
    // Leading dots hide a file; blanks and dots at the end are lost on Windows.
    static const QRegularExpression ends(u"^[\\s.]+|[\\s.]+$"_s);
    return clean.remove(ends);
}

} // namespace

QList<const MimeEntity *> AttachmentSaver::attachments(const MimeEntity &message)
{
    QList<const MimeEntity *> found;
    collect(message, found);
    return found;
}

QString AttachmentSaver::safeName(const QString &name, const QByteArray &type, int number)
{
    const QString clean = cleaned(name);
    const qsizetype dot = clean.lastIndexOf(u'.');
    QString base = dot > 0 ? clean.left(dot) : clean;
    QString suffix = dot > 0 ? clean.mid(dot + 1) : QString();
    if (base.isEmpty()) {
        base = tr("attachment-%1").arg(number);
        suffix = QMimeDatabase().mimeTypeForName(QString::fromLatin1(type)).preferredSuffix();
    }
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (device.match(base).hasMatch())
        base.prepend(u'_');
    base.truncate(LongestBase);
    suffix.truncate(LongestSuffix);
    return suffix.isEmpty() ? base : base + u'.' + suffix;
}

AttachmentSaver::Result AttachmentSaver::save(const QByteArray &message, const QString &folder)
{
    Result result;
    const MimeEntity root = MimeEntity::read(message);
    int number = 0;
    for (const MimeEntity *entity : attachments(root)) {
        const QString name = safeName(entity->fileName(), entity->contentType.value, ++number);
        const QFileInfo parts(name);
        const QString suffix = parts.suffix().isEmpty() ? QString() : u'.' + parts.suffix();
        QFile file(QDir(folder).filePath(name));
        // NewOnly fails where anything has this name already, a link too.
        for (int twin = 2; !file.open(QIODevice::WriteOnly | QIODevice::NewOnly); ++twin) {
            const QFileInfo there(file.fileName());
            if (twin > MostTwins || !(there.exists() || there.isSymLink())) {
                result.error = file.fileName() + u'\n' + file.errorString();
                return result;
            }
            file.setFileName(QDir(folder).filePath(
                u"%1 (%2)%3"_s.arg(parts.completeBaseName()).arg(twin).arg(suffix)));
        }
        const QByteArray content = entity->decoded(message);
        if (file.write(content) != content.size() || !file.flush()) {
            result.error = file.fileName() + u'\n' + file.errorString();
            file.remove();
            return result;
        }
        result.saved += file.fileName();
    }
    return result;
}

} // namespace posthorn
