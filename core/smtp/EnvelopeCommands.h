// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "smtp/Capabilities.h"
#include "smtp/Envelope.h"

#include <QByteArray>

namespace posthorn {

/// The lines of the envelope, with the parameters that the server offers (RFC 5321 4.1.1.2,
/// 4.1.1.3). Nothing is written that was not offered.
namespace EnvelopeCommands {

/// `MAIL FROM:<…>` with SIZE, BODY, SMTPUTF8, RET, ENVID and REQUIRETLS as they apply.
[[nodiscard]] QByteArray mail(const Envelope &envelope, const ContentStream &content, bool smtpUtf8,
                              const Capabilities &capabilities);
/// `RCPT TO:<…>` with NOTIFY and ORCPT where DSN is wanted and offered (RFC 3461 4.1, 4.2).
[[nodiscard]] QByteArray rcpt(const Address &recipient, const DsnOptions &dsn, bool smtpUtf8,
                              const Capabilities &capabilities);
/// ` NOTIFY=…`, or nothing where no notification is asked for.
[[nodiscard]] QByteArray notify(const DsnOptions &dsn);
/// utf-8-addr-xtext (RFC 6533 3): a character beyond ASCII is `\x{…}`.
[[nodiscard]] QByteArray unicodeXtext(const QByteArray &utf8);
/// xtext (RFC 3461 4).
[[nodiscard]] QByteArray xtext(const QByteArray &octets);

} // namespace EnvelopeCommands

} // namespace posthorn
