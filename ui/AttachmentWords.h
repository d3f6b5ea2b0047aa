// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace posthorn {

/// Finds out whether somebody wrote about an attachment.
class AttachmentWords {
public:
    /// The lines that the person wrote: without quoted ones (`>`), without the signature
    /// (RFC 3676 4.3) and without a message that is forwarded below.
    [[nodiscard]] static QStringList ownLines(const QStringList &lines);
    /// The first of `words` that stands in the lines, as it stands there; empty: none does. Words
    /// of letters with spaces between them are found only as whole words, whatever their case.
    [[nodiscard]] static QString find(const QStringList &lines, const QStringList &words);
};

} // namespace posthorn
