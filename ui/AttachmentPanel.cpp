// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AttachmentPanel.h"

#include "mail/DataSize.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentTable.h"
#include "ui/Naming.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

AttachmentPanel::AttachmentPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new AttachmentModel(this))
    , m_table(new AttachmentTable(m_model))
    , m_add(Naming::button(tr("A&dd…"), u"addAttachment"_s))
    , m_remove(Naming::button(tr("Remove"), u"removeAttachment"_s))
    , m_summary(Naming::live(tr("Attachment summary"), u"attachmentSummary"_s))
{
    Naming::name(m_table, tr("Attachments"), u"attachments"_s);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_summary->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    auto *row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addWidget(m_summary, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_table);
    column->addLayout(row);

    connect(m_model, &AttachmentModel::changed, this, &AttachmentPanel::updateSummary);
    connect(m_table, &AttachmentTable::selectionChangedTo, this, &AttachmentPanel::updateButtons);
    connect(m_table, &AttachmentTable::removeRequested, this, &AttachmentPanel::removeSelected);
    connect(m_table, &AttachmentTable::openRequested, this, &AttachmentPanel::openRequested);
    connect(m_add, &QPushButton::clicked, this, &AttachmentPanel::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentPanel::removeSelected);
    updateButtons();
    updateSummary();
}

QString AttachmentPanel::summary() const
{
    return m_summary->text();
}

void AttachmentPanel::setServerLimit(std::optional<qint64> octets)
{
    m_limit = octets;
    updateSummary();
}

void AttachmentPanel::setImagesAsSent(qint64 octets)
{
    if (m_imagesAsSent == octets)
        return;
    m_imagesAsSent = octets;
    updateSummary();
}

void AttachmentPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_table->setReadOnly(readOnly);
    m_add->setDisabled(readOnly);
    updateButtons();
}

void AttachmentPanel::removeSelected()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty() || m_readOnly)
        return;
    m_model->remove(rows);
    const int left = m_model->rowCount();
    if (left > 0)
        m_table->selectRow(qMin(rows.first(), left - 1));
    else if (m_remove->hasFocus())
        m_add->setFocus();
    updateButtons();
}

void AttachmentPanel::updateButtons()
{
    m_remove->setEnabled(!m_readOnly && !m_table->selectedRows().isEmpty());
}

QString AttachmentPanel::filesInWords() const
{
    const int count = m_model->rowCount();
    const QString size = DataSize::text(m_model->totalSize());
    const QString asSent = DataSize::text(m_model->sizeAsSent() + m_imagesAsSent);
    if (count > 0)
        return m_imagesAsSent > 0
            ? tr("%n file(s), %1 (%2 as sent), images in the text included", nullptr, count)
                  .arg(size, asSent)
            : tr("%n file(s), %1 (%2 as sent)", nullptr, count).arg(size, asSent);
    if (m_model->isBusy())
        return tr("Looking at the files");
    return m_imagesAsSent > 0 ? tr("No attachments; images in the text (%1 as sent)").arg(asSent)
                              : tr("No attachments");
}

void AttachmentPanel::updateSummary()
{
    QString words = filesInWords();
    if (m_limit && *m_limit > 0)
        words = tr("%1; server limit %2", "what is attached; largest message the server takes")
                    .arg(words, DataSize::text(*m_limit));
    m_summary->setText(words);
}

} // namespace posthorn
