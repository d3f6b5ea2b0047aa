// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace posthorn {

/// Doubles the dot at the start of a line (RFC 5321 4.5.2), wherever the lines are cut into
/// blocks. A line starts behind any LF, so that not even a stray one can end the message early.
class DotStuffer {
public:
    /// The block to send in place of `block`; the same bytes, uncopied, when nothing is doubled.
    [[nodiscard]] QByteArray stuffed(const QByteArray &block);
    /// The last octet so far was a LF, or there was none.
    [[nodiscard]] bool isAtLineStart() const { return m_atLineStart; }

private:
    bool m_atLineStart = true;
};

} // namespace posthorn
