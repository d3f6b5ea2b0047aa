// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Reply.h"

#include <QByteArray>

#include <variant>

namespace posthorn {

/// Bytes of the server in, whole replies out (RFC 5321 4.2). The only place that sees a raw line.
/// Everything is bounded; after a fault the reader stays at fault.
class ReplyReader {
public:
    static constexpr qsizetype MaximumLineLength = 4096; ///< octets; RFC 5321 promises 512
    static constexpr qsizetype MaximumLines = 512;
    static constexpr qsizetype MaximumReplySize = 64 * 1024; ///< octets

    enum class Status { Incomplete, Complete, Malformed, Flooded };

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// Takes one whole reply out of what was fed. With Complete, `reply` is filled in.
    [[nodiscard]] Status next(Reply &reply);
    /// Octets that were fed and belong to no reply given out yet.
    [[nodiscard]] bool hasUnread() const
    {
        return !m_buffer.isEmpty() || !m_partial.lines.isEmpty();
    }
    /// The octets that were at fault, as they came: at most a line of MaximumLineLength. They may
    /// hold anything, an echoed secret too.
    [[nodiscard]] QByteArray offendingLine() const { return m_offendingLine; }

private:
    [[nodiscard]] Status takeLine(const QByteArray &line);
    Status fault(Status status, const QByteArray &line);

    QByteArray m_buffer;
    Reply m_partial;
    qsizetype m_partialSize = 0;
    QByteArray m_offendingLine;
    Status m_fault = Status::Incomplete; ///< Malformed or Flooded once that happened.
};

} // namespace posthorn
