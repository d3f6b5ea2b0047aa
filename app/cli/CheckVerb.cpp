// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/CheckVerb.h"

#include "cli/AddressOptions.h"
#include "cli/Checking.h"
#include "cli/Output.h"
#include "cli/ServerVerb.h"
#include "post/JsonFacts.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::CheckVerb)
};

constexpr Stage stops[]
    = {Stage::Resolve,  Stage::Connect, Stage::Tls,  Stage::Greeting, Stage::Ehlo,
       Stage::Starttls, Stage::Auth,    Stage::Mail, Stage::Rcpt};

Made<Stage> stopAfter(const CommandLine &line)
{
    QStringList names;
    for (const Stage stage : stops)
        names += QString::fromLatin1(stageName(stage));
    const auto chosen = line.choice(Opt::StopAfter, names);
    if (!chosen)
        return chosen.error();
    return *chosen ? stops[**chosen] : Stage::Done;
}

Made<ServerCheck::Options> options(const CommandLine &line)
{
    ServerCheck::Options options;
    const auto from = AddressOptions::list(line, Opt::From);
    if (!from)
        return from.error();
    const auto to = AddressOptions::list(line, Opt::To);
    if (!to)
        return to.error();
    if (from->size() > 1)
        return Refusal::usage(Words::tr("--from takes one address here"));
    if (!to->isEmpty() && from->isEmpty())
        return Refusal::usage(Words::tr("--to needs --from: a recipient is asked behind a sender"));
    if (!from->isEmpty())
        options.sender = from->constFirst();
    options.recipients = AddressOptions::withoutDuplicates(*to);
    const auto stop = stopAfter(line);
    if (!stop)
        return stop.error();
    options.stopAfter = *stop;
    return options;
}

/// With --json there is an object in any case.
int refuse(const CommandLine &line, const Refusal &refusal)
{
    if (line.has(Opt::Json)) {
        CheckReport report;
        report.steps = CheckStep::all();
        report.failure = refusal.asFailure();
        Output::octets(QJsonDocument(JsonFacts::check(report)).toJson(QJsonDocument::Indented));
    }
    return Output::refuse(refusal);
}

} // namespace

int runCheck(const CommandLine &line, Process process)
{
    auto verb = ServerVerb::read(line);
    if (!verb)
        return refuse(line, verb.error());
    const auto wanted = options(line);
    if (!wanted)
        return refuse(line, wanted.error());
    const auto file = CheckReportFile::read(line);
    if (!file)
        return refuse(line, file.error());
    return verb->run(
        process, [&line](const Refusal &refusal) { return refuse(line, refusal); },
        [&](const std::shared_ptr<ProtocolLog> &log, QObject *parent) -> ServerVerb::Start {
            auto *checking = new Checking(CheckingStyle::of(line), log, *file, parent);
            return [checking, &wanted](const ServerOptions &whole) {
                checking->start(whole, *wanted);
            };
        });
}

} // namespace posthorn::cli
