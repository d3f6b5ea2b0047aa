// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/DockTitle.h"

#include "ui/Icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace posthorn {

DockTitle::DockTitle(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 4, 0);
    auto *label = new QLabel(name);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    layout->addWidget(label, 1);
}

QToolButton *DockTitle::addButton(const QString &icon, const QString &text, const QString &id)
{
    auto *button = new QToolButton;
    button->setObjectName(id);
    button->setIcon(Icons::action(icon));
    button->setText(text);
    button->setToolTip(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(24, 24);
    layout()->addWidget(button);
    return button;
}

} // namespace posthorn
