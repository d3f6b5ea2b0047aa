// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QToolButton;

namespace posthorn {

/// The title bar of a dock. The buttons of Qt's own are too small to hit and cannot have the focus.
class DockTitle final : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(const QString &name, QWidget *parent = nullptr);

    /// At the end of the bar. `icon`: one of Icons::action().
    QToolButton *addButton(const QString &icon, const QString &text, const QString &id);
};

} // namespace posthorn
