// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ReceivedTable.h"

#include "mail/DataSize.h"
#include "smtp/LogEntry.h"
#include "ui/MessagePreview.h"
#include "ui/WindowSize.h"

#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace posthorn {

ReceivedTable::ReceivedTable(TestMailbox *mailbox, QWidget *parent)
    : QTableWidget(0, 5, parent)
    , m_mailbox(mailbox)
{
    setHorizontalHeaderLabels({tr("From"), tr("To"), tr("Subject"), tr("Size"), tr("Time")});
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    const int unit = WindowSize::width(this, 1);
    header->resizeSection(0, 24 * unit);
    header->resizeSection(1, 24 * unit);
    header->setSectionResizeMode(2, QHeaderView::Stretch);
    header->resizeSection(3, 12 * unit);
    header->resizeSection(4, 14 * unit);
    for (const ReceivedMessage &message : mailbox->messages())
        add(message);
    connect(mailbox, &TestMailbox::messageArrived, this, &ReceivedTable::add);
    connect(mailbox, &TestMailbox::oldestDropped, this, &ReceivedTable::dropOldest);
    connect(mailbox, &TestMailbox::cleared, this, [this] { setRowCount(0); });
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row, int, int before, int) {
        if (row != before)
            emit selectedChanged();
    });
}

void ReceivedTable::add(const ReceivedMessage &message)
{
    const MessagePreview::Summary summary = MessagePreview::summaryOf(message.bytes);
    QStringList recipients;
    for (const QByteArray &recipient : message.recipients)
        recipients += escapedForShowing(recipient);
    const QString from
        = summary.from.isEmpty() ? escapedForShowing(message.reversePath) : summary.from;
    const QStringList texts{from, summary.to.isEmpty() ? recipients.join(u", "_s) : summary.to,
                            summary.subject, DataSize::text(message.bytes.size()),
                            QLocale().toString(message.time.toLocalTime().time(), u"HH:mm:ss"_s)};
    const bool follow = currentRow() < 0 || currentRow() == rowCount() - 1;
    const int row = rowCount();
    insertRow(row);
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        if (column == 3)
            item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        setItem(row, column, item);
    }
    if (follow) {
        setCurrentCell(row, 0);
        scrollToBottom();
    }
}

void ReceivedTable::dropOldest(int count)
{
    model()->removeRows(0, qMin(count, rowCount()));
}

} // namespace posthorn
