// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ServerVerb.h"

#include "cli/Output.h"
#include "cli/QtMessages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {

Made<ServerVerb> ServerVerb::read(const CommandLine &line)
{
    if (auto refusal = line.atMostOne({Opt::Quiet, Opt::Verbose}))
        return *refusal;
    auto options = ServerOptions::read(line);
    if (!options)
        return options.error();
    ServerVerb verb(line);
    verb.server = *std::move(options);
    return verb;
}

int ServerVerb::run(Process process, const SavedPassword::Refuser &refuse, const Make &make)
{
    auto log = ProtocolLog::read(m_line);
    if (!log)
        return refuse(log.error());
    for (const QString &warning : std::as_const(server.warnings))
        Output::note(u"posthorn-cli: "_s + warning);
    if (m_line.has(Opt::Verbose))
        QtMessages::show();
    // A keyring that is asked through libsecret answers in GLib's event loop only.
    if (server.needsPassword)
        qunsetenv("QT_NO_GLIB");

    QCoreApplication application(process.argc, process.argv);
    QObject worker;
    SavedPassword::complete(server, &worker, make(*log, &worker), refuse);
    return QCoreApplication::exec();
}

} // namespace posthorn::cli
