// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/HelpVerb.h"

#include "cli/HelpText.h"
#include "cli/Output.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::HelpVerb)
};

int printed(const QString &text)
{
    return int(Output::octets(text.toUtf8()) ? ExitCode::Ok : ExitCode::NoConnection);
}

} // namespace

int runHelp(const CommandLine &line, Process)
{
    const QStringList words = line.words();
    if (words.isEmpty())
        return printed(HelpText::overview());
    if (words.size() == 1 && words.constFirst() == u"all")
        return printed(HelpText::manual());
    const Verb *verb = words.size() == 1 ? Verb::find(words.constFirst()) : nullptr;
    if (verb)
        return printed(HelpText::verb(*verb));
    return Output::refuse(Refusal::usage(
        Words::tr("there is no verb “%1”").arg(escapedForShowing(words.join(u' ')))));
}

} // namespace posthorn::cli
