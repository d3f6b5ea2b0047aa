// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/ServerFacts.h"

#include <optional>

namespace posthorn {

/// The largest message a server takes, as its EHLO reply told (RFC 1870).
class ServerLimit {
public:
    /// Octets; 0: it has no fixed limit; nothing: it did not tell.
    [[nodiscard]] static std::optional<qint64> of(const ServerFacts &facts)
    {
        for (const QString &line : facts.capabilities) {
            const QString keyword = line.section(u' ', 0, 0);
            if (keyword.compare(QLatin1StringView("SIZE"), Qt::CaseInsensitive) != 0)
                continue;
            bool isNumber = false;
            const qint64 octets = line.section(u' ', 1, 1).toLongLong(&isNumber);
            if (isNumber && octets >= 0)
                return octets;
        }
        return std::nullopt;
    }
};

} // namespace posthorn
