// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/HeaderFieldsDialog.h"

#include "mail/HeaderText.h"
#include "ui/Naming.h"
#include "ui/TextField.h"
#include "ui/Tone.h"
#include "ui/WindowSize.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

HeaderFieldsDialog::HeaderFieldsDialog(const QList<HeaderField> &fields, QWidget *parent)
    : QDialog(parent)
    , m_fields(fields)
    , m_name(new TextField)
    , m_value(new TextField)
    , m_problem(Naming::live(tr("Header problem"), u"headerProblem"_s))
    , m_table(new QTableWidget(0, 2))
    , m_add(Naming::button(tr("&Add"), u"add"_s))
    , m_remove(Naming::button(tr("&Remove"), u"remove"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add header"));
    m_name->setPlaceholderText(u"X-Project"_s);
    m_name->setMinimumWidth(WindowSize::width(this, 30));
    Tone::apply(m_problem, Tone::Kind::Problem);
    auto *layout = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    form->addRow(Naming::caption(tr("Header &name:"), m_name, u"headerName"_s), m_name);
    form->addRow(Naming::caption(tr("Header &value:"), m_value, u"headerValue"_s), m_value);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addStretch();
    layout->addLayout(row);
    layout->addWidget(buildList(), 1);
    auto *buttons = new QHBoxLayout;
    auto *use = Naming::button(tr("&OK"), u"ok"_s);
    auto *cancel = Naming::button(tr("&Cancel"), u"cancel"_s);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(use);
    buttons->addWidget(cancel);
    layout->addLayout(buttons);
    for (QPushButton *button : {m_add, m_remove, use, cancel})
        button->setAutoDefault(false);

    for (const QLineEdit *field : {m_name, m_value})
        connect(field, &QLineEdit::textChanged, this, [this] { showProblem({}); });
    connect(m_name, &QLineEdit::textChanged, this, &HeaderFieldsDialog::updateButtons);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_value->setFocus(); });
    connect(m_value, &QLineEdit::returnPressed, this, &HeaderFieldsDialog::add);
    connect(m_add, &QPushButton::clicked, this, &HeaderFieldsDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &HeaderFieldsDialog::removeSelected);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HeaderFieldsDialog::updateButtons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(use, &QPushButton::clicked, this, [this] {
        if (m_name->text().trimmed().isEmpty() || add()) // what stands typed is meant
            accept();
    });
    showProblem({});
    showFields();
    m_name->setFocus();
}

QWidget *HeaderFieldsDialog::buildList()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(6 * fontMetrics().lineSpacing());
    layout->addWidget(Naming::caption(tr("&Header fields:"), m_table, u"headerFields"_s));
    layout->addWidget(m_table, 1);
    return box;
}

bool HeaderFieldsDialog::add()
{
    const QString name = m_name->text().trimmed();
    const auto field = HeaderText::parseCustom(name + u": "_s + m_value->text().trimmed());
    if (!field) {
        showProblem(field.error().reason);
        m_name->setFocus();
        return false;
    }
    const bool standsThere = std::any_of(m_fields.begin(), m_fields.end(), [&](const auto &other) {
        return other.name.compare(field->name, Qt::CaseInsensitive) == 0;
    });
    if (standsThere && HeaderText::isSingularField(field->name)) {
        showProblem(tr("%1 can stand in a message only once.").arg(name));
        m_name->setFocus();
        return false;
    }
    m_fields.append(*field);
    m_name->clear();
    m_value->clear();
    showProblem({});
    showFields();
    m_name->setFocus();
    return true;
}

void HeaderFieldsDialog::removeSelected()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_fields.size())
        return;
    m_fields.removeAt(row);
    showFields();
}

void HeaderFieldsDialog::showFields()
{
    m_table->setRowCount(static_cast<int>(m_fields.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(QString::fromLatin1(m_fields[row].name)));
        m_table->setItem(row, 1, new QTableWidgetItem(m_fields[row].value));
    }
    updateButtons();
}

void HeaderFieldsDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void HeaderFieldsDialog::updateButtons()
{
    m_add->setDisabled(m_name->text().trimmed().isEmpty());
    m_remove->setDisabled(m_table->selectedItems().isEmpty());
}

} // namespace posthorn
