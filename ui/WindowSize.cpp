// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/WindowSize.h"

#include <QLayout>
#include <QScreen>
#include <QWidget>

namespace posthorn {

namespace {

QSize roomFor(const QWidget *window)
{
    const int frame = 3 * window->fontMetrics().height(); // room for the window's own title
    return window->screen()->availableSize() - QSize(frame, frame);
}

QSize wish(const QWidget *window)
{
    // Layouts keep what they measured until their widgets ask for more, and those ask later: a
    // part that was unfolded just now would be counted the next time only. The inner ones first.
    const QList<QWidget *> parts = window->findChildren<QWidget *>();
    for (auto part = parts.crbegin(); part != parts.crend(); ++part)
        (*part)->updateGeometry();
    if (QLayout *layout = window->layout()) {
        layout->invalidate();
        layout->activate();
    }
    return window->sizeHint().expandedTo(window->minimumSizeHint());
}

} // namespace

void WindowSize::fit(QWidget *window)
{
    // What does not fit side by side stands below each other then, and is higher.
    for (int pass = 0; pass < 2; ++pass)
        window->resize(wish(window).boundedTo(roomFor(window)));
    // A window that grows at its far edges must not leave the screen there.
    const QRect screen = window->screen()->availableGeometry();
    const QRect place = window->frameGeometry();
    const int left = qMax(screen.left(), qMin(place.left(), screen.right() + 1 - place.width()));
    const int top = qMax(screen.top(), qMin(place.top(), screen.bottom() + 1 - place.height()));
    if (window->isVisible() && QPoint(left, top) != place.topLeft())
        window->move(left, top);
}

int WindowSize::width(const QWidget *widget, int letters)
{
    const QFontMetrics metrics = widget->fontMetrics();
    return letters * qMin(metrics.averageCharWidth(), metrics.horizontalAdvance(u'x'));
}

void WindowSize::resize(QWidget *window, int letters, int lines)
{
    const QSize wanted(width(window, letters), lines * window->fontMetrics().lineSpacing());
    window->resize(wanted.boundedTo(roomFor(window)));
}

} // namespace posthorn
