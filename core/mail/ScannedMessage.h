// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Attachment.h"
#include "mail/Expected.h"
#include "mail/HeaderBlock.h"
#include "mail/LineScan.h"

#include <QByteArray>
#include <QList>

namespace posthorn {

/// What a prepared message (RFC 5322) is made of, found in one pass over its file. Only the header
/// is held.
struct ScannedMessage {
    static constexpr qint64 LargestHeader = 8 * 1024 * 1024;

    QByteArray header; ///< As it stands, with the blank line where there is one.
    HeaderBlock fields;
    bool headerIsWhole = true; ///< False for one over LargestHeader.
    LineScan headerScan;
    LineScan bodyScan; ///< Its lines are counted from the start of the message.

    /// `marks`: see LineScan. The Problem is of the file: it cannot be read, or changed meanwhile.
    static Expected<ScannedMessage> scanned(const Attachment &source,
                                            const QList<QByteArray> &marks = {});
    /// The header has fields and nothing else, and it is not the start of an mbox.
    [[nodiscard]] bool isMessage() const;
    /// The first line that holds a NUL; 0: none.
    [[nodiscard]] qint64 nulLine() const;
    /// The first line of more than 998 octets; 0: none.
    [[nodiscard]] qint64 longLine() const;
};

} // namespace posthorn
