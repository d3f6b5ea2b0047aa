// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ScrollBody.h"

#include "ui/WindowSize.h"

#include <QEvent>
#include <QLayout>
#include <QStyle>

namespace posthorn {

namespace {

/// With its buttons, a dialog then fits on a screen of 1024 x 700 units.
constexpr int TallestBody = 600;
constexpr int WidestBody = 960;

} // namespace

ScrollBody::ScrollBody(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWidget(content);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    content->installEventFilter(this);
}

void ScrollBody::setPreferredColumns(int columns)
{
    m_columns = columns;
    updateGeometry();
}

QSize ScrollBody::sizeHint() const
{
    const QWidget *content = widget();
    if (!content)
        return QScrollArea::sizeHint();
    const int wished = WindowSize::width(this, m_columns);
    const int width = qMin(qMax(wished, content->minimumSizeHint().width()), WidestBody);
    int height = content->sizeHint().height();
    if (content->hasHeightForWidth()
        || (content->layout() && content->layout()->hasHeightForWidth()))
        height = content->layout() ? content->layout()->totalHeightForWidth(width)
                                   : content->heightForWidth(width);
    if (height <= TallestBody)
        return {width, height};
    return {width + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this), TallestBody};
}

QSize ScrollBody::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {qMin(sizeHint().width(), 26 * line), qMin(sizeHint().height(), 6 * line)};
}

bool ScrollBody::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace posthorn
