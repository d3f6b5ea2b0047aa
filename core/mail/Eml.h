// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "mail/HeaderBlock.h"
#include "mail/Message.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include <memory>

namespace posthorn {

struct ScannedMessage;

/// A prepared message (RFC 5322) from a file or from bytes. It is sent byte for byte, but every
/// line end (CR, LF, CRLF) becomes CRLF, Bcc and Resent-Bcc are taken out of its header, and so are
/// a byte order mark and an mbox `From ` line at its start, which are no part of a message.
///
/// It is never encoded anew: what holds octets over 127 is sent only to a server that takes them,
/// since any change of the body would break the signatures that prepared messages often carry.
class Eml final : public Content {
    Q_DECLARE_TR_FUNCTIONS(Eml)
public:
    /// Refuses (Problem) what is no message: no header at all, lines in the header that are no
    /// fields, a CR among lines that end in LF or CRLF there, NUL octets, lines over 998 octets;
    /// the reason names the line. The file itself is not held in memory, only its header; what is
    /// sent must still be what was looked at here.
    static Expected<std::shared_ptr<const Eml>> fromFile(const QString &path);
    static Expected<std::shared_ptr<const Eml>> fromBytes(const QByteArray &bytes);

    [[nodiscard]] QByteArray messageId() const override;
    /// NeedsSmtpUtf8 for raw UTF-8 in the header, and Body for 8-bit text in the body, where the
    /// transport does not take it.
    [[nodiscard]] Expected<std::unique_ptr<ContentStream>> open(const Transport &) const override;

    /// From its From (or Sender) field; empty when there is none that can be read.
    [[nodiscard]] QList<Address> from() const;
    /// From To, Cc and Bcc, in this order, each mailbox once.
    [[nodiscard]] QList<Address> recipients() const;
    /// All its fields as they stand, Bcc too.
    [[nodiscard]] const HeaderBlock &fields() const { return m_fields; }
    /// The whole prepared message.
    [[nodiscard]] const Attachment &source() const { return m_source; }

private:
    Eml() = default;
    static Expected<std::shared_ptr<const Eml>> fromSource(const Attachment &source);
    [[nodiscard]] std::optional<Problem> takeHeader(const ScannedMessage &message);
    [[nodiscard]] QString shownName() const;
    [[nodiscard]] Problem refused(const QString &reason) const;

    Attachment m_source;
    HeaderBlock m_fields;
    QByteArray m_header; ///< As it is sent: lines ended by CRLF, without Bcc, with the blank line.
    qint64 m_bodyBegin = 0; ///< in the source
    qint64 m_bodySize = 0; ///< as it is sent
    bool m_eightBitBody = false;
    bool m_headerUtf8 = false;
};

} // namespace posthorn
