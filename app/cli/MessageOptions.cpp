// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/MessageOptions.h"

#include "cli/AddressOptions.h"
#include "cli/ComposeOptions.h"
#include "cli/EmlInput.h"
#include "cli/TextInput.h"
#include "mail/ComposedContent.h"
#include "mail/Eml.h"
#include "smtp/LogEntry.h"

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
    for (const Opt option : {Opt::BodyFile, Opt::HtmlFile, Opt::Eml, Opt::Batch}) {
        for (const QString &file : line.values(option)) {
            if (file == u'-')
                readers.append(u"%1 -"_s.arg(Option::of(option).nameText()));
        }
    }
    if (line.has(Opt::PasswordStdin))
        readers.append(Option::of(Opt::PasswordStdin).nameText());
    if (readers.size() < 2)
        return std::nullopt;
    return Refusal::usage(
        Words::tr("%1 and %2 cannot both read standard input").arg(readers.at(0), readers.at(1)));
}

/// What cannot stand beside a prepared message.
std::optional<Refusal> badBesidePrepared(const CommandLine &line, int copies)
{
    const Opt given = line.has(Opt::Eml) ? Opt::Eml : Opt::Batch;
    for (const Opt option : composing) {
        if (auto refusal = line.atMostOne({given, option}))
            return refusal;
    }
    if (copies < 2)
        return std::nullopt;
    return Refusal::usage(Words::tr("--repeat and %1 cannot be given together: a prepared message "
                                    "is sent as it stands, Message-ID and all")
                              .arg(Option::of(given).nameText()));
}

/// The files of --eml and of the list of --batch.
Made<QStringList> preparedFiles(const CommandLine &line)
{
    QStringList files = line.values(Opt::Eml);
    if (!line.has(Opt::Batch))
        return files;
    const auto list
        = TextInput::plainText(Option::of(Opt::Batch).nameText(), line.value(Opt::Batch));
    if (!list)
        return list.error();
    for (const QString &entry : list->split(u'\n')) {
        const QString file = entry.endsWith(u'\r') ? entry.chopped(1) : entry;
        if (!file.trimmed().isEmpty() && !file.startsWith(u'#'))
            files.append(file);
    }
    if (files.isEmpty())
        return Refusal::data(Words::tr("--batch “%1”: there is no message in this list")
                                 .arg(escapedForShowing(line.value(Opt::Batch))));
    return files;
}

Made<MessageOptions> preparedMessage(const CommandLine &line, const QString &file,
                                     const Account &account)
{
    auto from = AddressOptions::list(line, Opt::From);
    if (!from)
        return from.error();
    auto recipients = recipientsOf(line);
    if (!recipients)
        return recipients.error();
    auto content = EmlInput::read(file);
    if (!content)
        return content.error();
    MessageOptions options;
    options.prepared = true;
    options.file = file;
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
    auto all = readAll(line, account);
    if (!all)
        return all.error();
    if (all->size() > 1)
        return Refusal::usage(Words::tr("one message only can be written here"));
    return all->constFirst();
}

Made<QList<MessageOptions>> MessageOptions::readAll(const CommandLine &line, const Account &account)
{
    if (auto refusal = readTwice(line))
        return *refusal;
    const auto copies = line.number(Opt::Repeat, 1, mostCopies);
    if (!copies)
        return copies.error();
    if (!line.has(Opt::Eml) && !line.has(Opt::Batch)) {
        auto composed = composedMessage(line, copies->value_or(1), account);
        if (!composed)
            return composed.error();
        return QList<MessageOptions>{*composed};
    }
    if (auto refusal = badBesidePrepared(line, copies->value_or(1)))
        return *refusal;
    const auto files = preparedFiles(line);
    if (!files)
        return files.error();
    QList<MessageOptions> all;
    for (const QString &file : *files) {
        auto prepared = preparedMessage(line, file, account);
        if (!prepared)
            return prepared.error();
        all.append(*prepared);
    }
    return all;
}

} // namespace posthorn::cli
