// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextDocument;

namespace posthorn {

/// The lines below `-- ` (RFC 3676 4.3) at the end of a text.
class Signature {
public:
    /// Without blanks at its ends; null: the text has none.
    [[nodiscard]] static QString of(const QTextDocument *document);
    /// Puts `signature` in the place of the one that is there; an empty one takes it away. Can be
    /// undone; the cursor stays.
    static void set(QTextDocument *document, const QString &signature);
};

} // namespace posthorn
