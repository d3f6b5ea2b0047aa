// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractProxyModel>
#include <QString>

#include <deque>

namespace posthorn {

class LogModel;

/// The rows of a LogModel that hold a text. QSortFilterProxyModel would announce every gap between
/// two hits by itself, which stalls the window for seconds with 20,000 rows; this one resets.
class LogFilter final : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit LogFilter(LogModel *model, QObject *parent = nullptr);

    /// Shows rows with this text in any column, whatever the case; empty: all rows.
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    [[nodiscard]] bool matches(int sourceRow) const;
    void findAll();
    void sourceInserted(int first, int last);
    void sourceAboutToRemove(int last);
    void sourceChanged();

    LogModel *m_model;
    QString m_text;
    /// Numbers of the shown lines among all lines ever appended: dropping old ones changes none.
    std::deque<qint64> m_lines;
};

} // namespace posthorn
