// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace posthorn {

/// Reads an attachment once from front to back, and makes sure that it is whole: exactly the
/// octets that were announced, from a file that nobody touched meanwhile.
class AttachmentReader {
public:
    /// `begin`: octets at the start that are passed over.
    explicit AttachmentReader(Attachment attachment, qint64 begin = 0);

    /// As many octets as are asked for, or all that are left; 0 when none are; -1 after a fault.
    /// The last ones are given out only after the file was checked.
    qint64 read(char *out, qint64 size);
    /// Octets still to be read.
    [[nodiscard]] qint64 left() const { return m_left; }
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

private:
    bool open();
    bool isWhole();
    qint64 fail(const Problem &problem);

    Attachment m_attachment;
    qint64 m_begin;
    qint64 m_left;
    bool m_verified = false;
    std::unique_ptr<QIODevice> m_device;
    std::optional<Problem> m_problem;
};

} // namespace posthorn
