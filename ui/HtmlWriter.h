// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextDocument;

namespace posthorn {

/// Writes a document as HTML for mail, in the small subset that HtmlFilter names: no fonts, no
/// sizes, no margins, colours only where they were set, empty paragraphs kept, images by their
/// `cid:` only.
class HtmlWriter {
public:
    /// A whole HTML document, its lines ended by LF.
    static QString write(const QTextDocument *document);
    /// What stands in its body.
    static QString writeBody(const QTextDocument *document);
};

} // namespace posthorn
