// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace posthorn {

/// F6 and Shift+F6: from one part of a window to the next, past those that are hidden.
class PaneCycle final : public QObject {
    Q_OBJECT
public:
    explicit PaneCycle(QWidget *window);

    /// `pane` and what gets the focus when it is entered; null: its first widget that takes it.
    void add(QWidget *pane, QWidget *entry = nullptr);
    void go(int step);

private:
    struct Pane {
        QWidget *pane;
        QWidget *entry;
    };
    [[nodiscard]] int current() const;
    [[nodiscard]] static QWidget *target(const Pane &pane);

    QWidget *m_window;
    QList<Pane> m_panes;
};

} // namespace posthorn
