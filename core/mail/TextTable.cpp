// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/TextTable.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {
namespace {

constexpr qsizetype WidestTable = 78;
constexpr QLatin1StringView Gap("  ");

QString withoutBlanksAtEnd(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

/// Of columns beside each other. What holds nothing takes no room.
qsizetype widthOf(const QList<qsizetype> &columns)
{
    qsizetype width = 0;
    for (const qsizetype column : columns)
        width += column == 0 ? 0 : column + (width == 0 ? 0 : Gap.size());
    return width;
}

} // namespace

void TextTable::startRow()
{
    if (!rows.isEmpty()) {
        for (qsizetype column = rows.last().columns; column < m_reachDown.size(); ++column)
            m_reachDown[column] = std::max(0, m_reachDown[column] - 1);
    }
    rows.append({{}, true, 0});
}

void TextTable::addCell(const QString &text, int columns, int rowsDown)
{
    Row &row = rows.last();
    const int begin = row.columns;
    while (row.columns < m_reachDown.size() && m_reachDown[row.columns] > 0)
        --m_reachDown[row.columns++];
    if (row.columns > begin)
        row.cells.append({{}, row.columns - begin});
    const int room = std::max(1, MostColumns - row.columns);
    const Cell cell{text, std::clamp(columns, 1, room)};
    row.cells.append(cell);
    if (rowsDown > 1 && row.columns < MostColumns) {
        m_reachDown.resize(std::max<qsizetype>(m_reachDown.size(), row.columns + cell.columns));
        std::fill_n(m_reachDown.begin() + row.columns, cell.columns, rowsDown - 1);
    }
    row.columns += cell.columns;
}

QString TextTable::toText() const
{
    for (const Row &row : rows) {
        for (const Cell &cell : row.cells) {
            if (cell.text.contains(u'\n') || cell.text.size() > WidestTable)
                return cellByCell();
        }
    }
    const QList<qsizetype> widths = widthsOfColumns();
    return widthOf(widths) > WidestTable ? cellByCell() : inColumns(widths);
}

/// Cells of one column first; then those that reach over several find out whether there is room.
QList<qsizetype> TextTable::widthsOfColumns() const
{
    QList<qsizetype> widths;
    for (const bool merged : {false, true}) {
        for (const Row &row : rows) {
            qsizetype column = 0;
            for (const Cell &cell : row.cells) {
                const qsizetype begin = std::exchange(column, column + cell.columns);
                if (widths.size() < column)
                    widths.resize(column);
                if (merged != (cell.columns > 1))
                    continue;
                const qsizetype lack = cell.text.size() - widthOf(widths.mid(begin, cell.columns));
                if (lack > 0)
                    widths[begin] += lack;
            }
        }
    }
    return widths;
}

QString TextTable::inColumns(const QList<qsizetype> &widths) const
{
    QStringList lines;
    for (const Row &row : rows) {
        QString line;
        QString rule;
        qsizetype column = 0;
        for (const Cell &cell : row.cells) {
            const qsizetype begin = std::exchange(column, column + cell.columns);
            const qsizetype width = widthOf(widths.mid(begin, cell.columns));
            if (width == 0)
                continue;
            line += cell.text.leftJustified(width) + Gap;
            rule += QString(width, u'-') + Gap;
        }
        if (line.trimmed().isEmpty())
            continue;
        lines += withoutBlanksAtEnd(line);
        if (row.isHead)
            lines += withoutBlanksAtEnd(rule);
    }
    return lines.join(u'\n');
}

QString TextTable::cellByCell() const
{
    QString text;
    bool blockBefore = false;
    for (const Row &row : rows) {
        bool isBlock = false;
        QStringList cells;
        for (const Cell &cell : row.cells) {
            if (cell.text.isEmpty())
                continue;
            cells += cell.text;
            isBlock = isBlock || cell.text.contains(u'\n');
        }
        if (cells.isEmpty())
            continue;
        if (!text.isEmpty())
            text += isBlock || blockBefore ? "\n\n"_L1 : "\n"_L1;
        text += cells.join(isBlock ? "\n\n"_L1 : " | "_L1);
        blockBefore = isBlock;
    }
    return text;
}

} // namespace posthorn
