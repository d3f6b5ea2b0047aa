// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace posthorn {

/// Takes the content of DATA off the line (RFC 5321 4.5.2): undoes dot-stuffing and finds the end.
/// Only CRLF.CRLF ends it; bare CR and LF never do, wherever the octets were cut.
class DotDecoder {
public:
    /// Decodes to the end of `input` or of the message, whichever comes first, and appends to
    /// `output`. The answer is how many octets were used.
    [[nodiscard]] qsizetype decode(QByteArrayView input, QByteArray &output);
    [[nodiscard]] bool atEnd() const { return m_state == State::End; }
    /// A CR or LF stood alone (RFC 5321 2.3.8 forbids it).
    [[nodiscard]] bool sawBareLineEnd() const { return m_bare; }

private:
    enum class State { LineStart, Dot, DotCr, Text, Cr, End };

    void take(char c, QByteArray &output);
    void takeText(char c, QByteArray &output);

    State m_state = State::LineStart;
    bool m_bare = false;
};

} // namespace posthorn
