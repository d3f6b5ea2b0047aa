// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace posthorn {

/// A certificate's SHA-256 fingerprint as people compare it.
class Fingerprint {
public:
    /// `AB:CD:…` of lower-case hex.
    static QString text(const QByteArray &sha256)
    {
        return QString::fromLatin1(QByteArray::fromHex(sha256).toHex(':').toUpper());
    }
};

} // namespace posthorn
