// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Verb.h"

#include "cli/AccountVerb.h"
#include "cli/CheckVerb.h"
#include "cli/ConsoleVerb.h"
#include "cli/DetectVerb.h"
#include "cli/ExplainVerb.h"
#include "cli/HelpVerb.h"
#include "cli/MessageVerb.h"
#include "cli/SendVerb.h"
#include "cli/ServeVerb.h"

#include <QCoreApplication>

#include <algorithm>

namespace posthorn::cli {
namespace {

constexpr char context[] = "posthorn::cli::Verb";

#define WORDS(text) QT_TRANSLATE_NOOP("posthorn::cli::Verb", text)

constexpr Verb verbs[] = {
    {VerbFlag::Send, "send", nullptr, WORDS("deliver a message"),
     WORDS("Makes a message, or takes a prepared one, and delivers it to a server. Prints one line "
           "of outcome for each recipient; when something went wrong it says what, why, and what "
           "to do next on standard error."),
     runSend},
    {VerbFlag::Message, "message", nullptr, WORDS("write a message to standard output"),
     WORDS("Makes the same message as send and writes its octets to standard output: lines end in "
           "CRLF, dots are not doubled, Bcc is left out. Nothing is sent. Options that are told to "
           "the server alone are checked and leave no trace in the message."),
     runMessage},
    {VerbFlag::Check, "check", nullptr, WORDS("check a server step by step"),
     WORDS("Goes through a conversation with a server and tells of each step how it went and how "
           "long it took: name, connection, greeting, EHLO, TLS and certificate, signing in, and "
           "with --from and --to whether a message would be taken. It never sends one."),
     runCheck},
    {VerbFlag::Console, "console", nullptr, WORDS("talk to a server yourself"),
     WORDS("Connects, protects the line and signs in as the options say; then sends the lines of "
           "standard input, whatever they are, and prints the replies. STARTTLS starts TLS. Behind "
           "DATA the lines are the message, up to one that holds a lone dot; dots at the beginning "
           "of the others are doubled for you. Behind BDAT they are the chunk. QUIT or the end of "
           "the input ends the session. What answers AUTH is never shown. With --log - the log "
           "takes the place of the replies."),
     runConsole},
    {VerbFlag::Detect, "detect", "ADDRESS", WORDS("find the server for an address"),
     WORDS("Looks for the server through which the mail of an address is sent: in the list of "
           "well-known providers, in the SRV records of the domain, in its configuration file "
           "(over HTTPS), behind its MX records, and under the usual names. Prints what “account "
           "set” takes. What is found is tried; no password is sent, and no unencrypted line is "
           "proposed."),
     runDetect},
    {VerbFlag::Account, "account", "ACTION [NAME] [KEY=VALUE]...",
     WORDS("read and write saved accounts"),
     WORDS("The accounts that the window saves too. list names them, show prints the settings of "
           "one as KEY=VALUE lines, set writes some of them and makes the account where there is "
           "none of that name, remove forgets one. The keys are the names of the options: from, "
           "reply-to, server, security, user, auth, allow-plain-auth, helo, lmtp, timeout, "
           "without, proxy, ip, ca-file, client-cert, client-key, pin; and name to rename, default "
           "to use it for new messages. KEY= takes a setting back. Passwords are not among them."),
     runAccount},
    {VerbFlag::Serve, "serve", nullptr, WORDS("run the built-in test mailbox"),
     WORDS("An SMTP server for trying things out. It takes every message, delivers none, and tells "
           "of each on one line of standard output; the first line is “listening on "
           "ADDRESS:PORT”. Ctrl+C ends it."),
     runServe},
    {VerbFlag::Explain, "explain", "TEXT", WORDS("say what a server's reply means"),
     WORDS("Takes a reply code (550), an enhanced status code (5.7.1) or a whole reply and says in "
           "plain words what it means and what to do next."),
     runExplain},
    {VerbFlag::Help, "help", "[VERB|all]", WORDS("explain a verb and its options"),
     WORDS("Explains one verb, or with all every one of them."), runHelp},
};

#undef WORDS

} // namespace

QString Verb::summaryText() const
{
    return QCoreApplication::translate(context, summary);
}

QString Verb::descriptionText() const
{
    return QCoreApplication::translate(context, description);
}

std::span<const Verb> Verb::all()
{
    return verbs;
}

const Verb *Verb::find(QStringView name)
{
    const auto found = std::find_if(std::begin(verbs), std::end(verbs), [&](const Verb &verb) {
        return name == QLatin1StringView(verb.name);
    });
    return found == std::end(verbs) ? nullptr : found;
}

} // namespace posthorn::cli
