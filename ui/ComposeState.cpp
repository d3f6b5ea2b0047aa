// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ComposeState.h"

#include "mail/MailboxKey.h"
#include "ui/BodyEditor.h"
#include "ui/ParsedList.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

QList<Address> understood(const QString &typed)
{
    return ParsedList::of(typed).addresses;
}

} // namespace

std::optional<ComposeState::Fault> ComposeState::fault() const
{
    const std::pair<Field, const QString *> fields[] = {
        {Field::From, &from}, {Field::To, &to},           {Field::Cc, &cc},
        {Field::Bcc, &bcc},   {Field::ReplyTo, &replyTo},
    };
    const bool nobody = to.trimmed().isEmpty() && cc.trimmed().isEmpty() && bcc.trimmed().isEmpty();
    if (nobody)
        return Fault{Field::To, tr("The message has no recipient.")};
    for (const auto &[field, typed] : fields) {
        const AddressList list = ParsedList::of(*typed);
        if (!list.problems.isEmpty())
            return Fault{field, list.problems.first().reason};
    }
    if (recipients().isEmpty())
        return Fault{Field::To, tr("The message has no recipient.")};
    const qsizetype senders = understood(from).size();
    if (senders == 0)
        return Fault{Field::From, tr("The message has no sender. Enter your address in From.")};
    if (senders > 1)
        return Fault{Field::From, tr("Only one address can stand in From.")};
    return std::nullopt;
}

Message ComposeState::message() const
{
    Message message;
    message.from = understood(from);
    message.replyTo = understood(replyTo);
    message.to = understood(to);
    message.cc = understood(cc);
    message.bcc = understood(bcc);
    message.subject = subject;
    if (format == TextFormat::Html) { // its plain text is made from it
        message.html = html;
        message.inlineParts = inlineParts;
    } else {
        message.text = body;
    }
    message.attachments = attachments;
    message.priority = priority;
    message.requestReadReceipt = readReceipt;
    message.extraFields = extraFields;
    message.inReplyTo = inReplyTo;
    message.references = references;
    return message;
}

QList<Address> ComposeState::recipients() const
{
    QList<Address> all;
    QSet<QString> known;
    for (const QString &typed : {to, cc, bcc}) {
        const QList<Address> addresses = understood(typed);
        for (const Address &address : addresses) {
            const qsizetype before = known.size();
            known.insert(MailboxKey::of(address));
            if (known.size() > before)
                all.append(address);
        }
    }
    return all;
}

Envelope ComposeState::envelope() const
{
    Envelope envelope;
    const QList<Address> senders = understood(from);
    if (!senders.isEmpty())
        envelope.reversePath = senders.first();
    envelope.recipients = recipients();
    if (deliveryNotifications) {
        envelope.dsn.success = true;
        envelope.dsn.failure = true;
        envelope.dsn.delay = true;
        envelope.dsn.returnFull = false;
    }
    return envelope;
}

ComposeState ComposeState::fromMessage(const Message &message)
{
    ComposeState state;
    state.from = AddressList::toString(message.from);
    state.to = AddressList::toString(message.to);
    state.cc = AddressList::toString(message.cc);
    state.bcc = AddressList::toString(message.bcc);
    state.replyTo = AddressList::toString(message.replyTo);
    state.subject = message.subject;
    state.body = message.text.value_or(QString());
    const bool isHtml = !message.html.isEmpty() && message.html.size() <= BodyEditor::LargestHtml;
    state.attachments = message.attachments;
    if (isHtml) {
        state.format = TextFormat::Html;
        state.html = message.html;
        state.inlineParts = message.inlineParts;
    } else {
        state.attachments += message.inlineParts;
    }
    state.priority = message.priority;
    state.readReceipt = message.requestReadReceipt;
    state.extraFields = message.extraFields;
    state.inReplyTo = message.inReplyTo;
    state.references = message.references;
    return state;
}

Draft ComposeState::draft() const
{
    Draft draft;
    draft.message = message();
    draft.deliveryNotifications = deliveryNotifications;
    draft.sentAs = sentAs;
    // What a message cannot hold as it was typed is kept beside it.
    const auto keep
        = [&draft](const QString &key, const QString &typed, const QList<Address> &parsed) {
              if (typed != AddressList::toString(parsed))
                  draft.typed.insert(key, typed);
          };
    keep(u"from"_s, from, draft.message.from);
    keep(u"to"_s, to, draft.message.to);
    keep(u"cc"_s, cc, draft.message.cc);
    keep(u"bcc"_s, bcc, draft.message.bcc);
    keep(u"replyTo"_s, replyTo, draft.message.replyTo);
    if (draft.message.from.isEmpty()) { // a message has a sender, an unfinished one may not
        draft.message.from = {Address{{}, u"unknown"_s, u"posthorn.invalid"_s, {}}};
        draft.typed.insert(u"from"_s, from);
    }
    return draft;
}

ComposeState ComposeState::fromDraft(const Draft &draft)
{
    ComposeState state = fromMessage(draft.message);
    state.deliveryNotifications = draft.deliveryNotifications;
    state.sentAs = draft.sentAs;
    const std::pair<QString, QString *> fields[] = {
        {u"from"_s, &state.from}, {u"to"_s, &state.to},           {u"cc"_s, &state.cc},
        {u"bcc"_s, &state.bcc},   {u"replyTo"_s, &state.replyTo},
    };
    for (const auto &[key, field] : fields) {
        if (draft.typed.contains(key))
            *field = draft.typed.value(key);
    }
    return state;
}

bool ComposeState::isBlank() const
{
    const QStringList texts = {to, cc, bcc, subject, body};
    return attachments.isEmpty()
        && std::all_of(texts.begin(), texts.end(),
                       [](const QString &text) { return text.trimmed().isEmpty(); });
}

} // namespace posthorn
