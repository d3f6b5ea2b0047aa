// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"

#include <QString>

namespace posthorn {

/// For looking a mailbox up among many, where Address::sameMailbox() would compare each with each.
class MailboxKey {
public:
    /// Equal for the same mailbox and only for it.
    [[nodiscard]] static QString of(const Address &address)
    {
        return address.localPart + u'@' + address.domain.toCaseFolded();
    }
};

} // namespace posthorn
