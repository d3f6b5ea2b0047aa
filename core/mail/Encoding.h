// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace posthorn {

/// Content-Transfer-Encoding (RFC 2045 6).
enum class TransferEncoding { SevenBit, EightBit, Binary, QuotedPrintable, Base64 };

/// `7bit`, `8bit`, `binary`, `quoted-printable`, `base64`
[[nodiscard]] QByteArray transferEncodingName(TransferEncoding encoding);
/// Without case; nothing for a name that is none.
[[nodiscard]] std::optional<TransferEncoding> transferEncodingFromName(const QByteArray &name);

} // namespace posthorn
