// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/LogModel.h"

#include <QFontDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// The oldest lines go this many at a time.
constexpr int Block = 1000;

/// `HH:mm:ss.zzz`, by hand: QTime::toString() takes most of the time of copying a whole log.
QString timeText(const QDateTime &local)
{
    const QTime time = local.time();
    char16_t text[] = u"00:00:00.000";
    const auto put = [&](int at, int digits, int number) {
        for (int i = at + digits - 1; i >= at; --i, number /= 10)
            text[i] = static_cast<char16_t>(u'0' + number % 10);
    };
    put(0, 2, time.hour());
    put(3, 2, time.minute());
    put(6, 2, time.second());
    put(9, 3, time.msec());
    return QString::fromUtf16(text);
}

/// Columns of a fixed-pitch font; East Asian characters take two.
int textWidth(const QString &text)
{
    return static_cast<int>(text.size() + std::count_if(text.cbegin(), text.cend(), [](QChar c) {
                                return c.unicode() >= 0x1100;
                            }));
}

} // namespace

LogModel::LogModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_font(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

void LogModel::drop(int count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    m_entries.remove(0, count);
    m_dropped += count;
    endRemoveRows();
}

void LogModel::append(const QList<LogEntry> &entries)
{
    const qsizetype skipped = qMax<qsizetype>(0, entries.size() - m_capacity);
    const qsizetype taken = entries.size() - skipped;
    if (taken == 0)
        return;
    const qsizetype excess = m_entries.size() + taken - m_capacity;
    if (excess > 0) {
        const qsizetype blocks = (excess + Block - 1) / Block * Block;
        drop(static_cast<int>(qMin(m_entries.size(), skipped > 0 ? m_entries.size() : blocks)));
    }
    m_dropped += skipped;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(taken) - 1);
    for (const LogEntry &entry : entries.sliced(skipped)) {
        m_widest = qMax(m_widest, textWidth(entry.withDirection(m_secrets)));
        m_entries.append(entry);
        m_entries.last().time = entry.time.toLocalTime();
    }
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_dropped = 0;
    m_widest = 0;
    endResetModel();
}

void LogModel::setCapacity(int lines)
{
    m_capacity = qMax(1, lines);
    drop(static_cast<int>(m_entries.size()) - m_capacity);
}

void LogModel::setSecretsShown(bool shown)
{
    m_secrets = shown;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0, TextColumn), index(rowCount() - 1, TextColumn));
}

QString LogModel::line(const LogEntry &entry, bool secrets)
{
    return timeText(entry.time.toLocalTime()) + u' ' + entry.withDirection(secrets);
}

QString LogModel::cell(int row, int column) const
{
    const LogEntry &entry = m_entries.at(row);
    switch (column) {
    case TimeColumn:
        return timeText(entry.time);
    case FromColumn:
        switch (entry.from) {
        case LogEntry::From::Client:
            return tr("Client");
        case LogEntry::From::Server:
            return tr("Server");
        case LogEntry::From::Info:
            return tr("Info");
        }
        return {};
    default:
        return entry.withDirection(m_secrets);
    }
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    if (role == Qt::DisplayRole)
        return cell(index.row(), index.column());
    if (role == Qt::FontRole)
        return m_font;
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case FromColumn:
        return tr("From");
    default:
        return tr("Text");
    }
}

} // namespace posthorn
