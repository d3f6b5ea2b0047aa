// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAbstractItemView;

namespace posthorn {

/// Keeps a small list or table exactly as high as its rows, wrapped texts included, so that
/// nothing is cut off and no empty rows stand below; it scrolls beyond a bound.
class FitToContents final : public QObject {
    Q_OBJECT
public:
    /// `maximumLines`: of text.
    static void apply(QAbstractItemView *view, int maximumLines);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FitToContents(QAbstractItemView *view, int maximumLines);
    void fit();
    [[nodiscard]] int contentHeight() const;

    QAbstractItemView *m_view;
    int m_maximumLines;
};

} // namespace posthorn
