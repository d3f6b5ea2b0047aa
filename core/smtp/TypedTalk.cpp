// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/TypedTalk.h"

#include "auth/Mechanism.h"
#include "smtp/BodyPump.h"
#include "smtp/Dialogue.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr qint64 MaximumChunk = 16 * 1024 * 1024; ///< it is kept in memory until it is whole

} // namespace

TypedTalk::TypedTalk(Session::Line line, Transcript &transcript, const SessionSettings &settings)
    : m_dialogue(line.dialogue)
    , m_wire(line.wire)
    , m_transcript(transcript)
    , m_settings(settings)
{
    m_dialogue.setPipelining(false);
    connect(&m_wire, &Wire::secured, this, &TypedTalk::secured);
    connect(&m_wire, &Wire::drained, this, &TypedTalk::settle);
}

TypedTalk::Awaits TypedTalk::awaits() const
{
    if (m_asking || m_dialogue.isOver())
        return Awaits::Nothing;
    if (m_challenged)
        return Awaits::Secret;
    if (m_chunk)
        return Awaits::Body;
    if (m_body)
        return m_wire.queued() > BodyPump::HighWater ? Awaits::Nothing : Awaits::Body;
    return Awaits::Command;
}

void TypedTalk::say(const QByteArray &line)
{
    m_lines.push_back(line);
    settle();
}

/// Something ended: the next lines have their turn, or whoever types is told what is awaited.
void TypedTalk::settle()
{
    if (m_advancing)
        return;
    advance();
    if (const Awaits now = awaits(); now != std::exchange(m_told, now))
        emit awaitsChanged(now);
}

void TypedTalk::advance()
{
    m_advancing = true;
    while (!m_lines.empty() && awaits() != Awaits::Nothing) {
        const QByteArray line = std::move(m_lines.front());
        m_lines.pop_front();
        take(line);
    }
    m_advancing = false;
    if (m_finishing && m_lines.empty() && !m_asking && !m_dialogue.isOver())
        conclude();
}

void TypedTalk::finish()
{
    m_finishing = true;
    settle();
}

void TypedTalk::conclude()
{
    if (m_body || m_chunk)
        return m_dialogue.fail(
            FailureKind::Input, FailureCause::BadInput,
            tr("The message was not ended with a line that holds a lone dot, or a chunk is too "
               "short. It was not delivered."));
    if (m_challenged)
        return takeSecret("*"); // RFC 4954 4: takes the command back
    m_asking = true;
    emit quitTyped();
}

void TypedTalk::take(const QByteArray &line)
{
    if (m_challenged)
        return takeSecret(line);
    if (m_chunk)
        return takeChunkOctets(line);
    if (m_body)
        return takeBodyLine(line);
    if (!line.trimmed().isEmpty())
        takeCommand(line);
}

void TypedTalk::takeCommand(const QByteArray &octets)
{
    const TypedLine line = TypedLine::parse(octets);
    m_authBroken = m_authBroken && !line.isCommand();
    if (const QString fault = faultOf(line); !fault.isEmpty()) {
        m_authBroken = m_authBroken || line.kind == TypedLine::Kind::Auth;
        emit notSent(fault);
        return;
    }
    keepSecrets(line.secrets);
    if (line.kind == TypedLine::Kind::Quit) {
        m_asking = true;
        emit quitTyped();
        return;
    }
    if (line.kind == TypedLine::Kind::Bdat) {
        m_chunk = line;
        m_chunkOctets.clear();
        if (line.chunkSize == 0)
            sendChunk();
        return;
    }
    ask(octets, line.shown, line.stage().value_or(m_dialogue.stage()),
        [this, line](const Reply &reply) { answered(line, reply); });
}

/// Why a line cannot or must not be sent; empty: it can.
QString TypedTalk::faultOf(const TypedLine &line) const
{
    const bool isAuth = line.kind == TypedLine::Kind::Auth;
    const QByteArray &octets = line.octets;
    if (octets.contains('\r') || octets.contains('\n') || octets.contains('\0'))
        return tr("The line holds a line break or NUL. It was not sent.");
    if (octets.size() > (isAuth ? Dialogue::LongestAuthLine : Dialogue::LongestCommand))
        return tr("The line is too long for a command. It was not sent.");
    if (m_authBroken)
        return tr("This seems to be an answer for signing in, but nobody asks for it. It was not "
                  "sent.");
    if (isAuth && !m_wire.isEncrypted() && !m_settings.allowPlainAuth
        && Mechanisms::exposesSecret(line.mechanism))
        return tr("This way of signing in shows the password to everybody on the unencrypted "
                  "line. It was not sent.");
    if (line.kind == TypedLine::Kind::Starttls && m_wire.isEncrypted())
        return tr("The line is encrypted already. STARTTLS was not sent.");
    if (line.kind == TypedLine::Kind::Bdat && line.chunkSize > MaximumChunk)
        return tr("A chunk may have up to 16 MiB here. It was not sent.");
    return {};
}

void TypedTalk::ask(const QByteArray &line, const QString &shown, Stage stage,
                    Command::Handler handler)
{
    Command command;
    command.line = line;
    command.shown = shown;
    command.stage = stage;
    command.patience = m_settings.patience.command;
    command.wantsRawReply = true;
    command.handler = [this, handler = std::move(handler)](const Reply &reply) {
        m_asking = false;
        handler(reply);
        if (!m_dialogue.isOver())
            settle();
    };
    m_asking = true;
    m_dialogue.ask(std::move(command));
}

void TypedTalk::answered(const TypedLine &line, const Reply &reply)
{
    switch (line.kind) {
    case TypedLine::Kind::Hello:
        return helloAnswered(reply);
    case TypedLine::Kind::Starttls:
        return starttlsAnswered(reply);
    case TypedLine::Kind::Auth:
        return authAnswered(reply);
    case TypedLine::Kind::NewTransaction:
        m_accepted = reply.isPositive() ? 0 : m_accepted;
        return;
    case TypedLine::Kind::Recipient:
        m_accepted += reply.isPositive() ? 1 : 0;
        return;
    case TypedLine::Kind::Data:
        m_body = reply.code == 354;
        m_bodyOctets = 0;
        return;
    case TypedLine::Kind::Bdat:
    case TypedLine::Kind::Quit:
    case TypedLine::Kind::Other:
        return;
    }
}

void TypedTalk::helloAnswered(const Reply &reply)
{
    if (!reply.isPositive())
        return;
    m_accepted = 0;
    emit capabilitiesLearned(Capabilities::fromReply(reply));
}

void TypedTalk::starttlsAnswered(const Reply &reply)
{
    if (reply.code != 220)
        return;
    if (m_dialogue.hasUnread())
        return m_dialogue.fail(FailureKind::Protocol, FailureCause::StarttlsInjected,
                               tr("Plain text arrived behind the answer to STARTTLS."));
    m_asking = true;
    m_wire.startTls();
}

/// What was said in clear is forgotten (RFC 3207 4.2): the person has to say EHLO again.
void TypedTalk::secured()
{
    m_asking = false;
    m_accepted = 0;
    emit capabilitiesLearned({});
    settle();
}

void TypedTalk::authAnswered(const Reply &reply)
{
    m_challenged = reply.code == 334;
    m_authBroken = reply.isTransient() || reply.isPermanent();
}

void TypedTalk::takeSecret(const QByteArray &line)
{
    const bool cancels = line == "*";
    m_challenged = false;
    if (!cancels)
        keepSecrets(TypedLine::secretsOf(line));
    ask(line, cancels ? QString() : u"[hidden]"_s, Stage::Auth,
        [this](const Reply &reply) { authAnswered(reply); });
}

void TypedTalk::takeBodyLine(const QByteArray &line)
{
    if (line == ".") {
        m_body = false;
        m_transcript.messageData(m_bodyOctets);
        m_wire.write(".\r\n");
        m_dialogue.enter(Stage::Body);
        askSilently(m_settings.lmtp ? m_accepted : 1);
        return;
    }
    m_bodyOctets += line.size() + 2;
    m_wire.write((line.startsWith('.') ? "." + line : line) + "\r\n"); // RFC 5321 4.5.2
}

/// The final answers: one, or with LMTP one for each recipient that was accepted.
void TypedTalk::askSilently(int answers)
{
    m_accepted = 0;
    m_asking = answers > 0;
    for (int i = 0; i < answers; ++i) {
        Command final;
        final.silent = true;
        final.stage = Stage::Body;
        final.patience = m_settings.patience.dataTermination;
        const bool last = i + 1 == answers;
        final.handler = [this, last](const Reply &) {
            m_asking = !last;
            settle();
        };
        m_dialogue.ask(std::move(final));
    }
}

void TypedTalk::takeChunkOctets(const QByteArray &line)
{
    m_chunkOctets += line + "\r\n";
    if (m_chunkOctets.size() < m_chunk->chunkSize)
        return;
    const qsizetype surplus = m_chunkOctets.size() - m_chunk->chunkSize;
    if (surplus > 2) // what lies beyond the chunk is a line of its own
        m_lines.push_front(line.right(surplus - 2));
    m_chunkOctets.chop(surplus);
    sendChunk();
}

void TypedTalk::sendChunk()
{
    const TypedLine chunk = *std::exchange(m_chunk, std::nullopt);
    m_transcript.client(chunk.octets, {});
    m_transcript.messageData(m_chunkOctets.size());
    m_wire.write(chunk.octets + "\r\n" + std::exchange(m_chunkOctets, {}));
    m_dialogue.enter(Stage::Body);
    const int accepted = m_accepted;
    askSilently(chunk.lastChunk && m_settings.lmtp ? qMax(accepted, 1) : 1);
    if (!chunk.lastChunk)
        m_accepted = accepted;
}

void TypedTalk::keepSecrets(const QList<QByteArray> &secrets)
{
    std::for_each(secrets.begin(), secrets.end(),
                  [this](const QByteArray &secret) { m_transcript.addSecret(secret); });
}

} // namespace posthorn
