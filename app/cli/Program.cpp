// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Program.h"

#include "cli/HelpText.h"
#include "cli/Output.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::Program)
};

int printed(const QString &text)
{
    return int(Output::octets(text.toUtf8()) ? ExitCode::Ok : ExitCode::NoConnection);
}

int refusedVerb(const QString &name)
{
    return Output::refuse(
        Refusal::usage(Words::tr("there is no verb “%1”; “posthorn-cli help” tells which there are")
                           .arg(escapedForShowing(name))));
}

std::optional<Refusal> unexpectedWords(const Verb &verb, const CommandLine &line)
{
    if (verb.words || line.words().isEmpty())
        return std::nullopt;
    return Refusal::usage(
        Words::tr("“%1” belongs to no option").arg(escapedForShowing(line.words().constFirst())));
}

} // namespace

int runProgram(const QList<QByteArray> &arguments, Process process)
{
    if (arguments.isEmpty()) {
        Output::note(HelpText::overview());
        return int(ExitCode::Usage);
    }
    const QByteArray &first = arguments.constFirst();
    if (first == "--help")
        return printed(HelpText::overview());
    if (first == "--version")
        return printed(HelpText::version() + u'\n');
    const Verb *verb = Verb::find(QString::fromUtf8(first));
    if (!verb)
        return refusedVerb(QString::fromUtf8(first));
    const auto line = CommandLine::parse(verb->flag, arguments.mid(1));
    if (!line)
        return Output::refuse(line.error());
    if (line->has(Opt::Help))
        return printed(HelpText::verb(*verb));
    if (line->has(Opt::Version))
        return printed(HelpText::version() + u'\n');
    if (auto refusal = unexpectedWords(*verb, *line))
        return Output::refuse(*refusal);
    return verb->run(*line, process);
}

} // namespace posthorn::cli
