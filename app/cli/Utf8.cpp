// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Utf8.h"

#include <QStringDecoder>

namespace posthorn::cli {

std::optional<QString> decodeUtf8(const QByteArray &octets)
{
    // Stateless: a sequence that the end cuts off is an error too. A byte order mark stays.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(octets);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace posthorn::cli
