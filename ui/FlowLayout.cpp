// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace posthorn {

FlowLayout::FlowLayout(Qt::Alignment alignment, QWidget *parent)
    : QLayout(parent)
    , m_alignment(alignment)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::gap() const
{
    if (spacing() >= 0)
        return spacing();
    const QWidget *widget = parentWidget();
    const int wanted = widget
        ? widget->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, widget)
        : -1;
    return wanted >= 0 ? wanted : 6;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? gap() : 0);
        height = qMax(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    QList<QLayoutItem *> row;
    int used = 0;
    int height = 0;
    int y = area.y();
    const auto finishRow = [&] {
        if (apply)
            placeRow(row, area, y, height, used);
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = qMin(item->sizeHint().width(), qMax(area.width(), 1));
        if (!row.isEmpty() && used + gap() + width > area.width()) {
            finishRow();
            y += height + gap();
            used = 0;
            height = 0;
        }
        used += width + (row.isEmpty() ? 0 : gap());
        height = qMax(height, item->sizeHint().height());
        row.append(item);
    }
    finishRow();
    return y + height - rect.y() + contentsMargins().bottom();
}

void FlowLayout::placeRow(const QList<QLayoutItem *> &row, const QRect &rect, int y, int height,
                          int used) const
{
    const int left = qMax(0, rect.width() - used);
    const auto expands = [](const QLayoutItem *item) {
        return item->expandingDirections().testFlag(Qt::Horizontal);
    };
    const auto greedy = static_cast<int>(std::count_if(row.begin(), row.end(), expands));
    const bool toTheEnd = m_alignment.testFlag(Qt::AlignRight);
    int x = toTheEnd ? rect.x() + left : rect.x();
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (QLayoutItem *item : row) {
        const int extra = !toTheEnd && expands(item) ? left / greedy : 0;
        const int width = qMin(item->sizeHint().width(), qMax(rect.width(), 1)) + extra;
        const int itemHeight = qMin(height, item->sizeHint().height());
        const QRect place(x, y + (height - itemHeight) / 2, width, itemHeight);
        item->setGeometry(QStyle::visualRect(direction, rect, place));
        x += width + gap();
    }
}

} // namespace posthorn
