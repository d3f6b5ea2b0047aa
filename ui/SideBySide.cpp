// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SideBySide.h"

#include "ui/WindowSize.h"

#include <QResizeEvent>

namespace posthorn {

SideBySide::SideBySide(QWidget *side, QWidget *main, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_main(main)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(fontMetrics().height()); // two things, not one form
    m_layout->addWidget(side);
    m_layout->addWidget(main, 1);
}

int SideBySide::narrowest() const
{
    const int room = qMax(WindowSize::width(this, 38), m_main->minimumSizeHint().width());
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

QSize SideBySide::sizeHint() const
{
    if (m_side->isHidden() || m_main->isHidden())
        return QWidget::sizeHint();
    const QSize side = m_side->sizeHint();
    const QSize main = m_main->sizeHint();
    const int gap = m_layout->spacing();
    const int height
        = isStacked() ? side.height() + gap + main.height() : qMax(side.height(), main.height());
    return {side.width() + gap + main.width(), height};
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
