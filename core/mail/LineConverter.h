// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace posthorn {

/// Writes octets with every line end (CRLF, CR or LF) as CRLF, whatever the borders of the pieces
/// in which they come and go.
class LineConverter {
public:
    /// What one call used up and made.
    struct Progress {
        qint64 taken = 0;
        qint64 written = 0;
    };
    /// Converts as much of `in` as `out` has room for. All of `in` being taken does not mean that
    /// all was written: see isPending().
    Progress convert(const char *in, qint64 inSize, char *out, qint64 outSize);
    /// A LF is still owed; convert() with an empty `in` writes it.
    [[nodiscard]] bool isPending() const { return m_lfOwed; }
    /// What was written so far is nothing, or ends in CRLF.
    [[nodiscard]] bool endsLine() const { return m_endsLine; }

private:
    bool m_lfOwed = false; ///< The CR of a line end was written, its LF not yet.
    bool m_afterCr = false; ///< The last octet taken was a CR; a LF now belongs to it.
    bool m_endsLine = true;
};

} // namespace posthorn
