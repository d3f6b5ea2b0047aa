// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ToolBarFit.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

namespace posthorn {

namespace {

int widthOf(QToolButton *button, Qt::ToolButtonStyle style)
{
    button->setToolButtonStyle(style);
    return button->sizeHint().width();
}

} // namespace

ToolBarFit::ToolBarFit(QToolBar *toolBar)
    : QObject(toolBar)
    , m_toolBar(toolBar)
{
    toolBar->installEventFilter(this);
}

bool ToolBarFit::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::ActionAdded:
    case QEvent::ActionRemoved:
        fit();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

QList<QToolButton *> ToolBarFit::buttons() const
{
    QList<QToolButton *> buttons;
    const QList<QAction *> actions = m_toolBar->actions();
    for (QAction *action : actions) {
        auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action));
        if (button && action->isVisible())
            buttons.append(button);
    }
    return buttons;
}

int ToolBarFit::widthOfTheRest() const
{
    const QStyle *style = m_toolBar->style();
    int width = 2
        * (style->pixelMetric(QStyle::PM_ToolBarFrameWidth, nullptr, m_toolBar)
           + style->pixelMetric(QStyle::PM_ToolBarItemMargin, nullptr, m_toolBar));
    const int gap = style->pixelMetric(QStyle::PM_ToolBarItemSpacing, nullptr, m_toolBar);
    const QList<QAction *> actions = m_toolBar->actions();
    for (QAction *action : actions) {
        width += gap;
        if (action->isSeparator())
            width += style->pixelMetric(QStyle::PM_ToolBarSeparatorExtent, nullptr, m_toolBar);
    }
    return width;
}

void ToolBarFit::fit()
{
    const QList<QToolButton *> all = buttons();
    int width = widthOfTheRest();
    for (QToolButton *button : all)
        width += widthOf(button, Qt::ToolButtonTextBesideIcon);
    for (qsizetype i = all.size() - 1; i > 0 && width > m_toolBar->width(); --i) {
        width -= all[i]->sizeHint().width();
        width += widthOf(all[i], Qt::ToolButtonIconOnly);
    }
    // The tool bar decides what it hides before its buttons have become narrower.
    QMetaObject::invokeMethod(this, &ToolBarFit::layOutAgain, Qt::QueuedConnection);
}

void ToolBarFit::layOutAgain()
{
    m_toolBar->layout()->invalidate();
    m_toolBar->layout()->activate();
}

} // namespace posthorn
