// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace posthorn {

/// What a notification says of a message that was sent, or was not.
struct DeliveryNotice {
    Q_DECLARE_TR_FUNCTIONS(posthorn::DeliveryNotice)
public:
    bool sent = false; ///< to everybody
    QString title;
    QString text;

    /// Nothing: there is nothing to tell, because the person stopped it.
    [[nodiscard]] static std::optional<DeliveryNotice> of(const DeliveryReport &report);
};

} // namespace posthorn
