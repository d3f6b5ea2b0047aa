// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PaneCycle.h"

#include <QShortcut>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace posthorn {

PaneCycle::PaneCycle(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    connect(new QShortcut(QKeySequence(Qt::Key_F6), window), &QShortcut::activated, this,
            [this] { go(1); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6), window), &QShortcut::activated,
            this, [this] { go(-1); });
}

void PaneCycle::add(QWidget *pane, QWidget *entry)
{
    m_panes.append(Pane{pane, entry});
}

int PaneCycle::current() const
{
    const QWidget *focused = m_window->focusWidget();
    for (int i = 0; i < m_panes.size(); ++i) {
        const QWidget *pane = m_panes[i].pane;
        if (focused && (pane == focused || pane->isAncestorOf(focused)))
            return i;
    }
    return -1;
}

QWidget *PaneCycle::target(const Pane &pane)
{
    const auto takesFocus = [](const QWidget *widget) {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy();
    };
    if (!pane.pane->isVisible())
        return nullptr;
    if (pane.entry)
        return pane.entry->isVisible() && pane.entry->isEnabled() ? pane.entry : nullptr;
    if (takesFocus(pane.pane))
        return pane.pane;
    const QList<QWidget *> widgets = pane.pane->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (takesFocus(widget))
            return widget;
    }
    return nullptr;
}

void PaneCycle::go(int step)
{
    const int count = static_cast<int>(m_panes.size());
    int at = current();
    if (at < 0)
        at = step > 0 ? -1 : 0;
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        if (QWidget *next = target(m_panes[at])) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace posthorn
