// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace posthorn {

/// `r=nonce,s=salt,i=4096`, the first message of a SCRAM server (RFC 5802 7).
struct ScramServerFirst {
    QByteArray nonce;
    QByteArray salt; ///< decoded
    qint64 iterations = 0; ///< as the server says, not yet judged

    /// Nothing for what does not follow the grammar, and for a mandatory extension (`m=`), which
    /// must not be passed over. Extensions behind the three fields are ignored.
    static std::optional<ScramServerFirst> parse(const QByteArray &message);
};

/// The value of a message that begins with the attribute `name`, up to the comma; or nothing.
[[nodiscard]] std::optional<QByteArray> scramAttribute(const QByteArray &message, char name);

} // namespace posthorn
