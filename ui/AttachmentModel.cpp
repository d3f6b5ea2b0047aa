// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AttachmentModel.h"

#include "mail/DataSize.h"
#include "ui/Background.h"
#include "ui/Naming.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qsizetype MostTold = 3; ///< reasons in one notice

} // namespace

AttachmentModel::AttachmentModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QList<Attachment> AttachmentModel::attachments() const
{
    QList<Attachment> attachments;
    for (const Entry &entry : m_entries)
        attachments.append(entry.attachment);
    return attachments;
}

void AttachmentModel::setAttachments(const QList<Attachment> &attachments)
{
    beginResetModel();
    m_entries.clear();
    for (const Attachment &attachment : attachments)
        m_entries.append({attachment, QString::fromLatin1(attachment.contentType)});
    endResetModel();
    // The types of files are found off this thread.
    enqueue(
        [entries = m_entries]() mutable {
            for (Entry &entry : entries)
                entry.type = typeOf(entry.attachment);
            return Checked{entries, {}};
        },
        [this](const Checked &checked) {
            for (qsizetype i = 0; i < qMin(checked.entries.size(), m_entries.size()); ++i) {
                if (m_entries[i].attachment.path == checked.entries[i].attachment.path)
                    m_entries[i].type = checked.entries[i].type;
            }
            emit dataChanged(index(0, Type), index(rowCount() - 1, Type));
        });
    emit changed();
}

QString AttachmentModel::typeOf(const Attachment &attachment)
{
    return QString::fromLatin1(attachment.mimeType());
}

AttachmentModel::Checked AttachmentModel::checkFiles(const QStringList &paths)
{
    Checked checked;
    for (const QString &path : paths) {
        const auto attachment = Attachment::fromFile(path);
        if (attachment)
            checked.entries.append({*attachment, typeOf(*attachment)});
        else
            checked.problems.append(attachment.error());
    }
    return checked;
}

AttachmentModel::Checked AttachmentModel::checkAgain(QList<Entry> entries)
{
    Checked checked;
    for (Entry &entry : entries) {
        auto fresh = entry.attachment.rechecked();
        if (fresh)
            entry.attachment = std::move(fresh).value();
        else
            checked.problems.append(fresh.error());
    }
    checked.entries = std::move(entries);
    return checked;
}

void AttachmentModel::addFiles(const QStringList &paths,
                               const std::function<void(const QStringList &)> &taken)
{
    if (paths.isEmpty())
        return;
    QStringList absolute;
    for (const QString &path : paths)
        absolute.append(QDir::cleanPath(QDir().absoluteFilePath(path)));
    enqueue([absolute] { return checkFiles(absolute); },
            [this, taken](const Checked &checked) {
                take(checked);
                QStringList files;
                for (const Entry &entry : checked.entries)
                    files.append(entry.attachment.path);
                if (taken && !files.isEmpty())
                    taken(files);
            });
}

void AttachmentModel::addUrls(const QList<QUrl> &urls)
{
    QStringList paths;
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
        else
            emit refused(tr("%1 is not on this computer. Save it as a file first.")
                             .arg(url.toDisplayString()));
    }
    addFiles(paths);
}

void AttachmentModel::addBytes(const QByteArray &bytes, const QString &name,
                               const QByteArray &contentType)
{
    const Attachment attachment = Attachment::fromBytes(bytes, name, contentType);
    enqueue(
        [attachment] {
            return Checked{{{attachment, typeOf(attachment)}}, {}};
        },
        [this](const Checked &checked) { take(checked); });
}

void AttachmentModel::addImage(const QImage &image, const QString &name)
{
    enqueue(
        [image, name] {
            QBuffer png;
            png.open(QIODevice::WriteOnly);
            image.save(&png, "PNG");
            const Attachment attachment
                = Attachment::fromBytes(png.data(), name, QByteArrayLiteral("image/png"));
            return Checked{{{attachment, typeOf(attachment)}}, {}};
        },
        [this](const Checked &checked) { take(checked); });
}

void AttachmentModel::enqueue(const Work &work, const Done &done)
{
    m_tasks.append({work, done});
    if (!m_working)
        next();
}

void AttachmentModel::next()
{
    m_working = !m_tasks.isEmpty();
    emit changed();
    if (!m_working)
        return;
    const Task task = m_tasks.takeFirst();
    inBackground(this, task.work, [this, done = task.done](const Checked &checked) {
        done(checked);
        next();
    });
}

void AttachmentModel::take(const Checked &checked)
{
    QStringList reasons;
    for (const Problem &problem : checked.problems.first(qMin(checked.problems.size(), MostTold)))
        reasons.append(problem.reason);
    if (const qsizetype more = checked.problems.size() - reasons.size(); more > 0)
        reasons.append(tr("%n more file(s) cannot be attached.", nullptr, static_cast<int>(more)));
    if (!reasons.isEmpty())
        emit refused(reasons.join(u'\n'));
    noteOddities(checked.entries);
    append(checked.entries);
}

void AttachmentModel::append(const QList<Entry> &entries)
{
    if (entries.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    m_entries.append(entries);
    endInsertRows();
    emit changed();
}

void AttachmentModel::noteOddities(const QList<Entry> &entries)
{
    QSet<QString> together;
    for (const Entry &entry : entries) {
        const Attachment &attachment = entry.attachment;
        const bool again = !attachment.path.isEmpty() && together.contains(attachment.path);
        together.insert(attachment.path);
        if (again || holdsFile(attachment.path))
            emit noted(tr("%1 is attached twice.").arg(attachment.name));
        else if (attachment.size == 0)
            emit noted(tr("%1 is empty (0 bytes).").arg(attachment.name));
    }
}

bool AttachmentModel::holdsFile(const QString &path) const
{
    return !path.isEmpty()
        && std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry &entry) { return entry.attachment.path == path; });
}

void AttachmentModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : std::as_const(rows)) {
        if (row < 0 || row >= rowCount())
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    emit changed();
}

void AttachmentModel::move(int row, int before)
{
    const bool stays = before == row || before == row + 1;
    if (row < 0 || row >= rowCount() || before < 0 || before > rowCount() || stays)
        return;
    beginMoveRows({}, row, row, {}, before);
    m_entries.move(row, before > row ? before - 1 : before);
    endMoveRows();
    emit changed();
}

qint64 AttachmentModel::totalSize() const
{
    qint64 total = 0;
    for (const Entry &entry : m_entries)
        total += entry.attachment.size;
    return total;
}

qint64 AttachmentModel::sizeAsSent() const
{
    qint64 total = 0;
    for (const Entry &entry : m_entries)
        total += DataSize::asBase64(entry.attachment.size);
    return total;
}

void AttachmentModel::recheck(Rechecked done)
{
    // The list is taken when the turn comes: files that are still being checked are in it then.
    enqueue([] { return Checked(); },
            [this, done = std::move(done)](const Checked &) {
                m_tasks.prepend({[entries = m_entries] { return checkAgain(entries); },
                                 [this, done](const Checked &checked) {
                                     if (checked.entries.size() == m_entries.size())
                                         m_entries = checked.entries;
                                     emit dataChanged(index(0, Size), index(rowCount() - 1, Size));
                                     done(checked.problems.isEmpty()
                                              ? std::nullopt
                                              : std::optional(checked.problems.first()));
                                 }});
            });
}

int AttachmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AttachmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttachmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[index.row()];
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return Naming::toolTip(QDir::toNativeSeparators(entry.attachment.path));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return entry.attachment.name;
    case Size:
        return DataSize::text(entry.attachment.size);
    default:
        return entry.type;
    }
}

QVariant AttachmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Size ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Size:
        return tr("Size");
    default:
        return tr("Type");
    }
}

Qt::ItemFlags AttachmentModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between two rows, never onto one
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

} // namespace posthorn
