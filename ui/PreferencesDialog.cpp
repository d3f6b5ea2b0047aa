// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PreferencesDialog.h"

#include "post/Preferences.h"
#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/PreferencesForm.h"
#include "ui/SideBySide.h"
#include "ui/WindowSize.h"

#include <QListWidget>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace posthorn {

PreferencesDialog::PreferencesDialog(Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_form(new PreferencesForm)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    auto *layout = new QVBoxLayout(this);
    m_form->setValues(preferences.values());
    auto *columns = new SideBySide(buildSections(), m_form);
    connect(columns, &SideBySide::stackedChanged, this, &PreferencesDialog::arrangeSections);
    layout->addWidget(columns, 1);
    layout->addWidget(buildButtons());
    connect(m_form, &PreferencesForm::changed, this, &PreferencesDialog::refresh);
    connect(&preferences, &Preferences::changed, this, &PreferencesDialog::refresh);
    refresh();
}

QWidget *PreferencesDialog::buildSections()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    m_sections = new QListWidget;
    column->addWidget(Naming::caption(tr("&Sections"), m_sections, u"sections"_s));
    column->addWidget(m_sections);
    m_sections->addItems(m_form->sections());
    m_sections->setSpacing(2);
    m_sections->setCurrentRow(0);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setFixedWidth(m_sections->sizeHintForColumn(0) + WindowSize::width(this, 4));
    m_sections->setMinimumHeight(3 * fontMetrics().lineSpacing());
    connect(m_sections, &QListWidget::currentRowChanged, m_form, &QStackedWidget::setCurrentIndex);
    return side;
}

/// As high as the form beside it; above it, as high as its rows.
void PreferencesDialog::arrangeSections(bool above)
{
    const int rows = m_sections->count() * (m_sections->sizeHintForRow(0) + 4);
    m_sections->setMaximumHeight(above ? rows + 2 * m_sections->frameWidth() : QWIDGETSIZE_MAX);
}

QWidget *PreferencesDialog::buildButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(Qt::AlignRight, row);
    layout->setContentsMargins({});
    QPushButton *restore = Naming::button(tr("Restore defaults"), u"restoreDefaults"_s);
    QPushButton *ok = Naming::button(tr("OK"), u"ok"_s);
    QPushButton *cancel = Naming::button(tr("Cancel"), u"cancel"_s);
    m_apply = Naming::button(tr("Apply"), u"apply"_s);
    for (QPushButton *button : {restore, ok, cancel, m_apply}) {
        button->setAutoDefault(button == ok);
        layout->addWidget(button);
    }
    ok->setDefault(true);
    connect(restore, &QPushButton::clicked, this,
            [this] { m_form->setValues(PreferenceValues()); });
    connect(ok, &QPushButton::clicked, this, [this] {
        apply();
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PreferencesDialog::apply);
    return row;
}

void PreferencesDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        WindowSize::fit(this);
}

void PreferencesDialog::apply()
{
    m_preferences.setValues(m_form->values());
    refresh();
}

void PreferencesDialog::refresh()
{
    m_apply->setEnabled(m_form->values() != m_preferences.values());
}

} // namespace posthorn
