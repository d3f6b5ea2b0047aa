// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/SpoolFolder.h"

#include "post/OutboxSideFile.h"
#include "post/Spool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qint64 LargestSideFile = 16 * 1024 * 1024; ///< hundred thousand recipients and more

} // namespace

SpoolFolder::SpoolFolder(QString path)
    : m_path(std::move(path))
{
}

QString SpoolFolder::fileOf(const QString &id) const
{
    return m_path + u'/' + id + ".eml"_L1;
}

QString SpoolFolder::sideFileOf(const QString &id) const
{
    return m_path + u'/' + id + ".json"_L1;
}

QString SpoolFolder::lockOf(const QString &id) const
{
    return m_path + u'/' + id + ".lock"_L1;
}

bool SpoolFolder::hasMessage(const QString &id) const
{
    return Spool::isId(id) && QFileInfo(fileOf(id)).isFile();
}

std::optional<OutboxEntry> SpoolFolder::read(const QString &id) const
{
    return hasMessage(id) ? readSideFile(id) : std::nullopt;
}

std::optional<OutboxEntry> SpoolFolder::readSideFile(const QString &id) const
{
    QFile side(sideFileOf(id));
    if (!side.open(QIODevice::ReadOnly) || side.size() > LargestSideFile)
        return std::nullopt;
    std::optional<OutboxEntry> entry = OutboxSideFile::read(side.readAll());
    if (entry) {
        entry->id = id;
        entry->size = QFileInfo(fileOf(id)).size();
    }
    return entry;
}

QStringList SpoolFolder::ids() const
{
    QStringList ids;
    const QStringList names = QDir(m_path).entryList(QDir::Files);
    for (const QString &name : names) {
        const QString id = name.section(u'.', 0, 0);
        if (Spool::isId(id) && (ids.isEmpty() || ids.constLast() != id))
            ids.append(id);
    }
    ids.removeDuplicates();
    return ids;
}

QList<OutboxEntry> SpoolFolder::list() const
{
    QList<OutboxEntry> entries;
    const QStringList all = ids();
    for (const QString &id : all) {
        if (auto entry = read(id))
            entries.append(*std::move(entry));
    }
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const OutboxEntry &a, const OutboxEntry &b) { return a.created < b.created; });
    return entries;
}

std::optional<Problem> SpoolFolder::writeSideFile(const OutboxEntry &entry) const
{
    return Spool::write(OutboxSideFile::write(entry), sideFileOf(entry.id));
}

bool SpoolFolder::remove(const QString &id) const
{
    if (!Spool::isId(id))
        return false;
    const bool removed = QFile::remove(fileOf(id));
    if (!removed && hasMessage(id))
        return false;
    QFile::remove(sideFileOf(id));
    Spool::syncFolder(m_path);
    return removed;
}

void SpoolFolder::removeHalfWritten(const QString &id) const
{
    const QStringList names = QDir(m_path).entryList({id + ".eml.*"_L1, id + ".json.*"_L1});
    for (const QString &name : names)
        QFile::remove(m_path + u'/' + name);
}

} // namespace posthorn
