// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "post/Account.h"

#include <optional>

namespace posthorn {
class AccountStore;
}

namespace posthorn::cli {

/// --account: what the window saved under a name.
struct AccountOption {
    /// Nothing when it was not given; Configuration when there is no such account. A certificate
    /// that is trusted for its server stands in it as the pinned one.
    static Made<std::optional<Account>> read(const CommandLine &line);
    /// The account of that name, or Configuration with the names that there are.
    static Made<Account> find(const AccountStore &store, const QString &name);
};

} // namespace posthorn::cli
