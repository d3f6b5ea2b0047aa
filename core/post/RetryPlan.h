// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <algorithm>
#include <array>

namespace posthorn {

/// When a message that could not be delivered for now is tried again.
class RetryPlan {
public:
    /// RFC 5321 4.5.4.1: the delay grows, and after five days a person is asked. Invalid: never.
    [[nodiscard]] static QDateTime next(int tries, const QDateTime &created, const QDateTime &now)
    {
        static constexpr std::array Minutes = {5, 15, 30, 60, 120, 240};
        static constexpr qint64 MostDays = 5;
        if (created.isValid() && created.addDays(MostDays) < now)
            return {};
        const int step = std::clamp(tries - 1, 0, static_cast<int>(Minutes.size()) - 1);
        return now.addSecs(60LL * Minutes.at(static_cast<size_t>(step)));
    }
};

} // namespace posthorn
