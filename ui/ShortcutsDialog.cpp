// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ShortcutsDialog.h"

#include "ui/Naming.h"
#include "ui/WindowSize.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(0, 2))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(Naming::caption(tr("&Shortcuts:"), m_table, u"shortcuts"_s));
    layout->addWidget(m_table, 1);
    m_table->setHorizontalHeaderLabels({tr("Keys"), tr("Action")});
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys += sequence.toString(QKeySequence::NativeText);
        keys.removeDuplicates(); // Return and Enter have one name in some languages.
        if (!keys.isEmpty())
            addRow(keys.join(u", "_s), Naming::plain(action->text()));
    }
    addFixedKeys();

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    QPushButton *close = Naming::button(tr("&Close"), u"close"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    WindowSize::resize(this, 76, 40);
    close->setFocus();
}

void ShortcutsDialog::addFixedKeys()
{
    const auto add = [this](const QKeySequence &keys, const QString &what) {
        addRow(keys.toString(QKeySequence::NativeText), what);
    };
    add(Qt::Key_F6, tr("Next part of the window"));
    add(Qt::SHIFT | Qt::Key_F6, tr("Previous part of the window"));
    add(Qt::CTRL | Qt::Key_Tab, tr("A tab in the text"));
    add(Qt::Key_Delete, tr("Remove (among the attachments)"));
    add(Qt::ALT | Qt::Key_Up, tr("Move up (among the attachments)"));
    add(Qt::ALT | Qt::Key_Down, tr("Move down (among the attachments)"));
    add(Qt::Key_Space, tr("Open (among the attachments)"));
    add(Qt::Key_Escape, tr("Go to Cancel sending (while a message is sent)"));
}

void ShortcutsDialog::addRow(const QString &keys, const QString &what)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    int column = 0;
    for (const QString &text : {keys, what}) {
        auto *item = new QTableWidgetItem(text);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        m_table->setItem(row, column++, item);
    }
}

} // namespace posthorn
