// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/WindowSize.h"

#include <QLayout>
#include <QScreen>
#include <QWidget>

namespace posthorn {

void WindowSize::fit(QWidget *window)
{
    if (QLayout *layout = window->layout()) {
        layout->invalidate(); // so that layouts within it measure again, too
        layout->activate();
    }
    const int frame = 3 * window->fontMetrics().height(); // room for the window's own title
    const QSize room = window->screen()->availableSize() - QSize(frame, frame);
    window->resize(window->sizeHint().expandedTo(window->minimumSizeHint()).boundedTo(room));
}

} // namespace posthorn
