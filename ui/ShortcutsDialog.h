// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QTableWidget;

namespace posthorn {

/// The keyboard shortcuts, read from the actions that have one. Open it with open().
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// A shortcut that belongs to no action; `keys` as people read them.
    void addRow(const QString &keys, const QString &what);

private:
    /// Those that are no actions.
    void addFixedKeys();

    QTableWidget *m_table = nullptr;
};

} // namespace posthorn
