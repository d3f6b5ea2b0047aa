// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/ProtocolLog.h"
#include "cli/SavedPassword.h"
#include "cli/ServerOptions.h"
#include "cli/Verb.h"

#include <QObject>

#include <functional>
#include <memory>

namespace posthorn::cli {

/// What the verbs that talk to a server have in common: the options of the server and of the log,
/// the password of a saved account, and the event loop.
class ServerVerb {
public:
    using Start = std::function<void(const ServerOptions &)>;
    /// Makes what does the work, as a child of `parent`; the answer starts it.
    using Make = std::function<Start(const std::shared_ptr<ProtocolLog> &log, QObject *parent)>;

    /// The options of the server; nothing is opened yet.
    static Made<ServerVerb> read(const CommandLine &line);
    /// Opens the log and works until the end; the answer is the exit code. `refuse` tells why
    /// nothing is done.
    int run(Process process, const SavedPassword::Refuser &refuse, const Make &make);

    ServerOptions server;

private:
    explicit ServerVerb(const CommandLine &line)
        : m_line(line)
    {
    }

    CommandLine m_line;
};

} // namespace posthorn::cli
