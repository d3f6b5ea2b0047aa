// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>

#include <memory>
#include <optional>

namespace posthorn {

/// What the bytes of a message may be made of, as far as one server takes it.
struct Transport {
    bool eightBit = false; ///< 8BITMIME (RFC 6152)
    bool binary = false; ///< BINARYMIME together with CHUNKING (RFC 3030)
    bool smtpUtf8 = false; ///< SMTPUTF8 (RFC 6531): raw UTF-8 in header fields
    bool sparing = false; ///< eightBit only for attached messages, which must not be encoded
};

/// BODY= of the MAIL command (RFC 6152, RFC 3030).
enum class BodyType { SevenBit, EightBit, Binary };

/// The octets of one message, made as they are read: lines end in CRLF, the last one too; no
/// dot-stuffing. A sequential, unbuffered device; nothing is held whole. read() answers -1 when a
/// file can no longer be read or changed: problem() then says why, and the message must not be
/// ended as if it were whole.
class ContentStream : public QIODevice {
    Q_OBJECT
public:
    using QIODevice::QIODevice;
    [[nodiscard]] bool isSequential() const final { return true; }
    /// The exact number of octets that will be read in all (the SIZE= of RFC 1870).
    [[nodiscard]] virtual qint64 totalSize() const = 0;
    [[nodiscard]] virtual BodyType bodyType() const = 0;
    /// True when header fields hold raw UTF-8, so that MAIL needs SMTPUTF8.
    [[nodiscard]] virtual bool needsSmtpUtf8() const = 0;
    /// Why read() answered -1.
    [[nodiscard]] virtual std::optional<Problem> problem() const = 0;
};

/// A message that can be turned into octets for a server, as often as needed. Immutable: every
/// open() with the same Transport gives the same octets (same Message-ID, date, boundaries).
class Content {
public:
    /// A file in the message, for a sentence about its size.
    struct Attached {
        QString name;
        qint64 size = 0; ///< octets before they are encoded
    };
    virtual ~Content() = default;
    /// With brackets; empty where a prepared message has none.
    [[nodiscard]] virtual QByteArray messageId() const = 0;
    /// Opens and checks every file and chooses the encodings. No octet is read through the stream
    /// yet. A Problem says what cannot be sent, and why.
    [[nodiscard]] virtual Expected<std::unique_ptr<ContentStream>> open(
        const Transport &) const = 0;
    /// Empty where they are not known: in a prepared message.
    [[nodiscard]] virtual QList<Attached> attachments() const { return {}; }
};

} // namespace posthorn
