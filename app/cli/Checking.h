// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CheckReportFile.h"
#include "cli/CommandLine.h"
#include "cli/Interrupts.h"
#include "cli/ProtocolLog.h"
#include "cli/ServerOptions.h"
#include "post/ServerCheck.h"
#include "post/ServerSweep.h"

#include <QObject>

#include <memory>

namespace posthorn::cli {

/// How much of a check is told, and in which form.
struct CheckingStyle {
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    bool logSecrets = false;
    bool allAddresses = false;

    static CheckingStyle of(const CommandLine &line);
};

/// Checks a server, once or at each of its addresses, tells of it, and ends the event loop with the
/// exit code.
class Checking final : public QObject {
    Q_OBJECT
public:
    /// `log` and `file` may be null.
    Checking(const CheckingStyle &style, std::shared_ptr<ProtocolLog> log,
             std::shared_ptr<CheckReportFile> file, QObject *parent = nullptr);
    void start(const ServerOptions &server, const ServerCheck::Options &options);

private:
    void cancel();
    void keep(const LogEntry &entry);
    void tellAddress(const QString &address, int index, int count);
    void tellStep(const CheckStep &step);
    void finish(const QList<CheckReport> &reports);
    void leave(ExitCode code);

    CheckingStyle m_style;
    std::shared_ptr<ProtocolLog> m_log;
    std::shared_ptr<CheckReportFile> m_file;
    Interrupts m_interrupts;
    ServerCheck m_check;
    ServerSweep m_sweep;
};

} // namespace posthorn::cli
