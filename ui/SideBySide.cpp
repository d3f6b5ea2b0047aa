// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SideBySide.h"

#include <QResizeEvent>

namespace posthorn {

SideBySide::SideBySide(QWidget *side, QWidget *main, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_main(main)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->addWidget(side);
    m_layout->addWidget(main, 1);
}

int SideBySide::narrowest() const
{
    const int room = qMax(38 * fontMetrics().averageCharWidth(), m_main->minimumSizeHint().width());
    return m_side->sizeHint().width() + m_layout->spacing() + room;
}

QSize SideBySide::minimumSizeHint() const
{
    const QSize side = m_side->isHidden() ? QSize(0, 0) : m_side->minimumSizeHint();
    const QSize main = m_main->isHidden() ? QSize(0, 0) : m_main->minimumSizeHint();
    const int height = isStacked() ? side.height() + m_layout->spacing() + main.height()
                                   : qMax(side.height(), main.height());
    return {qMax(main.width(), side.width()), height};
}

void SideBySide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = event->size().width() < narrowest();
    if (stacked == isStacked())
        return;
    m_layout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    emit stackedChanged(stacked);
}

} // namespace posthorn
