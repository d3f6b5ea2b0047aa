// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Option.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

constexpr char context[] = "posthorn::cli::Option";

constexpr VerbFlags forSend = VerbFlag::Send;
constexpr VerbFlags forMessage = VerbFlags(VerbFlag::Send) | VerbFlag::Message;
constexpr VerbFlags forConnect = VerbFlags(VerbFlag::Send) | VerbFlag::Check | VerbFlag::Console;
constexpr VerbFlags forCheck = VerbFlag::Check;
constexpr VerbFlags forEnvelope = forMessage | VerbFlag::Check;
constexpr VerbFlags forServe = VerbFlag::Serve;
constexpr VerbFlags forJson
    = VerbFlags(VerbFlag::Send) | VerbFlag::Check | VerbFlag::Account | VerbFlag::Detect;
constexpr VerbFlags forTalk = forConnect | VerbFlag::Serve | VerbFlag::Detect;
constexpr VerbFlags forAll = VerbFlags(VerbFlag::Send) | VerbFlag::Message | VerbFlag::Check
    | VerbFlag::Console | VerbFlag::Serve | VerbFlag::Explain | VerbFlag::Help | VerbFlag::Account
    | VerbFlag::Detect;

constexpr auto server = OptionGroup::Server;
constexpr auto message = OptionGroup::Message;
constexpr auto mailbox = OptionGroup::Mailbox;
constexpr auto output = OptionGroup::Output;
constexpr auto general = OptionGroup::General;

#define HELP(text) QT_TRANSLATE_NOOP("posthorn::cli::Option", text)

// clang-format off
const Option options[] = {
    {Opt::Account, "--account", "NAME", false, forConnect, server,
     HELP("A saved account: its server, the way to it, its user and, of send, its author. Other "
          "options go before what is saved. “posthorn-cli account list” tells which there are.")},
    {Opt::Server, "--server", "HOST[:PORT]", false, forConnect, server,
     HELP("The server; an IPv6 address in brackets, or unix:PATH for an LMTP socket (then "
          "--security is none unless it is given). The port is 587 for starttls, 465 for tls, "
          "25 for none, 24 for LMTP unless it is given.")},
    {Opt::Security, "--security", "starttls|tls|none", false, forConnect, server,
     HELP("How the line is protected (default: starttls). It never becomes weaker by itself.")},
    {Opt::Connect, "--connect", "HOST[:PORT]", false, forConnect, server,
     HELP("Connect there, but verify the name of --server.")},
    {Opt::TlsName, "--tls-name", "NAME", false, forConnect, server,
     HELP("The name or address that the certificate must be for, where it is not that of "
          "--server.")},
    {Opt::TlsMin, "--tls-min", "1.2|1.3", false, forConnect, server,
     HELP("The oldest version of TLS that is accepted (default: 1.2).")},
    {Opt::CaFile, "--ca-file", "PEM", false, forConnect, server,
     HELP("Trust these certificate authorities instead of those of the system.")},
    {Opt::Pin, "--pin", "sha256:HEX", false, forConnect, server,
     HELP("Trust the one certificate with this fingerprint and nothing else.")},
    {Opt::ClientCert, "--client-cert", "FILE", false, forConnect, server,
     HELP("Our own certificate, PEM or PKCS#12.")},
    {Opt::ClientKey, "--client-key", "FILE", false, forConnect, server,
     HELP("The key of --client-cert, PEM, where it is not in the same file.")},
    {Opt::User, "--user", "NAME", false, forConnect, server,
     HELP("Sign in as this user.")},
    {Opt::PasswordFile, "--password-file", "FILE", false, forConnect, server,
     HELP("The password is the first line of this file.")},
    {Opt::PasswordEnv, "--password-env", "VAR", false, forConnect, server,
     HELP("The password is in this environment variable.")},
    {Opt::PasswordStdin, "--password-stdin", nullptr, false, forConnect, server,
     HELP("The password is the first line of standard input.")},
    {Opt::TokenFile, "--token-file", "FILE", false, forConnect, server,
     HELP("An OAuth 2 access token is the first line of this file.")},
    {Opt::Auth, "--auth", "MECHANISM|none", false, forConnect, server,
     HELP("The way to sign in (default: the strongest that is offered).")},
    {Opt::AllowPlainAuth, "--allow-plain-auth", nullptr, false, forConnect, server,
     HELP("Allow a password on an unencrypted line. Whoever listens there can read it.")},
    {Opt::Helo, "--helo", "NAME", false, forConnect, server,
     HELP("The name that we introduce ourselves with.")},
    {Opt::Lmtp, "--lmtp", nullptr, false, forConnect, server,
     HELP("Speak LMTP (RFC 2033): one final answer for each recipient.")},
    {Opt::Proxy, "--proxy", "URL|system", false, forConnect, server,
     HELP("socks5://[USER@]HOST:PORT or http://[USER@]HOST:PORT; system is the one this computer "
          "is set to. Names are resolved by the proxy.")},
    {Opt::ProxyPasswordEnv, "--proxy-password-env", "VAR", false, forConnect, server,
     HELP("The password for the proxy is in this environment variable.")},
    {Opt::Bind, "--bind", "ADDRESS", false, forConnect, server,
     HELP("Connect from this address of our own.")},
    {Opt::Ipv4, "-4", nullptr, false, forConnect, server,
     HELP("Use IPv4 only.")},
    {Opt::Ipv6, "-6", nullptr, false, forConnect, server,
     HELP("Use IPv6 only.")},
    {Opt::Timeout, "--timeout", "SECONDS", false, forConnect, server,
     HELP("One limit for every wait: connecting, the handshake, each whole reply, progress of "
          "the data (default: those of RFC 5321 section 4.5.3.2, up to ten minutes).")},
    {Opt::Without, "--without", "EXT[,EXT...]", true, forConnect, server,
     HELP("Do not use these extensions though the server offers them.")},
    {Opt::StopAfter, "--stop-after", "STAGE", false, forCheck, server,
     HELP("End the check behind this stage: resolve, connect, tls, greeting, ehlo, starttls, auth, "
          "mail or rcpt.")},
    {Opt::AllAddresses, "--all-addresses", nullptr, false, forCheck, server,
     HELP("Check every address that the name of the server has, one after the other.")},
    {Opt::From, "--from", "ADDR", true, forEnvelope, message,
     HELP("The author. This and every other ADDR also takes a list: 'Ann Lee <ann@x.example>, "
          "b@y.example'.")},
    {Opt::To, "--to", "ADDR", true, forEnvelope, message,
     HELP("A recipient.")},
    {Opt::Cc, "--cc", "ADDR", true, forMessage, message,
     HELP("A recipient of a copy.")},
    {Opt::Bcc, "--bcc", "ADDR", true, forMessage, message,
     HELP("A recipient that is never named in the message.")},
    {Opt::EnvelopeFrom, "--envelope-from", "ADDR", false, forMessage, message,
     HELP("Who is told when delivery fails (default: --from); <> is nobody.")},
    {Opt::ReplyTo, "--reply-to", "ADDR", true, forMessage, message,
     HELP("Where answers go.")},
    {Opt::Subject, "--subject", "TEXT", false, forMessage, message,
     HELP("The subject.")},
    {Opt::Body, "--body", "TEXT", false, forMessage, message,
     HELP("The text of the message.")},
    {Opt::BodyFile, "--body-file", "FILE", false, forMessage, message,
     HELP("The text is in this file: UTF-8, or UTF-16 with a byte order mark; - is standard "
          "input.")},
    {Opt::HtmlFile, "--html-file", "FILE", false, forMessage, message,
     HELP("The text as HTML; - is standard input. Without --body a plain alternative is made "
          "from it.")},
    {Opt::Attach, "--attach", "FILE[;type=T/S][;name=NAME]", true, forMessage, message,
     HELP("Attach this file, under another type or name where it says so.")},
    {Opt::Inline, "--inline", "CID=FILE", true, forMessage, message,
     HELP("A picture or other part that the HTML names as cid:CID.")},
    {Opt::Header, "--header", "'Name: value'", true, forMessage, message,
     HELP("A header field of one's own.")},
    {Opt::Priority, "--priority", "highest|high|normal|low|lowest", false, forMessage, message,
     HELP("How urgent the message is called.")},
    {Opt::RequestReadReceipt, "--request-read-receipt", nullptr, false, forMessage, message,
     HELP("Ask the readers' programs to say that the message was shown (RFC 8098).")},
    {Opt::Dsn, "--dsn", "never|success,failure,delay", false, forMessage, message,
     HELP("When to report about the delivery (RFC 3461). It is told to the server, not written "
          "into the message.")},
    {Opt::DsnRet, "--dsn-ret", "full|headers", false, forMessage, message,
     HELP("What such a report holds of the message.")},
    {Opt::EnvelopeId, "--envid", "ID", false, forMessage, message,
     HELP("A name by which such a report refers to the message.")},
    {Opt::RequireTls, "--require-tls", nullptr, false, forMessage, message,
     HELP("Deliver only over verified TLS, all the way (RFC 8689).")},
    {Opt::DeliverBy, "--deliver-by", "SECONDS[;notify|return]", false, forMessage, message,
     HELP("Deliver within this time; later only with a report (notify), or not at all (return) "
          "(RFC 2852).")},
    {Opt::HoldFor, "--hold-for", "SECONDS", false, forMessage, message,
     HELP("Let the server hold the message so long before it delivers it (RFC 4865).")},
    {Opt::HoldUntil, "--hold-until", "DATE", false, forMessage, message,
     HELP("Let the server hold the message until then: 2030-01-31T08:00:00Z, or with +02:00 in "
          "place of Z (RFC 4865).")},
    {Opt::MtPriority, "--mt-priority", "-9..9", false, forMessage, message,
     HELP("How urgent the transfer from server to server is (RFC 6710).")},
    {Opt::Charset, "--charset", "NAME", false, forMessage, message,
     HELP("The character set of the texts where it can hold them (default: UTF-8).")},
    {Opt::Date, "--date", "RFC5322DATE", false, forMessage, message,
     HELP("The date of the message (default: now).")},
    {Opt::MessageId, "--message-id", "ID", false, forMessage, message,
     HELP("The Message-ID, with or without its angle brackets.")},
    {Opt::BoundarySeed, "--boundary-seed", "TEXT", false, forMessage, message,
     HELP("Make the boundaries from this text, so that the same input gives the same octets.")},
    {Opt::FormatFlowed, "--format-flowed", nullptr, false, forMessage, message,
     HELP("Let the reader's program wrap the paragraphs of the text (RFC 3676).")},
    {Opt::Eml, "--eml", "FILE|-", true, forMessage, message,
     HELP("Send this prepared message as it stands, but for line ends and Bcc. --from, --to, "
          "--cc and --bcc are for the envelope only then; without them it is taken from the "
          "message. send delivers several over one connection.")},
    {Opt::Batch, "--batch", "FILE|-", false, forSend, message,
     HELP("Send the prepared messages whose files are named there, one on each line, over one "
          "connection; lines that begin with # are passed over.")},
    {Opt::AllOrNothing, "--all-or-nothing", nullptr, false, forSend, message,
     HELP("Send only if every recipient is accepted (default: send to those accepted).")},
    {Opt::Repeat, "--repeat", "N", false, forSend, message,
     HELP("Send N copies, each with its own Message-ID, over one connection.")},
    {Opt::Encoding, "--encoding", "auto|7bit|8bit|binary", false, forMessage, message,
     HELP("The most that is used of what the server offers. Of message: what the server is "
          "taken to offer; auto is 7bit then, and 8bit with --eml.")},
    {Opt::Listen, "--listen", "ADDRESS", false, forServe, mailbox,
     HELP("The address to listen on (default: 127.0.0.1, which only this machine can reach).")},
    {Opt::Port, "--port", "PORT", false, forServe, mailbox,
     HELP("The port (default: 2525); 0 takes a free one.")},
    {Opt::Directory, "--directory", "DIR", false, forServe, mailbox,
     HELP("Keep each message as an .eml file there; it is made if it is missing. Without it "
          "messages are only told of.")},
    {Opt::ServeSecurity, "--security", "none|starttls|tls", false, forServe, mailbox,
     HELP("What is offered (starttls) or demanded from the start (tls); default: none.")},
    {Opt::Cert, "--cert", "PEM", false, forServe, mailbox,
     HELP("The certificate for starttls and tls.")},
    {Opt::Key, "--key", "PEM", false, forServe, mailbox,
     HELP("The key of --cert.")},
    {Opt::ServeUser, "--user", "NAME", false, forServe, mailbox,
     HELP("Take mail only from who signs in as this user.")},
    {Opt::ServePasswordEnv, "--password-env", "VAR", false, forServe, mailbox,
     HELP("The password of --user is in this environment variable.")},
    {Opt::Count, "--count", "N", false, forServe, mailbox,
     HELP("End after N messages (default: with Ctrl+C).")},
    {Opt::Log, "--log", "FILE|-", false, forConnect, output,
     HELP("Write the protocol log there; - is standard output (standard error with --json).")},
    {Opt::LogSecrets, "--log-secrets", nullptr, false, forConnect, output,
     HELP("Show passwords in that log.")},
    {Opt::Report, "--report", "FILE.html|FILE.json", false, forCheck, output,
     HELP("Write what was found there, with the whole conversation and without a secret.")},
    {Opt::Json, "--json", nullptr, false, forJson, output,
     HELP("Print one JSON object at the end instead of lines.")},
    {Opt::Progress, "--progress", nullptr, false, forSend, output,
     HELP("Show on standard error how far the message is.")},
    {Opt::Quiet, "--quiet", nullptr, false, forTalk, output,
     HELP("Print nothing when all went well.")},
    {Opt::Verbose, "--verbose", nullptr, false, forTalk, output,
     HELP("Tell on standard error what is going on.")},
    {Opt::Help, "--help", nullptr, false, forAll, general,
     HELP("Explain the verb and its options.")},
    {Opt::Version, "--version", nullptr, false, forAll, general,
     HELP("Print the version.")},
};
// clang-format on

#undef HELP

} // namespace

QString Option::usageText() const
{
    return argument ? u"%1 %2"_s.arg(nameText(), QString::fromLatin1(argument)) : nameText();
}

QString Option::helpText() const
{
    return QCoreApplication::translate(context, help);
}

std::span<const Option> Option::all()
{
    return options;
}

const Option *Option::find(VerbFlag verb, QStringView name)
{
    const auto found = std::find_if(std::begin(options), std::end(options), [&](const Option &o) {
        return o.verbs.testFlag(verb) && name == QLatin1StringView(o.name);
    });
    return found == std::end(options) ? nullptr : found;
}

bool Option::isKnown(QStringView name)
{
    return std::any_of(std::begin(options), std::end(options),
                       [&](const Option &o) { return name == QLatin1StringView(o.name); });
}

const Option &Option::of(Opt id)
{
    return *std::find_if(std::begin(options), std::end(options),
                         [id](const Option &o) { return o.id == id; });
}

QString Option::groupTitle(OptionGroup group)
{
    switch (group) {
    case OptionGroup::Server:
        return QCoreApplication::translate(context, "The server");
    case OptionGroup::Message:
        return QCoreApplication::translate(context, "The message");
    case OptionGroup::Mailbox:
        return QCoreApplication::translate(context, "The test mailbox");
    case OptionGroup::Output:
        return QCoreApplication::translate(context, "What is printed");
    case OptionGroup::General:
        break;
    }
    return QCoreApplication::translate(context, "General");
}

} // namespace posthorn::cli
