// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "mail/Address.h"

#include <QList>

#include <optional>

namespace posthorn::cli {

/// Mailboxes from the command line, parsed strictly: what is none is refused and named.
struct AddressOptions {
    /// All values of the option, each a list of its own (RFC 5322 3.4).
    static Made<QList<Address>> list(const CommandLine &line, Opt option);
    /// --envelope-from: one mailbox, or `<>` for nobody. Nothing when it was not given.
    static Made<std::optional<Address>> envelopeFrom(const CommandLine &line);
    /// Each mailbox once, in the order given.
    static QList<Address> withoutDuplicates(const QList<Address> &addresses);
};

} // namespace posthorn::cli
