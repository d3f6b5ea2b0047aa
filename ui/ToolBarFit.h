// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QToolBar;
class QToolButton;

namespace posthorn {

/// Lets a tool bar become narrower than its words: the last buttons show their icons only, so that
/// none of them has to hide behind an extension button. The first one keeps its word.
class ToolBarFit final : public QObject {
    Q_OBJECT
public:
    explicit ToolBarFit(QToolBar *toolBar);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void layOutAgain();
    [[nodiscard]] QList<QToolButton *> buttons() const;
    [[nodiscard]] int widthOfTheRest() const;

    QToolBar *m_toolBar;
};

} // namespace posthorn
