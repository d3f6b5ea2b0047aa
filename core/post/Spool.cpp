// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Spool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qint64 BlockSize = 64 * 1024;

Problem cannotWrite(const QString &path, const QString &why)
{
    // The system's words have no full stop, and other sentences follow.
    return {Problem::Kind::File, path, why.endsWith(u'.') ? why : why + u'.'};
}

std::optional<Problem> fill(QSaveFile &file, ContentStream &stream, const QString &path)
{
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    QByteArray block(BlockSize, Qt::Uninitialized);
    qint64 read = 0;
    while ((read = stream.read(block.data(), block.size())) > 0) {
        if (file.write(block.constData(), read) != read)
            return cannotWrite(path, file.errorString());
    }
    return stream.problem();
}

std::optional<Problem> fill(QSaveFile &file, const QByteArray &bytes, const QString &path)
{
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return cannotWrite(path, file.errorString());
    return std::nullopt;
}

/// QSaveFile brings the octets to the disk before it gives the file its name. What is still in its
/// buffer goes first: commit() does not tell that it found no room for that.
std::optional<Problem> settle(QSaveFile &file, const QString &path)
{
    if (!file.flush() || !file.commit())
        return cannotWrite(path, file.errorString());
    Spool::syncFolder(QFileInfo(path).absolutePath());
    return std::nullopt;
}

} // namespace

bool Spool::isId(const QString &id)
{
    return !id.isEmpty() && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

QString Spool::makeId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString Spool::standardFolder(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/' + name;
}

std::optional<Problem> Spool::ensureFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, tr("The folder %1 cannot be made.").arg(folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return std::nullopt;
}

std::optional<Problem> Spool::write(const Content &content, const Transport &transport,
                                    const QString &path)
{
    const auto stream = content.open(transport);
    if (!stream)
        return stream.error();
    QSaveFile file(path);
    if (auto problem = fill(file, **stream, path))
        return problem;
    return settle(file, path);
}

std::optional<Problem> Spool::copy(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return cannotWrite(from, source.errorString());
    QSaveFile file(to);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(to, file.errorString());
    const qint64 size = source.size();
    QByteArray block(BlockSize, Qt::Uninitialized);
    qint64 read = 0;
    while ((read = source.read(block.data(), block.size())) > 0) {
        if (file.write(block.constData(), read) != read)
            return cannotWrite(to, file.errorString());
    }
    if (read < 0 || source.error() != QFileDevice::NoError || source.pos() < size)
        return cannotWrite(from, source.errorString());
    return settle(file, to);
}

std::optional<Problem> Spool::write(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (auto problem = fill(file, bytes, path))
        return problem;
    return settle(file, path);
}

std::optional<Problem> Spool::writePair(const Content &content, const Transport &transport,
                                        const QString &path, const QByteArray &side,
                                        const QString &sidePath)
{
    const auto stream = content.open(transport);
    if (!stream)
        return stream.error();
    QSaveFile sideFile(sidePath);
    if (auto problem = fill(sideFile, side, sidePath))
        return problem;
    QSaveFile file(path);
    if (auto problem = fill(file, **stream, path))
        return problem;
    if (!file.flush())
        return cannotWrite(path, file.errorString());
    if (auto problem = settle(sideFile, sidePath))
        return problem;
    return settle(file, path);
}

} // namespace posthorn
