// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposePage.h"

#include "ui/AttachmentPanel.h"
#include "ui/AttachmentTable.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QVBoxLayout>

namespace posthorn {

ComposePage::ComposePage(const QList<QWidget *> &above, QWidget *text, AttachmentPanel *attachments,
                         QWidget *options, QWidget *parent)
    : QScrollArea(parent)
    , m_attachments(attachments)
    , m_options(options)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    const int edge = style()->pixelMetric(QStyle::PM_LayoutLeftMargin, nullptr, this);
    m_column->setContentsMargins(edge, edge / 2, edge, 0);
    m_column->setSpacing(6);
    for (QWidget *part : above)
        m_column->addWidget(part);
    m_column->addWidget(text, 1);
    m_column->addWidget(attachments);
    m_column->addWidget(options);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QSize ComposePage::sizeHint() const
{
    return widget()->sizeHint();
}

QSize ComposePage::minimumSizeHint() const
{
    // The text and a few fields; more than that is reached by scrolling.
    return {widget()->minimumSizeHint().width(), 12 * fontMetrics().lineSpacing()};
}

void ComposePage::resizeEvent(QResizeEvent *event)
{
    adapt();
    QScrollArea::resizeEvent(event);
}

bool ComposePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        adapt();
    return QScrollArea::eventFilter(watched, event);
}

void ComposePage::adapt()
{
    if (m_adapting || !m_column)
        return;
    const QScopedValueRollback guard(m_adapting, true);
    AttachmentTable *table = m_attachments->table();
    const int width = viewport()->width();
    const int room = viewport()->height();
    const int inner
        = width - m_column->contentsMargins().left() - m_column->contentsMargins().right();
    const int options = m_options->layout()->heightForWidth(inner) + m_column->spacing();
    const int saved = table->heightOf(false) - table->heightOf(true);
    // What the page needs with everything in it.
    const int whole = m_column->totalHeightForWidth(width) + (table->isCompact() ? saved : 0)
        + (m_options->isHidden() ? options : 0);
    table->setCompact(whole > room);
    m_options->setVisible(whole - saved <= room);
}

} // namespace posthorn
