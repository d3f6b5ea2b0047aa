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
    struct Row {
        QStringList cells;
        bool isHead = false; ///< Made of `th` cells only.
    };
    QList<Row> rows;

    /// Lines parted by LF, no line end at the end. Empty cells at the end of rows leave nothing.
    [[nodiscard]] QString toText() const;

private:
    [[nodiscard]] QString inColumns(const QList<qsizetype> &widths) const;
    [[nodiscard]] QString cellByCell() const;
};

} // namespace posthorn
