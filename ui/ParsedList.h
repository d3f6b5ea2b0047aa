// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"

#include <QString>

namespace posthorn {

/// AddressList::parse() for what stands in a field. Many ask about the same long list while it is
/// written, checked, kept and sent; it is parsed once.
class ParsedList {
public:
    [[nodiscard]] static AddressList of(const QString &typed);
};

} // namespace posthorn
