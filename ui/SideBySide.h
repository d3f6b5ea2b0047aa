// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace posthorn {

/// A list or the like beside what it leads to; above it where the window is narrow.
class SideBySide final : public QWidget {
    Q_OBJECT
public:
    SideBySide(QWidget *side, QWidget *main, QWidget *parent = nullptr);

    /// From this width on they stand side by side.
    [[nodiscard]] int narrowest() const;
    [[nodiscard]] bool isStacked() const
    {
        return m_layout->direction() == QBoxLayout::TopToBottom;
    }
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// As wide as both need side by side, also while they are not.
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void stackedChanged(bool stacked);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_side;
    QWidget *m_main;
    QBoxLayout *m_layout;
};

} // namespace posthorn
