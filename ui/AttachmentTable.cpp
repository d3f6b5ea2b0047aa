// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AttachmentTable.h"

#include "ui/AttachmentModel.h"
#include "ui/WindowSize.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int FewestRows = 2; // shown without scrolling, also when there are fewer
constexpr int MostRows = 5;
constexpr int MostCompactRows = 2;
constexpr int NarrowWidth = 560; // of the window, below which the type is left out

} // namespace

AttachmentTable::AttachmentTable(AttachmentModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_empty(new QLabel(tr("Drop files here or press Attach files…"), viewport()))
{
    setModel(model);
    setUpColumns();
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(model, &AttachmentModel::changed, this, &AttachmentTable::fit);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit openRequested(index.row()); });
    fit();
}

void AttachmentTable::setUpColumns()
{
    QHeaderView *rows = verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *columns = horizontalHeader();
    columns->setHighlightSections(false);
    columns->setSectionsClickable(false);
    columns->setSectionResizeMode(AttachmentModel::Name, QHeaderView::Stretch);
    columns->setSectionResizeMode(AttachmentModel::Size, QHeaderView::ResizeToContents);
    columns->setSectionResizeMode(AttachmentModel::Type, QHeaderView::ResizeToContents);
    columns->setMinimumSectionSize(WindowSize::width(this, 8));
}

QList<int> AttachmentTable::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void AttachmentTable::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setDragEnabled(!readOnly);
}

void AttachmentTable::fit()
{
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    horizontalHeader()->setVisible(!empty);
    m_empty->setGeometry(viewport()->rect());
    updateGeometry();
}

int AttachmentTable::heightOfRows(int rows) const
{
    const int header = m_model->rowCount() == 0 ? 0 : horizontalHeader()->sizeHint().height();
    return header + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
}

void AttachmentTable::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
}

int AttachmentTable::heightOf(bool compact) const
{
    const int rows = m_model->rowCount();
    return heightOfRows(compact ? qBound(1, rows, MostCompactRows)
                                : qBound(FewestRows, rows, MostRows));
}

QSize AttachmentTable::sizeHint() const
{
    return {QTableView::sizeHint().width(), heightOf(m_compact)};
}

QSize AttachmentTable::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(), heightOfRows(1)};
}

void AttachmentTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete)) {
        if (!m_readOnly)
            emit removeRequested();
        return;
    }
    const bool moves = event->modifiers() == Qt::AltModifier && !m_readOnly
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
    if (moves && currentIndex().isValid()) {
        const int row = currentIndex().row();
        m_model->move(row, event->key() == Qt::Key_Up ? row - 1 : row + 2);
        return;
    }
    const bool opens = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (opens && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit openRequested(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

void AttachmentTable::dropEvent(QDropEvent *event)
{
    const QList<int> rows = selectedRows();
    if (event->source() != this || rows.size() != 1 || m_readOnly) {
        event->ignore();
        return;
    }
    const QPoint place = event->position().toPoint();
    const QModelIndex below = indexAt(place);
    int before = m_model->rowCount();
    if (below.isValid())
        before = below.row() + (place.y() > visualRect(below).center().y() ? 1 : 0);
    m_model->move(rows.first(), before);
    // The row has been moved: the view must not take it away as well.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setState(QAbstractItemView::NoState);
    viewport()->update();
}

void AttachmentTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setColumnHidden(AttachmentModel::Type, window()->width() < NarrowWidth);
    m_empty->setGeometry(viewport()->rect());
}

void AttachmentTable::selectionChanged(const QItemSelection &selected,
                                       const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectionChangedTo(static_cast<int>(selectedRows().size()));
}

} // namespace posthorn
