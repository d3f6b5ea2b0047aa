// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ConsoleVerb.h"

#include "cli/Consoling.h"
#include "cli/Output.h"
#include "cli/ServerVerb.h"

namespace posthorn::cli {

int runConsole(const CommandLine &line, Process process)
{
    auto verb = ServerVerb::read(line);
    if (!verb)
        return Output::refuse(verb.error());
    return verb->run(
        process, &Output::refuse,
        [&line](const std::shared_ptr<ProtocolLog> &log, QObject *parent) -> ServerVerb::Start {
            auto *consoling = new Consoling(ConsolingStyle::of(line), log, parent);
            return [consoling](const ServerOptions &whole) { consoling->start(whole); };
        });
}

} // namespace posthorn::cli
