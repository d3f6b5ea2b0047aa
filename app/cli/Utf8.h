// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace posthorn::cli {

/// The text, if the octets are well-formed UTF-8; nothing otherwise.
[[nodiscard]] std::optional<QString> decodeUtf8(const QByteArray &octets);

} // namespace posthorn::cli
