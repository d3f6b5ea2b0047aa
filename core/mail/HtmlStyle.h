// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/HtmlTokens.h"

#include <QString>

#include <optional>

namespace posthorn {

/// What the attributes of an element say about how its text looks: the few things that mail needs.
struct HtmlStyle {
    std::optional<bool> bold; ///< Nothing: as around it.
    std::optional<bool> italic;
    bool underline = false;
    bool strike = false;
    bool hidden = false; ///< Not to be shown at all.
    QString colour; ///< `#rrggbb` of the text; empty: none set.
    QString background; ///< `#rrggbb` behind the text; empty: none set.

    /// Reads `style`, `color`, `bgcolor` and `hidden`. What is not understood is as if not there.
    static HtmlStyle of(const HtmlToken &tag);
    /// `#rgb`, `#rrggbb`, `rgb(1, 2, 3)` or one of the sixteen names as `#rrggbb`; else nothing.
    static QString colourOf(const QString &words);
};

} // namespace posthorn
