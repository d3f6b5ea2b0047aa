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

} // namespace

void WindowSize::fit(QWidget *window)
{
    if (QLayout *layout = window->layout()) {
        layout->invalidate(); // so that layouts within it measure again, too
        layout->activate();
    }
    const QSize wanted = window->sizeHint().expandedTo(window->minimumSizeHint());
    window->resize(wanted.boundedTo(roomFor(window)));
}

void WindowSize::resize(QWidget *window, int characters, int lines)
{
    const QFontMetrics metrics = window->fontMetrics();
    const QSize wanted(characters * metrics.averageCharWidth(), lines * metrics.lineSpacing());
    window->resize(wanted.boundedTo(roomFor(window)));
}

} // namespace posthorn
