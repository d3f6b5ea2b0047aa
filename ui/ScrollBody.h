// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace posthorn {

/// The upper part of a dialog: as large as its content wants, but it scrolls rather than make the
/// dialog larger than a small screen. Only for content that wraps.
class ScrollBody final : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollBody(QWidget *content, QWidget *parent = nullptr);

    /// In average characters; 76 unless told.
    void setPreferredColumns(int columns);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_columns = 76;
};

} // namespace posthorn
