// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mail/Encoding.h"

namespace posthorn {

QByteArray transferEncodingName(TransferEncoding encoding)
{
    switch (encoding) {
    case TransferEncoding::SevenBit:
        return QByteArrayLiteral("7bit");
    case TransferEncoding::EightBit:
        return QByteArrayLiteral("8bit");
    case TransferEncoding::Binary:
        return QByteArrayLiteral("binary");
    case TransferEncoding::QuotedPrintable:
        return QByteArrayLiteral("quoted-printable");
    case TransferEncoding::Base64:
        return QByteArrayLiteral("base64");
    }
    return {};
}

std::optional<TransferEncoding> transferEncodingFromName(const QByteArray &name)
{
    const QByteArray wanted = name.trimmed().toLower();
    for (const TransferEncoding encoding :
         {TransferEncoding::SevenBit, TransferEncoding::EightBit, TransferEncoding::Binary,
          TransferEncoding::QuotedPrintable, TransferEncoding::Base64}) {
        if (transferEncodingName(encoding) == wanted)
            return encoding;
    }
    return std::nullopt;
}

} // namespace posthorn
