// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"

#include <QByteArray>

namespace posthorn {

/// What the parameters of a text attachment's type can say about it, found in its content.
struct TextFacts {
    /// Longer texts are not looked at: nobody reads them in a mail program.
    static constexpr qint64 LongestText = 1024 * 1024;

    QByteArray charset; ///< `utf-8`, or `us-ascii` of what is shown in the message; else empty.
    QByteArray calendarMethod; ///< METHOD of an iCalendar object (RFC 5546); else empty.

    static TextFacts of(const Attachment &attachment, const QByteArray &type);
};

} // namespace posthorn
