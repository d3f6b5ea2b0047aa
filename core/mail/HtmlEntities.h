// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace posthorn {

/// Character references of HTML: `&auml;`, `&#8364;`, `&#x20ac;`.
class HtmlEntities {
public:
    /// The text with every reference that is one in place of its character. In one pass: what a
    /// reference stands for is not decoded again.
    static QString decoded(QStringView text);
};

} // namespace posthorn
