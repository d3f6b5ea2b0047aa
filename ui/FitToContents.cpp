// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/FitToContents.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace posthorn {

void FitToContents::apply(QAbstractItemView *view, int maximumLines)
{
    auto *fitter = new FitToContents(view, maximumLines); // owned by the view
    view->installEventFilter(fitter);
    view->viewport()->installEventFilter(fitter);
}

FitToContents::FitToContents(QAbstractItemView *view, int maximumLines)
    : QObject(view)
    , m_view(view)
    , m_maximumLines(maximumLines)
{
}

bool FitToContents::eventFilter(QObject *watched, QEvent *event)
{
    // The other events also come while the view is being destroyed: it is not asked about those.
    const bool shown = event->type() == QEvent::Show && watched == m_view;
    const bool resized = event->type() == QEvent::Resize && watched != m_view;
    if (shown || (resized && m_view->isVisible()))
        QMetaObject::invokeMethod(this, &FitToContents::fit,
                                  shown ? Qt::DirectConnection : Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

int FitToContents::contentHeight() const
{
    if (auto *table = qobject_cast<QTableView *>(m_view)) {
        table->horizontalHeader()->length(); // makes it settle the widths first
        table->resizeRowsToContents();
        return table->verticalHeader()->length()
            + (table->horizontalHeader()->isHidden() ? 0 : table->horizontalHeader()->height());
    }
    const QAbstractItemModel *model = m_view->model();
    const QModelIndex last = model->index(model->rowCount() - 1, 0);
    const QRect first = m_view->visualRect(model->index(0, 0));
    return m_view->visualRect(last).bottom() - first.top() + 1;
}

void FitToContents::fit()
{
    const int frame = 2 * m_view->frameWidth();
    const int most = m_maximumLines * m_view->fontMetrics().lineSpacing();
    const int height = qMin(contentHeight() + frame, most);
    if (height != m_view->minimumHeight() || height != m_view->maximumHeight())
        m_view->setFixedHeight(height);
}

} // namespace posthorn
