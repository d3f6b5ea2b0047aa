// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ServeVerb.h"

#include "cli/Output.h"
#include "cli/QtMessages.h"
#include "cli/ServeOptions.h"
#include "cli/Serving.h"

#include <QCoreApplication>

namespace posthorn::cli {

int runServe(const CommandLine &line, Process process)
{
    const auto options = ServeOptions::read(line);
    if (!options)
        return Output::refuse(options.error());
    if (line.has(Opt::Verbose))
        QtMessages::show();
    QCoreApplication application(process.argc, process.argv);
    Serving serving(*options);
    if (auto refusal = serving.start())
        return Output::refuse(*refusal);
    return QCoreApplication::exec();
}

} // namespace posthorn::cli
