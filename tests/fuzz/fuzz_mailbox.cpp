// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/MailboxSession.h"

#include <QByteArray>

#include <cstdint>
#include <cstdlib>
#include <tuple>

using namespace posthorn;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

struct Outcome {
    QByteArray replies;
    QList<ReceivedMessage> messages;
    MailboxSession::Wish wish = MailboxSession::Wish::Read;
};

Outcome converse(const MailboxSettings &settings, MailboxBehaviour behaviour,
                 const QByteArray &input, qsizetype step)
{
    MessageStore store(settings);
    MailboxSession session(settings, store, true);
    session.setBehaviour(behaviour);
    session.greet(false);
    Outcome outcome;
    for (qsizetype at = 0; at < input.size(); at += step) {
        session.receive(input.mid(at, step));
        outcome.replies += session.takeReplies();
        outcome.messages += session.takeMessages();
        std::ignore = session.takeNotes();
        if (session.wish() == MailboxSession::Wish::StartTls)
            break;
    }
    outcome.wish = session.wish();
    return outcome;
}

} // namespace

/// The first octet chooses security, user and behaviour; the rest is what the client says. Cut up
/// in two ways, it must come to the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    MailboxSettings settings;
    settings.maximumMessageSize = 2000;
    settings.maximumMessagesInMemory = 3;
    if (data[0] & 0x10)
        settings.security = Security::Starttls;
    if (data[0] & 0x20) {
        settings.user = QStringLiteral("tim");
        settings.password = QStringLiteral("tanstaaftanstaaf");
    }
    const auto behaviour = MailboxBehaviour(data[0] % 7);
    const QByteArray input(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const Outcome whole = converse(settings, behaviour, input, input.size() + 1);
    for (const ReceivedMessage &message : whole.messages) {
        check(message.size <= 2000);
        check(!message.recipients.isEmpty());
        for (const QByteArray &path : message.recipients)
            check(!path.contains('\r') && !path.contains('\n') && !path.contains('\0'));
    }
    check(whole.replies.isEmpty() || whole.replies.endsWith("\r\n"));
    // With STARTTLS it depends on the cut whether anything lies behind it; challenges are random.
    const bool depends = settings.security == Security::Starttls || whole.replies.contains("334 ");
    const Outcome pieces = converse(settings, behaviour, input, 1);
    if (!depends) {
        check(pieces.replies == whole.replies);
        check(pieces.messages.size() == whole.messages.size());
        check(pieces.wish == whole.wish);
    }
    return 0;
}
