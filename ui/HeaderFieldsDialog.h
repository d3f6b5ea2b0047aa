// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"

#include <QDialog>
#include <QList>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace posthorn {

/// The header fields of the person's own: shows them, adds and removes.
class HeaderFieldsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit HeaderFieldsDialog(const QList<HeaderField> &fields, QWidget *parent = nullptr);

    [[nodiscard]] const QList<HeaderField> &fields() const { return m_fields; }

private:
    QWidget *buildList();
    [[nodiscard]] bool add();
    void removeSelected();
    void showFields();
    void showProblem(const QString &sentence);
    void updateButtons();

    QList<HeaderField> m_fields;
    QLineEdit *m_name;
    QLineEdit *m_value;
    QLabel *m_problem;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace posthorn
