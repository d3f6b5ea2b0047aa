// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace posthorn {

class Preferences;
class PreferencesForm;

/// Shows the preferences and stores what a person changes with OK or Apply. Open it with open().
class PreferencesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PreferencesDialog(Preferences &preferences, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildSections();
    void arrangeSections(bool above);
    QWidget *buildButtons();
    void apply();
    void refresh();

    Preferences &m_preferences;
    PreferencesForm *m_form;
    QListWidget *m_sections = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace posthorn
