// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QWidget>

namespace posthorn {

/// The few colours that mean something, each as a pair that can be read (contrast of 4.5 and more)
/// on light and on dark palettes. No meaning is told by colour alone.
class Tone {
public:
    enum class Kind {
        Problem, ///< the text of a fault, on the ordinary background
        Information, ///< a bar with its own background, as are the next two
        Warning,
        Error
    };
    [[nodiscard]] static bool isDark();
    [[nodiscard]] static QColor text(Kind kind);
    /// Of the bars; that of Problem is the window's.
    [[nodiscard]] static QColor background(Kind kind);
    /// Colours the widget now and again whenever the palette of the program changes.
    static void apply(QWidget *widget, Kind kind);
};

} // namespace posthorn
