// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Handshake.h"

#include <utility>

namespace posthorn {

Handshake::Handshake(Dialogue &dialogue, Wire &wire, Transcript &transcript,
                     const SessionSettings &settings, QObject *parent)
    : QObject(parent)
    , m_dialogue(dialogue)
    , m_wire(wire)
    , m_transcript(transcript)
    , m_settings(settings)
{
    connect(&m_wire, &Wire::secured, this, &Handshake::secured);
}

Command Handshake::command(const QByteArray &line, Stage stage,
                           void (Handshake::*handler)(const Reply &))
{
    Command command;
    command.line = line;
    command.silent = line.isEmpty();
    command.stage = stage;
    command.patience = m_settings.patience.command;
    command.handler = [this, handler](const Reply &reply) { (this->*handler)(reply); };
    return command;
}

void Handshake::refuse(FailureKind kind, FailureCause cause, const Reply &reply)
{
    m_dialogue.fail({m_dialogue.stage(), kind, cause, {}, {}, reply});
}

void Handshake::start()
{
    emit learned();
    Command greeting = command({}, Stage::Greeting, &Handshake::greeted);
    greeting.patience = m_settings.patience.greeting;
    m_dialogue.ask(std::move(greeting));
}

void Handshake::greeted(const Reply &reply)
{
    m_greeting = reply.linesForPeople().value(0);
    if (reply.isTransient() || reply.isPermanent())
        return refuse(FailureKind::Refused, FailureCause::GreetingRefused, reply);
    if (reply.code != 220)
        return refuse(FailureKind::Protocol, FailureCause::Malformed, reply);
    sayHello();
}

void Handshake::sayHello()
{
    Command hello = command((m_settings.lmtp ? "LHLO " : "EHLO ") + m_settings.heloName,
                            Stage::Ehlo, &Handshake::helloAnswered);
    hello.wantsRawReply = true;
    m_dialogue.ask(std::move(hello));
}

void Handshake::helloAnswered(const Reply &reply)
{
    if (reply.code != 250)
        return helloRefused(m_transcript.withoutSecrets(reply));
    m_capabilities = Capabilities::fromReply(reply);
    for (const QByteArray &keyword : std::as_const(m_settings.without))
        m_capabilities.disable(keyword);
    emit learned();
    if (stillNeedsTls())
        return protect();
    m_dialogue.setPipelining(m_capabilities.has("PIPELINING"));
    signIn();
}

void Handshake::helloRefused(const Reply &reply)
{
    if (reply.isTransient())
        return refuse(FailureKind::Refused, FailureCause::EhloRefused, reply);
    if (!reply.isPermanent())
        return refuse(FailureKind::Protocol, FailureCause::Malformed, reply);
    if (stillNeedsTls()) // without EHLO there is no STARTTLS, and HELO would lead nowhere
        return refuse(FailureKind::Policy, FailureCause::StarttlsMissing, reply);
    if (m_settings.lmtp)
        return refuse(FailureKind::Refused, FailureCause::EhloRefused, reply);
    sayOldHello();
}

/// A server from before RFC 1869.
void Handshake::sayOldHello()
{
    m_capabilities = {};
    m_dialogue.ask(
        command("HELO " + m_settings.heloName, Stage::Ehlo, &Handshake::oldHelloAnswered));
}

void Handshake::oldHelloAnswered(const Reply &reply)
{
    if (reply.isTransient() || reply.isPermanent())
        return refuse(FailureKind::Refused, FailureCause::EhloRefused, reply);
    if (reply.code != 250)
        return refuse(FailureKind::Protocol, FailureCause::Malformed, reply);
    signIn();
}

bool Handshake::stillNeedsTls() const
{
    return m_settings.security == Security::Starttls && !m_wire.isEncrypted();
}

void Handshake::protect()
{
    m_dialogue.enter(Stage::Starttls);
    if (!m_capabilities.has("STARTTLS"))
        return m_dialogue.fail(FailureKind::Policy, FailureCause::StarttlsMissing);
    m_dialogue.ask(command("STARTTLS", Stage::Starttls, &Handshake::starttlsAnswered));
}

void Handshake::starttlsAnswered(const Reply &reply)
{
    if (reply.code != 220)
        return refuse(FailureKind::Policy, FailureCause::StarttlsRefused, reply);
    if (m_dialogue.hasUnread())
        return m_dialogue.fail(FailureKind::Protocol, FailureCause::StarttlsInjected,
                               tr("Plain text arrived behind the answer to STARTTLS."));
    m_capabilities = {};
    m_dialogue.setPipelining(false);
    m_wire.startTls();
}

void Handshake::secured()
{
    emit learned();
    sayHello();
}

void Handshake::signIn()
{
    const bool wanted = !m_settings.credentials.isEmpty()
        || (!m_settings.mechanism.isEmpty() && !Mechanisms::needsSecret(m_settings.mechanism));
    if (!wanted)
        return finish();
    const AuthContext context{m_settings.host, m_settings.port, m_wire.channelBinding(),
                              m_capabilities.authMechanisms()};
    m_login = std::make_unique<Login>(m_dialogue, m_transcript, m_settings, context,
                                      m_wire.isEncrypted());
    connect(m_login.get(), &Login::succeeded, this, [this](const QByteArray &mechanism) {
        m_mechanism = mechanism;
        finish();
    });
    m_login->start(m_capabilities.authMechanisms());
}

/// From now on STARTTLS, if it comes at all, is somebody else's.
void Handshake::finish()
{
    disconnect(&m_wire, &Wire::secured, this, &Handshake::secured);
    emit done();
}

Failure Handshake::explained(Failure failure) const
{
    const bool silent = failure.stage == Stage::Greeting
        && (failure.cause == FailureCause::TimedOut
            || failure.cause == FailureCause::ConnectionLost);
    if (silent && m_settings.missTlsOfPort()) {
        failure.kind = FailureKind::Protocol;
        failure.cause = FailureCause::TlsExpected;
    }
    return failure;
}

} // namespace posthorn
