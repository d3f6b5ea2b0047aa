// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// Octets as people read them: `512 bytes`, `948 KB`, `1.3 MB` (1 KB is 1,024 bytes).
class DataSize {
    Q_DECLARE_TR_FUNCTIONS(DataSize)
public:
    [[nodiscard]] static QString text(qint64 octets);
    /// How many octets a file of this size takes as an attachment: base64 in lines of 76
    /// characters (RFC 2045 6.8).
    [[nodiscard]] static qint64 asBase64(qint64 octets);
};

} // namespace posthorn
