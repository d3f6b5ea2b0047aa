// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Interrupts.h"
#include "cli/LineInput.h"
#include "cli/ProtocolLog.h"
#include "cli/ServerOptions.h"
#include "post/Console.h"

#include <QObject>

#include <memory>

namespace posthorn::cli {

/// How much of a session is told.
struct ConsolingStyle {
    bool quiet = false;
    bool verbose = false;
    bool logSecrets = false;
    bool logIsOutput = false; ///< the log goes to standard output and holds the replies

    static ConsolingStyle of(const CommandLine &line);
};

/// Carries the lines of standard input to a Console and the replies to standard output, and ends
/// the event loop with the exit code.
class Consoling final : public QObject {
    Q_OBJECT
public:
    /// `log` may be null.
    Consoling(const ConsolingStyle &style, std::shared_ptr<ProtocolLog> log,
              QObject *parent = nullptr);
    void start(const ServerOptions &server);

private:
    void show(const LogEntry &entry);
    void learn(const ServerFacts &facts);
    void await(TypedTalk::Awaits awaits);
    void askForLine();
    void take(const QByteArray &line);
    void fail(const Failure &failure);
    void leave(ExitCode code);

    ConsolingStyle m_style;
    std::shared_ptr<ProtocolLog> m_log;
    Interrupts m_interrupts;
    LineInput m_input;
    Console m_console;
    ServerFacts m_facts;
    bool m_asked = false; ///< a line is on its way
};

} // namespace posthorn::cli
