// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace posthorn {

/// The icons of the program. The action icons are drawn in one colour; they are shown in the
/// palette's text colour of the moment, so a change from light to dark needs nothing more.
class Icons {
public:
    /// `send`, `attach`, … : a file in resources/icons without its ending.
    static QIcon action(const QString &name);
    /// The same drawing in a colour of its own, for a note beside a text of that colour.
    static QIcon coloured(const QString &name, const QColor &colour);
    /// The post horn.
    static QIcon application();
};

} // namespace posthorn
