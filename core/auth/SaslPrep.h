// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace posthorn {

/// SASLprep (RFC 4013, a profile of stringprep, RFC 3454), as for queries: code points that
/// Unicode 3.2 did not know pass as they are. Nothing: the text holds what the profile prohibits.
[[nodiscard]] std::optional<QString> saslPrepared(const QString &text);

/// The prepared text in UTF-8. A text that cannot be prepared is taken as it is: the servers that
/// hold such a password never prepared it either.
[[nodiscard]] QByteArray saslPreparedOrAsIs(const QString &text);

} // namespace posthorn
