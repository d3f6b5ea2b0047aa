// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/TextTable.h"

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

} // namespace

QString TextTable::toText() const
{
    QList<qsizetype> widths;
    for (const Row &row : rows) {
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const QString &cell = row.cells[column];
            if (cell.contains(u'\n') || cell.size() > WidestTable)
                return cellByCell();
            if (column == widths.size())
                widths.append(0);
            widths[column] = qMax(widths[column], cell.size());
        }
    }
    qsizetype wide = 0;
    for (const qsizetype width : widths)
        wide += width == 0 ? 0 : width + Gap.size();
    return wide > WidestTable + Gap.size() ? cellByCell() : inColumns(widths);
}

QString TextTable::inColumns(const QList<qsizetype> &widths) const
{
    QStringList lines;
    for (const Row &row : rows) {
        QString line;
        QString rule;
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            if (widths[column] == 0)
                continue;
            line += row.cells[column].leftJustified(widths[column]) + Gap;
            rule += QString(widths[column], u'-') + Gap;
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
        for (const QString &cell : row.cells) {
            if (cell.isEmpty())
                continue;
            cells += cell;
            isBlock = isBlock || cell.contains(u'\n');
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
