// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/Message.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace posthorn {

/// A prepared message (RFC 5322) from a file or from bytes. It is sent byte for byte, but line
/// ends become CRLF and Bcc and Resent-Bcc are taken out of its header.
class Eml final : public Content {
public:
    /// Refuses (Problem) what is no message: no header at all, NUL octets, lines over 998 octets.
    /// The file itself is not held in memory, only its header.
    static Expected<std::shared_ptr<const Eml>> fromFile(const QString &path);
    static Expected<std::shared_ptr<const Eml>> fromBytes(const QByteArray &bytes);

    [[nodiscard]] QByteArray messageId() const override;
    [[nodiscard]] Expected<std::unique_ptr<ContentStream>> open(const Transport &) const override;

    /// From its From (or Sender) field; empty when there is none that can be read.
    [[nodiscard]] QList<Address> from() const;
    /// From To, Cc and Bcc, in this order, each mailbox once.
    [[nodiscard]] QList<Address> recipients() const;

private:
    explicit Eml(Attachment source);
    Attachment m_source;
    QByteArray m_header; ///< Unfolded no further than as it stood, LF or CRLF as it stood.
    bool m_eightBit = false;
    bool m_headerUtf8 = false;
};

} // namespace posthorn
