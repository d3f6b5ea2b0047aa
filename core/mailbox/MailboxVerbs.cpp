// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/MailboxSession.h"

#include <algorithm>
#include <utility>

// The commands of MailboxSession: one handler each, found by the table.

namespace posthorn {

namespace {

constexpr int maximumFailedSignIns = 3;

} // namespace

struct MailboxSession::Verb {
    const char *name;
    void (MailboxSession::*handle)(const QByteArray &argument);
    bool allowedBeforeTls; ///< where STARTTLS is demanded
};

const MailboxSession::Verb *MailboxSession::find(const QByteArray &name)
{
    static constexpr Verb verbs[] = {
        {"EHLO", &MailboxSession::ehlo, true},         {"HELO", &MailboxSession::helo, true},
        {"MAIL", &MailboxSession::mail, false},        {"RCPT", &MailboxSession::rcpt, false},
        {"DATA", &MailboxSession::data, false},        {"BDAT", &MailboxSession::bdat, true},
        {"RSET", &MailboxSession::rset, true},         {"NOOP", &MailboxSession::noop, true},
        {"QUIT", &MailboxSession::quit, true},         {"VRFY", &MailboxSession::vrfy, false},
        {"HELP", &MailboxSession::help, true},         {"AUTH", &MailboxSession::auth, false},
        {"STARTTLS", &MailboxSession::startTls, true},
    };
    const auto found = std::find_if(std::begin(verbs), std::end(verbs),
                                    [&](const Verb &verb) { return name == verb.name; });
    return found == std::end(verbs) ? nullptr : found;
}

void MailboxSession::obey(const QByteArray &line)
{
    const qsizetype blank = line.indexOf(' ');
    const qsizetype end = blank < 0 ? line.size() : blank;
    const QByteArray name = line.first(end).toUpper();
    const QByteArray argument = line.sliced(end).trimmed();
    const Verb *verb = find(name);
    if (!verb)
        complain("500 5.5.1 This command is not known");
    else if (owesTls() && !verb->allowedBeforeTls)
        complain("530 5.7.0 STARTTLS comes first");
    else
        (this->*verb->handle)(argument);
}

bool MailboxSession::owesTls() const
{
    return m_settings.security == Security::Starttls && !m_encrypted;
}

/// BINARYMIME is understood but not offered: most mail programs cannot open the file it leaves.
QByteArrayList MailboxSession::capabilities() const
{
    QByteArrayList lines{"PIPELINING",
                         "SIZE " + QByteArray::number(m_transaction.maximumMessageSize()),
                         "8BITMIME",
                         "SMTPUTF8",
                         "ENHANCEDSTATUSCODES",
                         "DSN",
                         "CHUNKING"};
    if (owesTls())
        lines << "STARTTLS";
    else if (!m_settings.user.isEmpty() && !m_signedIn)
        lines << "AUTH " + SignIn::mechanisms(isProtected()).join(' ');
    return lines;
}

void MailboxSession::helo(const QByteArray &argument)
{
    if (argument.isEmpty())
        return complain("501 5.5.4 Syntax: HELO name");
    m_transaction.reset();
    m_greeted = true;
    reply("250 localhost");
}

void MailboxSession::ehlo(const QByteArray &argument)
{
    if (argument.isEmpty())
        return complain("501 5.5.4 Syntax: EHLO name");
    m_transaction.reset();
    m_greeted = true;
    const QByteArrayList lines = capabilities();
    reply("250-localhost greets you");
    for (qsizetype i = 0; i < lines.size(); ++i)
        reply((i + 1 < lines.size() ? "250-" : "250 ") + lines.at(i));
}

void MailboxSession::startTls(const QByteArray &argument)
{
    if (m_settings.security != Security::Starttls)
        complain("502 5.5.1 STARTTLS is not offered");
    else if (m_encrypted)
        complain("503 5.5.1 TLS is there already");
    else if (!argument.isEmpty())
        complain("501 5.5.4 Syntax: STARTTLS");
    else
        m_wish = Wish::StartTls; // receive() answers: it knows whether anything follows
}

QByteArray MailboxSession::authRefusal() const
{
    if (m_settings.user.isEmpty())
        return "502 5.5.1 AUTH is not offered";
    if (!m_greeted)
        return "503 5.5.1 EHLO comes first";
    if (m_signedIn)
        return "503 5.5.1 You are signed in already";
    if (m_transaction.isOpen())
        return "503 5.5.1 AUTH cannot stand within a transaction";
    return {};
}

void MailboxSession::auth(const QByteArray &argument)
{
    const QByteArray refusal = authRefusal();
    if (!refusal.isEmpty())
        return complain(refusal);
    const QByteArrayList words = argument.split(' ');
    m_signIn = SignIn::create(words.at(0).toUpper(), isProtected(), m_settings.user,
                              m_settings.password);
    if (!m_signIn || words.size() > 2)
        return complain("504 5.5.4 This mechanism is not offered");
    if (words.size() < 2)
        return answerSignIn(m_signIn->begin(std::nullopt));
    if (words.at(1) == "=") // RFC 4954 4: an empty initial response
        return answerSignIn(m_signIn->begin(QByteArray()));
    const auto initial
        = QByteArray::fromBase64Encoding(words.at(1), QByteArray::AbortOnBase64DecodingErrors);
    answerSignIn(initial ? m_signIn->begin(*initial)
                         : SignIn::Answer{SignIn::Outcome::Malformed, {}});
}

void MailboxSession::takeAuthResponse(const QByteArray &line)
{
    m_mode = Mode::Command;
    const auto response
        = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
    if (line == "*")
        reply("501 5.7.0 AUTH was cancelled");
    else
        answerSignIn(response ? m_signIn->next(*response)
                              : SignIn::Answer{SignIn::Outcome::Malformed, {}});
}

void MailboxSession::answerSignIn(const SignIn::Answer &answer)
{
    switch (answer.outcome) {
    case SignIn::Outcome::Challenge:
        m_mode = Mode::AuthResponse;
        return reply("334 " + answer.challenge.toBase64());
    case SignIn::Outcome::Accepted:
        m_signedIn = true;
        return reply("235 2.7.0 Welcome");
    case SignIn::Outcome::Malformed:
        return complain("501 5.5.2 This is not what the mechanism expects");
    case SignIn::Outcome::Refused:
        break;
    }
    if (++m_failedSignIns >= maximumFailedSignIns)
        close("421 4.7.0 Too many failed tries to sign in");
    else
        reply("535 5.7.8 The user name or the password is wrong");
}

void MailboxSession::mail(const QByteArray &argument)
{
    if (!m_greeted)
        complain("503 5.5.1 EHLO comes first");
    else if (!m_settings.user.isEmpty() && !m_signedIn)
        complain("530 5.7.0 Sign in first");
    else
        reply(m_transaction.mail(argument, m_behaviour));
}

void MailboxSession::rcpt(const QByteArray &argument)
{
    reply(m_transaction.rcpt(argument, m_behaviour));
}

void MailboxSession::data(const QByteArray &argument)
{
    if (!argument.isEmpty())
        return complain("501 5.5.4 Syntax: DATA");
    const QByteArray refusal = m_transaction.beginContent(false, m_behaviour);
    if (!refusal.isEmpty())
        return endContent(refusal);
    m_decoder = DotDecoder();
    m_mode = Mode::Data;
    reply("354 Go on, end with a lone dot");
}

void MailboxSession::bdat(const QByteArray &argument)
{
    const QByteArrayList words = argument.split(' ');
    bool isNumber = false;
    m_chunkLeft = words.at(0).toLongLong(&isNumber);
    m_lastChunk = words.size() == 2 && words.at(1).toUpper() == "LAST";
    // Without the size nobody knows where the next command begins.
    if (!isNumber || m_chunkLeft < 0 || words.size() > 2 || (words.size() == 2 && !m_lastChunk))
        return close("501 5.5.4 Syntax: BDAT size [LAST]");
    m_chunkRefusal = owesTls() ? QByteArrayLiteral("530 5.7.0 STARTTLS comes first")
                               : m_transaction.beginContent(true, m_behaviour);
    m_mode = Mode::Chunk;
    if (m_chunkLeft == 0)
        endChunk();
}

void MailboxSession::rset(const QByteArray &)
{
    m_transaction.reset();
    reply("250 2.0.0 Forgotten");
}

void MailboxSession::noop(const QByteArray &)
{
    reply("250 2.0.0 Nothing done");
}

void MailboxSession::vrfy(const QByteArray &argument)
{
    if (argument.isEmpty())
        complain("501 5.5.4 Syntax: VRFY address");
    else
        reply("252 2.1.5 Cannot say; send the message and see");
}

void MailboxSession::help(const QByteArray &)
{
    reply("214 2.0.0 This is a test mailbox: it keeps what it receives and sends nothing on");
}

void MailboxSession::quit(const QByteArray &)
{
    close("221 2.0.0 Goodbye");
}

} // namespace posthorn
