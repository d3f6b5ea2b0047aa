// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"

#include <QHash>
#include <QList>

namespace posthorn {

class Passwords;

/// Brings what is remembered in step with accounts that a person has edited.
class AccountPasswords {
public:
    /// `typed`: by the name of the account; an empty one was deleted, a missing one was neither
    /// seen nor changed. What accounts no longer use is erased from the keyring.
    static void store(Passwords &passwords, const QList<Account> &before,
                      const QList<Account> &after, const QHash<QString, QString> &typed);
};

} // namespace posthorn
