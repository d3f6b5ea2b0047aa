// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace posthorn {

/// The cells of a table, to be shown as text. A table of short single lines is set in columns; one
/// that only arranges blocks of text, as many messages do, is read cell by cell.
struct TextTable {
    struct Cell {
        QString text;
        int columns = 1; ///< over which it reaches
    };
    struct Row {
        QList<Cell> cells;
        bool isHead = false; ///< Made of `th` cells only.
        int columns = 0; ///< of its cells together
    };
    /// More are not told apart.
    static constexpr int MostColumns = 100;

    QList<Row> rows;

    void startRow();
    /// In the last row, behind what reaches down into it from the rows above.
    void addCell(const QString &text, int columns = 1, int rowsDown = 1);

    /// Lines parted by LF, no line end at the end. Empty cells at the end of rows leave nothing.
    [[nodiscard]] QString toText() const;

private:
    [[nodiscard]] QList<qsizetype> widthsOfColumns() const;
    [[nodiscard]] QString inColumns(const QList<qsizetype> &widths) const;
    [[nodiscard]] QString cellByCell() const;

    QList<int> m_reachDown; ///< For each column: how many rows a cell from above still fills.
};

} // namespace posthorn
