// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/SendVerb.h"

#include "cli/EncodingOption.h"
#include "cli/EnvelopeOptions.h"
#include "cli/MessageOptions.h"
#include "cli/Output.h"
#include "cli/QtMessages.h"
#include "cli/ReportJson.h"
#include "cli/SavedPassword.h"
#include "cli/Sending.h"
#include "cli/ServerOptions.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::SendVerb)
};

/// Names the file where there are several.
Refusal missingInMessage(const QString &words, const MessageOptions &message, bool several)
{
    return Refusal::usage(several ? Words::tr("%1: %2", "file, what is missing")
                                        .arg(escapedForShowing(message.file), words)
                                  : words);
}

std::optional<Refusal> missing(const CommandLine &line, const MessageOptions &message, bool several)
{
    if (message.from.isEmpty() && !line.has(Opt::EnvelopeFrom)) {
        return missingInMessage(
            Words::tr("--from or --envelope-from is missing: the prepared message names no author"),
            message, several);
    }
    if (message.recipients.isEmpty()) {
        return missingInMessage(message.prepared
                                    ? Words::tr("--to, --cc or --bcc is missing: the prepared "
                                                "message names no recipient")
                                    : Words::tr("--to, --cc or --bcc is missing: there is no "
                                                "recipient"),
                                message, several);
    }
    return std::nullopt;
}

Made<QList<Letter>> letters(const CommandLine &line, const Account &account)
{
    const auto messages = MessageOptions::readAll(line, account);
    if (!messages)
        return messages.error();
    QList<Letter> result;
    for (const MessageOptions &message : *messages) {
        if (auto refusal = missing(line, message, messages->size() > 1))
            return *refusal;
        const auto envelope = EnvelopeOptions::read(line, message.from, message.recipients);
        if (!envelope)
            return envelope.error();
        for (const auto &content : message.contents)
            result.append({*envelope, content, line.has(Opt::AllOrNothing)});
    }
    return result;
}

/// With --json there is an object in any case.
int refuse(const CommandLine &line, const Refusal &refusal)
{
    if (line.has(Opt::Json)) {
        DeliveryReport report;
        report.failure = refusal.asFailure();
        Output::octets(ReportJson::document({report}));
    }
    return Output::refuse(refusal);
}

} // namespace

int runSend(const CommandLine &line, Process process)
{
    const auto encoding = EncodingOption::read(line);
    if (!encoding)
        return refuse(line, encoding.error());
    if (auto refusal = line.atMostOne({Opt::Quiet, Opt::Verbose}))
        return refuse(line, *refusal);
    auto server = ServerOptions::read(line);
    if (!server)
        return refuse(line, server.error());
    server->settings.without += encoding->withheld();
    auto content = letters(line, server->account);
    if (!content)
        return refuse(line, content.error());
    auto log = ProtocolLog::read(line);
    if (!log)
        return refuse(line, log.error());
    for (const QString &warning : server->warnings)
        Output::note(u"posthorn-cli: "_s + warning);
    if (line.has(Opt::Verbose))
        QtMessages::show();

    QCoreApplication application(process.argc, process.argv);
    Sending sending(SendingStyle::of(line), *log);
    SavedPassword::complete(
        *server, &sending, [&](const ServerOptions &whole) { sending.start(whole, *content); },
        [&line](const Refusal &refusal) { return refuse(line, refusal); });
    return QCoreApplication::exec();
}

} // namespace posthorn::cli
