// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace posthorn {

/// The rows of the protocol log: low beside its dock's other parts, and copied as lines of text.
class LogTable final : public QTableView {
    Q_OBJECT
public:
    using QTableView::QTableView;

    [[nodiscard]] QSize sizeHint() const override;

public slots:
    /// Called by the window's own action, whose key would be ambiguous with one of the table.
    void copy() { emit copyRequested(); }

signals:
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace posthorn
