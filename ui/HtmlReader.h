// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>

class QTextDocument;

namespace posthorn {

/// Makes a document of foreign HTML. The text goes through HtmlFilter, and the document is built
/// piece by piece: Qt's own reader, which loads what it finds and takes over every style, is not
/// used.
class HtmlReader {
public:
    /// Fills the empty `document`. `contentIds`: the inline parts that images may show.
    static void read(const QString &html, const QSet<QString> &contentIds, QTextDocument *document);
};

} // namespace posthorn
