// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ComposeOptions.h"

#include "cli/AddressOptions.h"
#include "cli/AttachOption.h"
#include "cli/TextInput.h"
#include "mail/Charset.h"
#include "mail/HeaderReader.h"
#include "mail/HeaderText.h"
#include "smtp/LogEntry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::ComposeOptions)
};

using Refused = std::optional<Refusal>;

Refused readPeople(const CommandLine &line, Message &message)
{
    const std::pair<Opt, QList<Address> *> fields[] = {{Opt::From, &message.from},
                                                       {Opt::To, &message.to},
                                                       {Opt::Cc, &message.cc},
                                                       {Opt::Bcc, &message.bcc},
                                                       {Opt::ReplyTo, &message.replyTo}};
    for (const auto &[option, field] : fields) {
        auto addresses = AddressOptions::list(line, option);
        if (!addresses)
            return addresses.error();
        *field = *addresses;
    }
    return std::nullopt;
}

Refused readTexts(const CommandLine &line, Message &message)
{
    if (auto refusal = line.atMostOne({Opt::Body, Opt::BodyFile}))
        return refusal;
    if (line.has(Opt::Body)) {
        message.text = line.value(Opt::Body);
    } else if (line.has(Opt::BodyFile)) {
        auto text = TextInput::plainText(u"--body-file"_s, line.value(Opt::BodyFile));
        if (!text)
            return text.error();
        message.text = *text;
    }
    if (line.has(Opt::HtmlFile)) {
        auto html = TextInput::htmlText(u"--html-file"_s, line.value(Opt::HtmlFile));
        if (!html)
            return html.error();
        message.html = *html;
    }
    if (!line.has(Opt::Charset))
        return std::nullopt;
    message.charset = line.value(Opt::Charset).toUtf8();
    if (Charset::isKnown(message.charset))
        return std::nullopt;
    return Refusal::usage(Words::tr("--charset “%1”: this character set is not known here")
                              .arg(escapedForShowing(line.value(Opt::Charset))));
}

Refused readParts(const CommandLine &line, Message &message)
{
    for (const QString &value : line.values(Opt::Attach)) {
        const auto option = AttachOption::parse(value);
        if (!option)
            return option.error();
        auto attachment = option->attachment();
        if (!attachment)
            return attachment.error();
        message.attachments.append(*attachment);
    }
    for (const QString &value : line.values(Opt::Inline)) {
        auto part = AttachOption::inlinePart(value);
        if (!part)
            return part.error();
        message.inlineParts.append(*part);
    }
    return std::nullopt;
}

/// A name that no field of one's own can have is a matter of grammar (64), a value that cannot be
/// written one of data (65).
Refused readHeaders(const CommandLine &line, Message &message)
{
    for (const QString &value : line.values(Opt::Header)) {
        const qsizetype colon = value.indexOf(u':');
        const QByteArray name = value.left(std::max<qsizetype>(colon, 0)).toUtf8();
        if (colon < 0 || !HeaderText::isFieldName(name)) {
            return Refusal::usage(Words::tr("--header “%1”: this is not “Name: value”")
                                      .arg(escapedForShowing(value)));
        }
        if (HeaderText::isReservedField(name)) {
            return Refusal::usage(Words::tr("--header “%1”: this field is made by another option, "
                                            "by the server or not at all")
                                      .arg(escapedForShowing(QString::fromUtf8(name))));
        }
        auto field = HeaderText::parseCustom(value);
        if (!field)
            return Refusal::fromProblem(u"--header"_s, field.error());
        message.extraFields.append(*field);
    }
    return std::nullopt;
}

/// msg-id of RFC 5322 3.6.4 without its brackets and without white space or comments.
bool isMessageId(const QString &id)
{
    const auto isAtomText = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
            || QStringView(u"!#$%&'*+-/=?^_`{|}~.").contains(c);
    };
    const qsizetype at = id.lastIndexOf(u'@');
    const QString left = id.left(std::max<qsizetype>(at, 0));
    QString right = id.mid(at + 1);
    if (right.startsWith(u'[') && right.endsWith(u']'))
        right = right.mid(1, right.size() - 2).remove(u':');
    const auto isDotAtom = [&](const QString &text) {
        return !text.isEmpty() && !text.startsWith(u'.') && !text.endsWith(u'.')
            && !text.contains(u".."_s) && std::all_of(text.cbegin(), text.cend(), isAtomText);
    };
    return isDotAtom(left) && isDotAtom(right);
}

Refused readIdentity(const CommandLine &line, Message &message)
{
    if (line.has(Opt::Date)) {
        message.date = HeaderReader::dateTime(line.value(Opt::Date).toUtf8());
        if (!message.date.isValid()) {
            return Refusal::data(
                Words::tr("--date “%1”: this is no date as RFC 5322 writes it, for "
                          "example Thu, 01 Jan 2026 10:00:00 +0100")
                    .arg(escapedForShowing(line.value(Opt::Date))));
        }
    }
    if (line.has(Opt::MessageId)) {
        QString id = line.value(Opt::MessageId).trimmed();
        if (id.startsWith(u'<') && id.endsWith(u'>'))
            id = id.mid(1, id.size() - 2);
        if (!isMessageId(id)) {
            return Refusal::data(Words::tr("--message-id “%1”: this is not of the form name@domain")
                                     .arg(escapedForShowing(line.value(Opt::MessageId))));
        }
        message.messageId = '<' + id.toLatin1() + '>';
    }
    message.boundarySeed = line.value(Opt::BoundarySeed).toUtf8();
    return std::nullopt;
}

Refused readPriority(const CommandLine &line, Message &message)
{
    const auto choice
        = line.choice(Opt::Priority, {u"highest"_s, u"high"_s, u"normal"_s, u"low"_s, u"lowest"_s});
    if (!choice)
        return choice.error();
    constexpr Priority priorities[]
        = {Priority::Highest, Priority::High, Priority::Normal, Priority::Low, Priority::Lowest};
    if (choice->has_value())
        message.priority = priorities[**choice];
    return std::nullopt;
}

} // namespace

Made<Message> ComposeOptions::read(const CommandLine &line)
{
    Message message;
    message.subject = line.value(Opt::Subject);
    message.requestReadReceipt = line.has(Opt::RequestReadReceipt);
    message.formatFlowed = line.has(Opt::FormatFlowed);
    // What is a matter of grammar first, then values, then files.
    for (const auto read :
         {readPriority, readPeople, readHeaders, readIdentity, readTexts, readParts})
        if (auto refusal = read(line, message))
            return *refusal;
    return message;
}

} // namespace posthorn::cli
