// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/LogTable.h"

#include <QKeyEvent>

namespace posthorn {

QSize LogTable::sizeHint() const
{
    return {QTableView::sizeHint().width(), minimumHeight()};
}

void LogTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

} // namespace posthorn
