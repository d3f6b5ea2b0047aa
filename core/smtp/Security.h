// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace posthorn {

/// How the line to the server is protected. It never becomes weaker by itself.
enum class Security { None, Starttls, Tls };

/// `none`, `starttls`, `tls`
[[nodiscard]] QByteArray securityName(Security security);
/// 25, 587, 465
[[nodiscard]] quint16 standardPort(Security security);

} // namespace posthorn
