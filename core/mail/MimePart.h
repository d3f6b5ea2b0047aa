// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Encoding.h"
#include "mail/PartOutline.h"
#include "mail/StreamPiece.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace posthorn {

/// One entity of a message that is to be written (RFC 2045 2.4): its fields, and either parts or a
/// body.
struct MimePart {
    QByteArray type; ///< `type/subtype`
    QByteArray fields; ///< Each ended by CRLF; the blank line behind them is not among them.
    QByteArray boundary; ///< Not empty: a multipart of `parts`.
    std::vector<MimePart> parts;
    StreamPiece body;
    TransferEncoding encoding = TransferEncoding::SevenBit;
    qint64 contentSize = 0; ///< Octets before they are encoded.
    BodyType needs = BodyType::SevenBit; ///< What the body, or one of the parts, needs.
    bool holdsDelimiter = false; ///< A line of the body, or of a part, begins with a delimiter.

    /// A multipart of these parts, its fields and needs with it. `parameters` go behind the type.
    static MimePart multipart(const QByteArray &subtype, const QByteArray &boundary,
                              const QByteArray &parameters, std::vector<MimePart> parts);
    /// The whole entity, with `messageFields` before its own, as the pieces of a message. Nothing
    /// useful is left of the part.
    [[nodiscard]] QList<StreamPiece> takePieces(const QByteArray &messageFields);
    [[nodiscard]] PartOutline outline() const;
};

} // namespace posthorn
