// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "smtp/DeliveryWishes.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace posthorn {

/// DSN wishes of the envelope (RFC 3461). Nothing set: no DSN parameter is sent.
struct DsnOptions {
    bool never = false; ///< NOTIFY=NEVER
    bool success = false;
    bool failure = false;
    bool delay = false;
    std::optional<bool> returnFull; ///< RET=FULL or RET=HDRS
    QByteArray envelopeId; ///< ENVID, plain; xtext is made when it is written
    [[nodiscard]] bool isDefault() const
    {
        return !never && !success && !failure && !delay && !returnFull && envelopeId.isEmpty();
    }
};

/// Who gets a message and who is told when it fails (RFC 5321 2.3.1).
struct Envelope {
    Address reversePath; ///< null: `<>`
    QList<Address> recipients; ///< each mailbox once
    DsnOptions dsn;
    bool requireTls = false; ///< RFC 8689
    DeliveryWishes wishes;
};

} // namespace posthorn
