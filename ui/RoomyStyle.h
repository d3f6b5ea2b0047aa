// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace posthorn {

/// Qt's own Fusion style makes fields and buttons lower than a finger or an unsteady hand needs,
/// and each of another height. This gives them one height that follows the font. Styles that
/// belong to a desktop are left as they are.
class RoomyStyle final : public QProxyStyle {
    Q_OBJECT
public:
    /// Takes the place of the program's style, if that is Fusion.
    static void install();

    using QProxyStyle::QProxyStyle;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &size, const QWidget *widget) const override;
    /// Fusion draws the edges of fields and boxes darker than the window, which nobody sees on a
    /// dark one; there they get a lighter line.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace posthorn
