// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/MessageOptions.h"

#include "cli/AddressOptions.h"
#include "cli/ComposeOptions.h"
#include "cli/EmlInput.h"
#include "mail/ComposedContent.h"
#include "mail/Eml.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::MessageOptions)
};

constexpr int mostCopies = 1'000'000;

/// What a prepared message brings along itself.
constexpr Opt composing[]
    = {Opt::ReplyTo, Opt::Subject, Opt::Body,      Opt::BodyFile,     Opt::HtmlFile,
       Opt::Attach,  Opt::Inline,  Opt::Header,    Opt::Priority,     Opt::RequestReadReceipt,
       Opt::Charset, Opt::Date,    Opt::MessageId, Opt::BoundarySeed, Opt::FormatFlowed};

Made<QList<Address>> recipientsOf(const CommandLine &line)
{
    QList<Address> all;
    for (const Opt option : {Opt::To, Opt::Cc, Opt::Bcc}) {
        auto some = AddressOptions::list(line, option);
        if (!some)
            return some.error();
        all += *some;
    }
    return AddressOptions::withoutDuplicates(all);
}

/// Standard input can be read once only.
std::optional<Refusal> readTwice(const CommandLine &line)
{
    QStringList readers;
    for (const Opt option : {Opt::BodyFile, Opt::HtmlFile, Opt::Eml})
        if (line.value(option) == u'-')
            readers.append(u"%1 -"_s.arg(Option::of(option).nameText()));
    if (line.has(Opt::PasswordStdin))
        readers.append(Option::of(Opt::PasswordStdin).nameText());
    if (readers.size() < 2)
        return std::nullopt;
    return Refusal::usage(
        Words::tr("%1 and %2 cannot both read standard input").arg(readers.at(0), readers.at(1)));
}

Made<MessageOptions> preparedMessage(const CommandLine &line, int copies, const Account &account)
{
    for (const Opt option : composing)
        if (auto refusal = line.atMostOne({Opt::Eml, option}))
            return *refusal;
    if (copies > 1) {
        return Refusal::usage(Words::tr("--repeat and --eml cannot be given together: a prepared "
                                        "message is sent as it stands, Message-ID and all"));
    }
    auto from = AddressOptions::list(line, Opt::From);
    if (!from)
        return from.error();
    auto recipients = recipientsOf(line);
    if (!recipients)
        return recipients.error();
    auto content = EmlInput::read(line.value(Opt::Eml));
    if (!content)
        return content.error();
    MessageOptions options;
    options.prepared = true;
    options.contents.append(*content);
    options.from = from->isEmpty() ? (*content)->from() : *from;
    if (options.from.isEmpty() && !account.identity.isNull())
        options.from = {account.identity};
    options.recipients = recipients->isEmpty()
        ? AddressOptions::withoutDuplicates((*content)->recipients())
        : *recipients;
    return options;
}

Made<MessageOptions> composedMessage(const CommandLine &line, int copies, const Account &account)
{
    if (!line.has(Opt::From) && account.identity.isNull())
        return Refusal::usage(Words::tr("--from is missing: whose message is it?"));
    if (line.has(Opt::MessageId) && copies > 1) {
        return Refusal::usage(
            Words::tr("--repeat and --message-id cannot be given together: each copy has a "
                      "Message-ID of its own"));
    }
    auto message = ComposeOptions::read(line);
    if (!message)
        return message.error();
    if (message->from.isEmpty()) {
        message->from = {account.identity};
        if (message->replyTo.isEmpty())
            message->replyTo = account.replyTo;
    }
    MessageOptions options;
    options.from = message->from;
    options.recipients
        = AddressOptions::withoutDuplicates(message->to + message->cc + message->bcc);
    for (int i = 0; i < copies; ++i)
        options.contents.append(std::make_shared<ComposedContent>(*message));
    return options;
}

} // namespace

Made<MessageOptions> MessageOptions::read(const CommandLine &line, const Account &account)
{
    if (auto refusal = readTwice(line))
        return *refusal;
    const auto copies = line.number(Opt::Repeat, 1, mostCopies);
    if (!copies)
        return copies.error();
    return line.has(Opt::Eml) ? preparedMessage(line, copies->value_or(1), account)
                              : composedMessage(line, copies->value_or(1), account);
}

} // namespace posthorn::cli
