// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Interrupts.h"
#include "cli/ProtocolLog.h"
#include "cli/ServerOptions.h"
#include "post/ServerCheck.h"
#include "smtp/Advice.h"

#include <QObject>

#include <memory>

namespace posthorn::cli {

/// How much of a check is told, and in which form.
struct CheckingStyle {
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    bool logSecrets = false;

    static CheckingStyle of(const CommandLine &line);
};

/// Runs a ServerCheck, tells of it, and ends the event loop with the exit code.
class Checking final : public QObject {
    Q_OBJECT
public:
    /// `log` may be null.
    Checking(const CheckingStyle &style, std::shared_ptr<ProtocolLog> log,
             QObject *parent = nullptr);
    void start(ServerOptions server, const ServerCheck::Options &options);

private:
    void tellStep(const CheckStep &step);
    void finish(const CheckReport &report);
    [[nodiscard]] QByteArray json(const CheckReport &report, const Advice &advice) const;

    CheckingStyle m_style;
    std::shared_ptr<ProtocolLog> m_log;
    Interrupts m_interrupts;
    ServerCheck m_check;
};

} // namespace posthorn::cli
