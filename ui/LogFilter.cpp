// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/LogFilter.h"

#include "ui/LogModel.h"

#include <algorithm>

namespace posthorn {

LogFilter::LogFilter(LogModel *model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
{
    setSourceModel(model);
    findAll();
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { sourceInserted(first, last); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int, int last) { sourceAboutToRemove(last); });
    connect(model, &QAbstractItemModel::dataChanged, this, &LogFilter::sourceChanged);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        findAll();
        endResetModel();
    });
}

bool LogFilter::matches(int sourceRow) const
{
    if (m_text.isEmpty() || m_model->entry(sourceRow).text.contains(m_text, Qt::CaseInsensitive))
        return true;
    for (int column = 0; column < LogModel::ColumnCount; ++column) {
        if (m_model->cell(sourceRow, column).contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void LogFilter::findAll()
{
    m_lines.clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (matches(row))
            m_lines.push_back(m_model->dropped() + row);
    }
}

void LogFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    beginResetModel();
    m_text = text;
    findAll();
    endResetModel();
}

void LogFilter::sourceInserted(int first, int last)
{
    std::deque<qint64> found;
    for (int row = first; row <= last; ++row) {
        if (matches(row))
            found.push_back(m_model->dropped() + row);
    }
    if (found.empty())
        return;
    const int begin = rowCount();
    beginInsertRows({}, begin, begin + static_cast<int>(found.size()) - 1);
    m_lines.insert(m_lines.end(), found.begin(), found.end());
    endInsertRows();
}

void LogFilter::sourceAboutToRemove(int last)
{
    const qint64 kept = m_model->dropped() + last + 1;
    const auto end = std::lower_bound(m_lines.begin(), m_lines.end(), kept);
    if (end == m_lines.begin())
        return;
    beginRemoveRows({}, 0, static_cast<int>(end - m_lines.begin()) - 1);
    m_lines.erase(m_lines.begin(), end);
    endRemoveRows();
}

void LogFilter::sourceChanged()
{
    beginResetModel();
    findAll();
    endResetModel();
}

QModelIndex LogFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= rowCount())
        return {};
    const qint64 line = m_lines[static_cast<std::size_t>(proxyIndex.row())];
    return m_model->index(static_cast<int>(line - m_model->dropped()), proxyIndex.column());
}

QModelIndex LogFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const qint64 line = m_model->dropped() + sourceIndex.row();
    const auto found = std::lower_bound(m_lines.begin(), m_lines.end(), line);
    if (found == m_lines.end() || *found != line)
        return {};
    return createIndex(static_cast<int>(found - m_lines.begin()), sourceIndex.column());
}

QModelIndex LogFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex LogFilter::parent(const QModelIndex &) const
{
    return {};
}

int LogFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : LogModel::ColumnCount;
}

} // namespace posthorn
