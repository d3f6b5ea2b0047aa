// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/LogEntry.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QList>

namespace posthorn {

/// The last lines of the protocol log. Old ones go in blocks, because removing them one by one
/// costs a view more than everything else together.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, FromColumn, TextColumn, ColumnCount };

    explicit LogModel(QObject *parent = nullptr);

    void append(const QList<LogEntry> &entries);
    void clear();
    /// At least 1; fewer than are held drops the oldest.
    void setCapacity(int lines);
    [[nodiscard]] int capacity() const { return m_capacity; }
    /// Lines since the start or the last clear(), dropped ones counted.
    [[nodiscard]] qint64 total() const { return m_dropped + m_entries.size(); }
    /// Lines that were dropped: the number of row 0 among all lines ever appended.
    [[nodiscard]] qint64 dropped() const { return m_dropped; }
    /// The widest text so far, in columns of a fixed-pitch font.
    [[nodiscard]] int widestText() const { return m_widest; }

    void setSecretsShown(bool shown);
    [[nodiscard]] bool secretsShown() const { return m_secrets; }

    [[nodiscard]] const LogEntry &entry(int row) const { return m_entries.at(row); }
    [[nodiscard]] const QList<LogEntry> &entries() const { return m_entries; }
    /// One line for a file or the clipboard: time, direction and text.
    [[nodiscard]] static QString line(const LogEntry &entry, bool secrets);
    [[nodiscard]] QString cell(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void drop(int count);

    QList<LogEntry> m_entries;
    QFont m_font;
    qint64 m_dropped = 0;
    int m_capacity = 20'000;
    int m_widest = 0;
    bool m_secrets = false;
};

} // namespace posthorn
