// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace posthorn {

/// Address literals: the `[192.0.2.1]` and `[IPv6:2001:db8::1]` of RFC 5321 4.1.3.
class AddressLiteral {
public:
    /// With its brackets. A tag that is not IPv6 is taken when its content is dcontent.
    [[nodiscard]] static bool isValid(QStringView literal);
    [[nodiscard]] static bool isIpv4(QStringView text);
    [[nodiscard]] static bool isIpv6(QStringView text);
};

} // namespace posthorn
