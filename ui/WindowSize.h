// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace posthorn {

/// Sizes of windows. QWidget::adjustSize() stops at two thirds of the screen, which cuts dialogs
/// off on small ones.
class WindowSize {
public:
    /// As large as the content wants, as far as the screen has room.
    static void fit(QWidget *window);
    /// As wide as so many Latin letters. The average of a font for Chinese is that of ideographs,
    /// and words need half as many of those.
    [[nodiscard]] static int width(const QWidget *widget, int letters);
    /// So many letters wide and lines high, as far as the screen has room.
    static void resize(QWidget *window, int letters, int lines);
};

} // namespace posthorn
