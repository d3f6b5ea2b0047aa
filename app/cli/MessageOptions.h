// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "mail/Address.h"
#include "mail/Content.h"
#include "post/Account.h"

#include <QList>

#include <memory>
#include <optional>

namespace posthorn::cli {

/// The message options as something that can be sent.
struct MessageOptions {
    /// The message --repeat times, each with a Message-ID of its own.
    QList<std::shared_ptr<const Content>> contents;
    QList<Address> from; ///< The authors; empty for a prepared message that names none.
    QList<Address> recipients; ///< To, Cc and Bcc, each mailbox once; may be empty.
    bool prepared = false; ///< --eml or --batch
    QString file; ///< of a prepared message

    /// Reads files and standard input. `account`: whose message it is where --from is missing.
    static Made<MessageOptions> read(const CommandLine &line, const Account &account = {});
    /// As read(), for as many prepared messages as were given.
    static Made<QList<MessageOptions>> readAll(const CommandLine &line, const Account &account);
};

} // namespace posthorn::cli
