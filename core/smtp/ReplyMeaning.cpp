// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/ReplyMeaning.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace posthorn {
namespace {

constexpr char context[] = "ReplyMeaning";

#define WORDS(text) QT_TRANSLATE_NOOP("ReplyMeaning", text)

struct ReplyRow {
    int code;
    const char *meaning;
    const char *nextStep;
};

struct EnhancedRow {
    const char *subject; ///< `7.1`: the class tells how final it is, not what it is about
    const char *meaning;
    const char *nextStep;
};

// clang-format off
constexpr ReplyRow replies[] = {
    {211, WORDS("This is the answer to a question about the server's state."),
          WORDS("Nothing needs to be done.")},
    {214, WORDS("This is a help text for people."), WORDS("Nothing needs to be done.")},
    {220, WORDS("The server is ready. In answer to STARTTLS: encryption may begin."),
          WORDS("Nothing needs to be done.")},
    {221, WORDS("The server says goodbye and closes the connection."),
          WORDS("Nothing needs to be done.")},
    {235, WORDS("Signing in succeeded."), WORDS("Nothing needs to be done.")},
    {250, WORDS("The command was carried out. After the message: the server took "
                "responsibility for it."),
          WORDS("Nothing needs to be done.")},
    {251, WORDS("The recipient has moved; this server passes the message on."),
          WORDS("Nothing needs to be done now. Take the new address into the address book.")},
    {252, WORDS("The server cannot or will not say whether this recipient exists, but takes"
                " the message and tries."),
          WORDS("Nothing needs to be done. Watch for a report of failed delivery.")},
    {334, WORDS("The server waits for the next step of signing in."),
          WORDS("Nothing needs to be done; the program answers it.")},
    {354, WORDS("The server waits for the message."),
          WORDS("Nothing needs to be done; the program sends it.")},
    {421, WORDS("The server ends the connection: it is shut down, overloaded, or has waited"
                " too long."),
          WORDS("Try again in a few minutes. If it goes on, ask whether the server limits "
                "connections from your address.")},
    {432, WORDS("The password has to be changed before it can be used to sign in this way."),
          WORDS("Sign in once on the provider's web page and set a new password.")},
    {450, WORDS("The mailbox cannot be reached just now: it is in use, or the server puts "
                "off mail from strangers (greylisting)."),
          WORDS("Send it again in 5 to 30 minutes.")},
    {451, WORDS("The server had a fault of its own while it worked on this."),
          WORDS("Send it again later. If it goes on, tell the people who run the server.")},
    {452, WORDS("The server is out of space, or this is more recipients than it takes in "
                "one go."),
          WORDS("Send it again later, or to fewer recipients at a time.")},
    {453, WORDS("There is no mail waiting for you (an answer to ATRN)."),
          WORDS("Nothing needs to be done.")},
    {454, WORDS("Encryption or signing in is not possible just now, for a passing reason."),
          WORDS("Try again in a few minutes. Do not switch encryption off.")},
    {455, WORDS("The server cannot use the parameters of the command just now."),
          WORDS("Try again later, or leave the extension out (--without).")},
    {458, WORDS("The server cannot queue mail for this node just now."), WORDS("Try again later.")},
    {500, WORDS("The server does not know this command, or the line was too long."),
          WORDS("See in the protocol log which command it was; leave that extension out "
                "(--without).")},
    {501, WORDS("The server understands the command but not what stands behind it: an "
                "address, a name or a parameter."),
          WORDS("See in the protocol log which line it was; check addresses and the HELO "
                "name.")},
    {502, WORDS("The server knows this command but does not carry it out."),
          WORDS("Leave the extension out (--without), or use another port: 587 is for "
                "sending.")},
    {503, WORDS("The command came at the wrong moment, often because signing in or a "
                "recipient is missing."),
          WORDS("Sign in with a user name and password, and see what was refused before "
                "this.")},
    {504, WORDS("The server does not support this parameter; at AUTH: this mechanism."),
          WORDS("Choose another way to sign in (--auth), or leave the extension out.")},
    {521, WORDS("This host takes no mail at all (RFC 7504)."),
          WORDS("Use the server that your provider names for sending.")},
    {523, WORDS("The message has more recipients, or goes through more hands, than the "
                "server allows."),
          WORDS("Send it to fewer recipients at a time.")},
    {530, WORDS("The server wants you to sign in, or to encrypt the connection, first."),
          WORDS("Enter a user name and password; use STARTTLS or TLS.")},
    {534, WORDS("This way of signing in is too weak for this server or account."),
          WORDS("Use an app password, OAuth 2, or a stronger mechanism; see the provider's "
                "help.")},
    {535, WORDS("The user name or the password is wrong, or this account may not sign in "
                "this way."),
          WORDS("Check both. Many providers want an app password, or SMTP to be switched on"
                " in the account.")},
    {538, WORDS("This way of signing in needs an encrypted connection."),
          WORDS("Use STARTTLS or TLS.")},
    {550, WORDS("The mailbox does not exist, or the server refuses the message by its "
                "rules."),
          WORDS("Read the server's words: correct the address, or ask the recipient by "
                "another way.")},
    {551, WORDS("The recipient is not here; the server may name another address."),
          WORDS("Check the new address and send to it yourself if you trust it.")},
    {552, WORDS("The mailbox is full, or the message is too big."),
          WORDS("Make the message smaller, or let the recipient make room.")},
    {553, WORDS("The address is not allowed here: it is malformed, or you may not send as "
                "it."),
          WORDS("Check the address. Send with the sender address of the account that you "
                "sign in with.")},
    {554, WORDS("The server refuses it without saying more in the code. Often: spam, "
                "policy, or no mail service for you."),
          WORDS("Read the server's words; look for a link or a name of a block list in "
                "them.")},
    {555, WORDS("The server does not know or does not accept a parameter of MAIL or RCPT."),
          WORDS("Leave the extension out (--without).")},
    {556, WORDS("The recipient's domain takes no mail at all (RFC 7504)."),
          WORDS("Check the part behind the @ of the address.")},
};

constexpr EnhancedRow subjects[] = {
    {"0.0", WORDS("Something without a name of its own."), WORDS("Read the server's words.")},
    {"1.0", WORDS("Something is wrong with an address."), WORDS("Check the addresses.")},
    {"1.1", WORDS("There is no such mailbox."),
             WORDS("Check the part of the address before the @.")},
    {"1.2", WORDS("There is no such domain, or it takes no mail."),
             WORDS("Check the part of the address behind the @.")},
    {"1.3", WORDS("The recipient's address is malformed."),
             WORDS("Check how the address is written.")},
    {"1.4", WORDS("The address could mean more than one mailbox."),
             WORDS("Write the whole address.")},
    {"1.5", WORDS("The address is valid."), WORDS("Nothing needs to be done.")},
    {"1.6", WORDS("The mailbox has moved and left no new address."),
             WORDS("Ask the recipient for the new address.")},
    {"1.7", WORDS("The sender's address is malformed."),
             WORDS("Check the From address of the account.")},
    {"1.8", WORDS("The sender's domain does not exist or takes no mail."),
             WORDS("Check the part behind the @ of your own address.")},
    {"1.9", WORDS("The message was passed on to a system that does not tell about "
                   "delivery."),
             WORDS("Nothing needs to be done; no report will come.")},
    {"1.10", WORDS("The recipient's domain says that it takes no mail (null MX)."),
             WORDS("Check the part of the address behind the @.")},
    {"2.0", WORDS("Something is wrong with the mailbox."),
             WORDS("Try again later, or ask the recipient by another way.")},
    {"2.1", WORDS("The mailbox is switched off or takes no mail now."),
             WORDS("Ask the recipient by another way.")},
    {"2.2", WORDS("The mailbox is full."),
             WORDS("Let the recipient make room, then send it again.")},
    {"2.3", WORDS("The message is bigger than this mailbox takes."),
             WORDS("Make it smaller: attach less, or share a link.")},
    {"2.4", WORDS("A mailing list could not be expanded."),
             WORDS("Tell the people who run the list.")},
    {"3.0", WORDS("Something is wrong with the recipient's mail system."),
             WORDS("Try again later.")},
    {"3.1", WORDS("The mail system is out of space."), WORDS("Send it again later.")},
    {"3.2", WORDS("The mail system takes no mail just now."), WORDS("Send it again later.")},
    {"3.3", WORDS("The mail system cannot do what the message asks for."),
             WORDS("Leave special wishes (reports, priorities, extensions) out.")},
    {"3.4", WORDS("The message is too big for the mail system."),
             WORDS("Make it smaller: attach less, or share a link.")},
    {"3.5", WORDS("The mail system is set up wrongly."), WORDS("Tell the people who run it.")},
    {"3.6", WORDS("The mail system cannot keep the priority that was asked for."),
             WORDS("Nothing needs to be done; the message goes as usual.")},
    {"4.0", WORDS("Something is wrong with the network or with routing."),
             WORDS("Try again later.")},
    {"4.1", WORDS("The next server does not answer."), WORDS("Try again later.")},
    {"4.2", WORDS("The connection to the next server broke."), WORDS("Try again later.")},
    {"4.3", WORDS("A directory that is needed, often the DNS, does not answer."),
             WORDS("Try again later.")},
    {"4.4", WORDS("No way to the recipient's server could be found."),
             WORDS("Check the part of the address behind the @; else tell the people who "
                   "run the server.")},
    {"4.5", WORDS("The mail system is overloaded."), WORDS("Try again later.")},
    {"4.6", WORDS("The message goes round in circles."),
             WORDS("Tell the people who run the recipient's server.")},
    {"4.7", WORDS("The message waited too long and was given up."),
             WORDS("Send it again, or ask the recipient by another way.")},
    {"5.0", WORDS("Something went wrong in the conversation."), WORDS("Look at the protocol log.")},
    {"5.1", WORDS("The command is not allowed at this place, or not known."),
             WORDS("See in the protocol log which command it was; perhaps signing in is "
                   "missing.")},
    {"5.2", WORDS("The command is malformed, or too long."),
             WORDS("See in the protocol log which line it was.")},
    {"5.3", WORDS("There are too many recipients."),
             WORDS("Send it to fewer recipients at a time.")},
    {"5.4", WORDS("A parameter of the command is not allowed."),
             WORDS("Leave the extension out (--without), and check the addresses.")},
    {"5.5", WORDS("The two sides speak different versions of the protocol."),
             WORDS("Leave the extension out (--without).")},
    {"5.6", WORDS("The line of signing in was too long."),
             WORDS("Choose another way to sign in (--auth).")},
    {"6.0", WORDS("Something in the content of the message is the trouble."),
             WORDS("Read the server's words.")},
    {"6.1", WORDS("The recipient's system cannot handle this kind of content."),
             WORDS("Send it as plain text, or another type of file.")},
    {"6.2", WORDS("The content would have to be converted, and may not be."),
             WORDS("Send it as plain text, or another type of file.")},
    {"6.3", WORDS("The content would have to be converted, and cannot be."),
             WORDS("Send it as plain text, or another type of file.")},
    {"6.4", WORDS("The content was converted, and something was lost."),
             WORDS("Tell the recipient, or send it in another form.")},
    {"6.5", WORDS("The content could not be converted."),
             WORDS("Send it as plain text, or another type of file.")},
    {"6.6", WORDS("The content of the message is not there for the server."),
             WORDS("Send it again.")},
    {"6.7", WORDS("The address holds letters that the next system cannot take (SMTPUTF8)."),
             WORDS("Use an address in ASCII, if the recipient has one.")},
    {"6.8", WORDS("The server's answer would need letters that were not agreed on "
                   "(SMTPUTF8)."),
             WORDS("Use an address in ASCII, if the recipient has one.")},
    {"6.9", WORDS("The message holds header fields that the next system cannot take "
                   "(SMTPUTF8)."),
             WORDS("Use addresses in ASCII.")},
    {"7.0", WORDS("The rules of the mail system forbid it."),
             WORDS("Read the server's words: they often name the rule or a web page.")},
    {"7.1", WORDS("You may not send this here: relaying is denied, or a policy refuses you"
                   " or the message."),
             WORDS("Sign in, send with the account's own address, or use the server your "
                   "provider names.")},
    {"7.2", WORDS("You may not send to this mailing list."), WORDS("Ask the owner of the list.")},
    {"7.3", WORDS("Security would need a conversion that is not possible."),
             WORDS("Send the message without encryption or signature, or in another form.")},
    {"7.4", WORDS("The security that was asked for is not supported."),
             WORDS("Choose another mechanism or leave the wish out.")},
    {"7.5", WORDS("A cryptographic operation failed."), WORDS("Check keys and certificates.")},
    {"7.6", WORDS("The cryptographic algorithm is not supported."),
             WORDS("Choose another mechanism.")},
    {"7.7", WORDS("The message was changed on its way."), WORDS("Send it again.")},
    {"7.8", WORDS("The user name or the password is wrong."),
             WORDS("Check both; many providers want an app password.")},
    {"7.9", WORDS("This way of signing in is too weak for this server."),
             WORDS("Use an app password, OAuth 2, or a stronger mechanism.")},
    {"7.10", WORDS("Encryption is needed."), WORDS("Use STARTTLS or TLS.")},
    {"7.11", WORDS("This way of signing in needs an encrypted connection."),
             WORDS("Use STARTTLS or TLS.")},
    {"7.12", WORDS("The password has to be changed before it can be used this way."),
             WORDS("Sign in once on the provider's web page and set a new password.")},
    {"7.13", WORDS("The account is switched off."), WORDS("Ask the provider.")},
    {"7.14", WORDS("The server needs a relation of trust that is not there."),
             WORDS("Ask the people who run the server.")},
    {"7.15", WORDS("The priority of the message is too low to be taken now."),
             WORDS("Send it later, or with a higher priority.")},
    {"7.16", WORDS("The message is too big for its priority."),
             WORDS("Make it smaller, or raise the priority.")},
    {"7.17", WORDS("The mailbox has changed its owner since then."),
             WORDS("Ask the recipient for the new address.")},
    {"7.18", WORDS("The domain has changed its owner since then."),
             WORDS("Ask the recipient for the new address.")},
    {"7.20", WORDS("No signature of the message (DKIM) could be verified."),
             WORDS("Send through the server of your own domain, and check its DKIM set-up.")},
    {"7.21", WORDS("The message has no acceptable signature (DKIM)."),
             WORDS("Send through the server of your own domain, and check its DKIM set-up.")},
    {"7.22", WORDS("The signature (DKIM) is not of the author's domain."),
             WORDS("Send through the server of your own domain.")},
    {"7.23", WORDS("The server you send through may not send for your domain (SPF)."),
             WORDS("Send through the server of your own domain, or add it to the domain's "
                   "SPF record.")},
    {"7.24", WORDS("Checking SPF failed because of an error."),
             WORDS("Check the SPF record of your domain.")},
    {"7.25", WORDS("The address you send from has no proper name in the DNS (reverse DNS)."),
             WORDS("Send through your provider's server, or have the reverse entry set.")},
    {"7.26", WORDS("More than one check of authenticity (SPF, DKIM) failed."),
             WORDS("Send through the server of your own domain, and check its SPF and DKIM "
                   "set-up.")},
    {"7.27", WORDS("The sender's domain says that it takes no mail, so no answer could "
                   "reach you."),
             WORDS("Use a sender address that can be answered.")},
    {"7.28", WORDS("Too much mail comes from you: this looks like a flood."),
             WORDS("Wait, then send more slowly.")},
    {"7.29", WORDS("The chain of signatures (ARC) does not hold."),
             WORDS("Ask the people who run the servers in between.")},
    {"7.30", WORDS("The message demands TLS all the way (REQUIRETLS), and the next server "
                   "cannot do it."),
             WORDS("Send it without that demand if you can answer for it.")},
};
// clang-format on

/// The second digit (RFC 5321 4.2.1), for codes that are in no list.
constexpr const char *families[] = {WORDS("It is about how the command is written."),
                                    WORDS("It is information that was asked for."),
                                    WORDS("It is about the connection."),
                                    WORDS("It is about signing in."),
                                    nullptr,
                                    WORDS("It is about mail and mailboxes.")};

struct Finality {
    const char *meaning;
    const char *nextStep;
};

/// The first digit, which says how final the answer is.
Finality finality(int firstDigit)
{
    switch (firstDigit) {
    case 2:
        return {WORDS("The server has done what it was asked for."),
                WORDS("Nothing needs to be done.")};
    case 3:
        return {WORDS("The server waits for more."), WORDS("Nothing needs to be done.")};
    case 4:
        return {WORDS("The server cannot do it now, but perhaps later."),
                WORDS("Try again later.")};
    default:
        return {WORDS("The server refuses it for good."),
                WORDS("Read the server's words, change what they complain about, and send again.")};
    }
}

#undef WORDS

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

/// What a class of 4 or 5 adds to the subject of an enhanced code.
QString withFinality(int firstDigit, const QString &meaning)
{
    return QCoreApplication::translate(context, "%1 %2", "meaning, how final it is")
        .arg(meaning, translated(finality(firstDigit).meaning));
}

} // namespace

std::optional<ReplyMeaning> ReplyMeaning::ofReplyCode(int code)
{
    if (code < 200 || code > 599)
        return std::nullopt;
    const QString name = QString::number(code);
    const auto row = std::find_if(std::begin(replies), std::end(replies),
                                  [code](const ReplyRow &r) { return r.code == code; });
    if (row != std::end(replies))
        return ReplyMeaning{name, translated(row->meaning), translated(row->nextStep)};
    const Finality last = finality(code / 100);
    const auto family = size_t(code / 10 % 10);
    QString meaning = translated(last.meaning);
    if (family < std::size(families) && families[family])
        meaning += u' ' + translated(families[family]);
    return ReplyMeaning{name, meaning, translated(last.nextStep)};
}

std::optional<ReplyMeaning> ReplyMeaning::ofEnhancedCode(const QByteArray &code)
{
    static const QRegularExpression grammar(
        QStringLiteral("^([245])\\.([0-9]{1,3}\\.[0-9]{1,3})\\z"));
    const auto match = grammar.match(QString::fromLatin1(code));
    if (!match.hasMatch())
        return std::nullopt;
    const int firstDigit = match.capturedView(1).toInt();
    const QByteArray subject = match.captured(2).toLatin1();
    const auto row = std::find_if(std::begin(subjects), std::end(subjects),
                                  [&](const EnhancedRow &r) { return subject == r.subject; });
    const QString name = QString::fromLatin1(code);
    const Finality last = finality(firstDigit);
    // The table tells of troubles; a class of 2 says that there is none.
    if (row == std::end(subjects) || firstDigit == 2)
        return ReplyMeaning{name, translated(last.meaning), translated(last.nextStep)};
    return ReplyMeaning{name, withFinality(firstDigit, translated(row->meaning)),
                        translated(row->nextStep)};
}

QList<ReplyMeaning> ReplyMeaning::inText(const QString &text)
{
    // A reply code stands at the start of a line; an enhanced code may follow it, or stand alone.
    static const QRegularExpression codes(
        QStringLiteral("(?:^|\\n|\\r)[ \\t]*([2-5][0-9]{2})(?=[-\\s]|\\z)"
                       "|(?<![0-9.])([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9]|\\.[0-9])"));
    QList<ReplyMeaning> meanings;
    QStringList seen;
    for (auto matches = codes.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString code = match.captured(match.lastCapturedIndex());
        if (seen.contains(code))
            continue;
        seen.append(code);
        const auto meaning
            = code.contains(u'.') ? ofEnhancedCode(code.toLatin1()) : ofReplyCode(code.toInt());
        if (meaning)
            meanings.append(*meaning);
    }
    return meanings;
}

} // namespace posthorn
