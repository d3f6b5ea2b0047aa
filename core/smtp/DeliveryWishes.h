// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Capabilities.h"
#include "smtp/Failure.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>

#include <optional>

namespace posthorn {

/// When and how urgently a message shall be delivered, as told to the server with MAIL. Each wish
/// needs an extension; where it is not offered the message is not sent at all.
struct DeliveryWishes {
    Q_DECLARE_TR_FUNCTIONS(DeliveryWishes)
public:
    /// A deadline (DELIVERBY, RFC 2852).
    struct Deadline {
        int seconds = 0; ///< from now, 1 to 999,999,999
        bool orReturn = false; ///< too late: return it (R); else deliver it and tell (N)
    };

    std::optional<Deadline> deadline;
    std::optional<int> holdFor; ///< seconds, 1 to 999,999,999 (FUTURERELEASE, RFC 4865)
    QDateTime holdUntil; ///< null: not asked; never together with holdFor
    std::optional<int> priority; ///< -9 to 9 (MT-PRIORITY, RFC 6710)

    [[nodiscard]] bool isDefault() const
    {
        return !deadline && !holdFor && holdUntil.isNull() && !priority;
    }
    /// What stands in the way of a wish on this server; nothing: all can be told to it.
    [[nodiscard]] std::optional<Failure> obstacle(const Capabilities &offered) const;
    /// ` BY=… HOLDFOR=… MT-PRIORITY=…` as they apply.
    [[nodiscard]] QByteArray parameters() const;
};

} // namespace posthorn
