// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/Farewell.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QWidget>

#include <algorithm>

namespace posthorn {

namespace {

constexpr int DelayMs = 6'000; ///< the notification and a screen reader have their say

bool isDeed(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::DragEnter:
    case QEvent::Shortcut:
        return true;
    default:
        return false;
    }
}

} // namespace

Farewell::Farewell(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(DelayMs);
    connect(&m_timer, &QTimer::timeout, this, &Farewell::close);
}

void Farewell::begin()
{
    qApp->installEventFilter(this);
    m_timer.start();
}

void Farewell::cancel()
{
    m_timer.stop();
    qApp->removeEventFilter(this);
}

bool Farewell::eventFilter(QObject *watched, QEvent *event)
{
    if (isDeed(event->type()) && isOfWindow(watched))
        cancel();
    return QObject::eventFilter(watched, event);
}

/// A dialog of the window belongs to it, and so does an action.
bool Farewell::isOfWindow(const QObject *object) const
{
    while (object && object != m_window)
        object = object->parent();
    return object;
}

void Farewell::close()
{
    cancel();
    const QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
    const bool isAsked = std::any_of(dialogs.begin(), dialogs.end(),
                                     [](const QDialog *dialog) { return dialog->isVisible(); });
    if (!isAsked)
        m_window->close();
}

} // namespace posthorn
