// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ConsoleVerb.h"

#include "cli/Consoling.h"
#include "cli/Output.h"
#include "cli/QtMessages.h"
#include "cli/SavedPassword.h"
#include "cli/ServerOptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {

int runConsole(const CommandLine &line, Process process)
{
    if (auto refusal = line.atMostOne({Opt::Quiet, Opt::Verbose}))
        return Output::refuse(*refusal);
    auto server = ServerOptions::read(line);
    if (!server)
        return Output::refuse(server.error());
    auto log = ProtocolLog::read(line);
    if (!log)
        return Output::refuse(log.error());
    for (const QString &warning : server->warnings)
        Output::note(u"posthorn-cli: "_s + warning);
    if (line.has(Opt::Verbose))
        QtMessages::show();

    QCoreApplication application(process.argc, process.argv);
    Consoling consoling(ConsolingStyle::of(line), *log);
    SavedPassword::complete(
        *server, &consoling, [&](const ServerOptions &whole) { consoling.start(whole); },
        &Output::refuse);
    return QCoreApplication::exec();
}

} // namespace posthorn::cli
