// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/AttachmentReader.h"
#include "mail/Base64Encoder.h"
#include "mail/LineConverter.h"
#include "mail/StreamPiece.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <optional>

namespace posthorn {

/// Makes the octets of one piece of a message, straight into the caller's buffer.
class PieceReader {
public:
    virtual ~PieceReader() = default;
    /// At least one octet; 0 at the end; -1 after a fault. `size` is over 0.
    virtual qint64 read(char *out, qint64 size) = 0;
    [[nodiscard]] virtual std::optional<Problem> problem() const { return {}; }

    /// Octets of a file that are read at once: whole lines of base64, about 48 KiB.
    static constexpr qint64 BlockSize = Base64Encoder::OctetsPerLine * 4096;
    /// `block` is a buffer that readers of one message use in turn; they make it as large as they
    /// need it. It and the piece must outlive the reader.
    static std::unique_ptr<PieceReader> create(const StreamPiece &piece, QByteArray &block);
};

} // namespace posthorn
