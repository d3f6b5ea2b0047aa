// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/PreferenceValues.h"
#include "ui/SystemScheme.h"

#include <QObject>
#include <QPalette>
#include <QString>

namespace posthorn {

/// Makes the program light or dark, as the person wants it or as the desktop is.
class Appearance final : public QObject {
    Q_OBJECT
public:
    /// Call it once, after the QApplication was made.
    explicit Appearance(QObject *parent = nullptr);

    void apply(PreferenceValues::Appearance wanted);
    /// Every pair that carries text has a contrast of 4.5 and more.
    [[nodiscard]] static QPalette light();
    [[nodiscard]] static QPalette dark();

private:
    void refresh();
    void use(const QPalette &palette);
    void useOwnStyle();

    SystemScheme m_scheme;
    PreferenceValues::Appearance m_wanted = PreferenceValues::Appearance::System;
    QPalette m_desktop; ///< what Qt had at the start
    bool m_desktopIsDark = false;
    bool m_plain = false; ///< The desktop has no colours of its own: those of Qt's Fusion.
};

} // namespace posthorn
