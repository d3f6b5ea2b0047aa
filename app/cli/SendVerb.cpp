// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/SendVerb.h"

#include "cli/EncodingOption.h"
#include "cli/EnvelopeOptions.h"
#include "cli/MessageOptions.h"
#include "cli/Output.h"
#include "cli/ReportJson.h"
#include "cli/Sending.h"
#include "cli/ServerVerb.h"
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
    if (message.recipients.isEmpty()
        && (line.has(Opt::To) || line.has(Opt::Cc) || line.has(Opt::Bcc))) {
        return Refusal::usage(Words::tr("there is no recipient: the groups of --to, --cc and --bcc "
                                        "have no members"));
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
    auto verb = ServerVerb::read(line);
    if (!verb)
        return refuse(line, verb.error());
    verb->server.settings.without += encoding->withheld();
    const auto content = letters(line, verb->server.account);
    if (!content)
        return refuse(line, content.error());
    return verb->run(
        process, [&line](const Refusal &refusal) { return refuse(line, refusal); },
        [&](const std::shared_ptr<ProtocolLog> &log, QObject *parent) -> ServerVerb::Start {
            auto *sending = new Sending(SendingStyle::of(line), log, parent);
            return [sending, &content](const ServerOptions &whole) {
                sending->start(whole, *content);
            };
        });
}

} // namespace posthorn::cli
