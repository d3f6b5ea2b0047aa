// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"

#include <QByteArray>

namespace posthorn {

/// A run of a message's octets, and where they come from.
struct StreamPiece {
    enum class Source {
        Octets, ///< `octets`, as they are
        Base64, ///< the attachment in base64, its last line ended
        Raw, ///< the attachment as it is
        Lines ///< the attachment with every line end as CRLF
    };
    Source source = Source::Octets;
    QByteArray octets;
    Attachment attachment;
    qint64 begin = 0; ///< Where in the attachment it begins; Lines only.
    bool endLastLine = false; ///< Lines only: a CRLF is added where the last line has none.
    qint64 size = 0; ///< Octets in the message, exactly.
};

} // namespace posthorn
