// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Session.h"

#include "auth/Secret.h"
#include "smtp/LogEntry.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

Session::Session(std::unique_ptr<Wire> wire, SessionSettings settings, Transcript &transcript,
                 QObject *parent)
    : QObject(parent)
    , m_wire(std::move(wire))
    , m_settings(std::move(settings))
    , m_transcript(transcript)
    , m_dialogue(*m_wire, transcript)
{
    // A greeting may know it.
    m_transcript.addSecret(Secret(m_settings.credentials.secret.octets()).bytes());
    connect(m_wire.get(), &Wire::opened, this, &Session::greet);
    connect(m_wire.get(), &Wire::secured, this, &Session::secured);
    connect(&m_dialogue, &Dialogue::stageEntered, this, &Session::stageEntered);
    connect(&m_dialogue, &Dialogue::failed, this, &Session::conversationFailed);
}

Session::~Session()
{
    m_dialogue.finish();
    m_wire->disconnect(this);
}

void Session::open()
{
    m_wire->open();
}

Command Session::command(const QByteArray &line, Stage stage,
                         void (Session::*handler)(const Reply &)) const
{
    Command command;
    command.line = line;
    command.silent = line.isEmpty();
    command.stage = stage;
    command.patience = m_settings.patience.command;
    command.handler = [self = const_cast<Session *>(this), handler](const Reply &reply) {
        (self->*handler)(reply);
    };
    return command;
}

void Session::refuse(FailureKind kind, FailureCause cause, const Reply &reply)
{
    m_dialogue.fail({m_dialogue.stage(), kind, cause, {}, {}, reply});
}

void Session::greet()
{
    emit serverLearned(server());
    Command greeting = command({}, Stage::Greeting, &Session::greeted);
    greeting.patience = m_settings.patience.greeting;
    m_dialogue.ask(std::move(greeting));
}

void Session::greeted(const Reply &reply)
{
    m_greeting = reply.linesForPeople().value(0);
    if (reply.isTransient() || reply.isPermanent())
        return refuse(FailureKind::Refused, FailureCause::GreetingRefused, reply);
    if (reply.code != 220)
        return refuse(FailureKind::Protocol, FailureCause::Malformed, reply);
    sayHello();
}

void Session::sayHello()
{
    Command hello = command((m_settings.lmtp ? "LHLO " : "EHLO ") + m_settings.heloName,
                            Stage::Ehlo, &Session::helloAnswered);
    hello.wantsRawReply = true;
    m_dialogue.ask(std::move(hello));
}

void Session::helloAnswered(const Reply &reply)
{
    if (reply.code != 250)
        return helloRefused(m_transcript.withoutSecrets(reply));
    m_capabilities = Capabilities::fromReply(reply);
    for (const QByteArray &keyword : std::as_const(m_settings.without))
        m_capabilities.disable(keyword);
    emit serverLearned(server());
    if (stillNeedsTls())
        return protect();
    m_dialogue.setPipelining(m_capabilities.has("PIPELINING"));
    signIn();
}

void Session::helloRefused(const Reply &reply)
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
void Session::sayOldHello()
{
    m_capabilities = {};
    m_dialogue.ask(command("HELO " + m_settings.heloName, Stage::Ehlo, &Session::oldHelloAnswered));
}

void Session::oldHelloAnswered(const Reply &reply)
{
    if (reply.isTransient() || reply.isPermanent())
        return refuse(FailureKind::Refused, FailureCause::EhloRefused, reply);
    if (reply.code != 250)
        return refuse(FailureKind::Protocol, FailureCause::Malformed, reply);
    signIn();
}

bool Session::stillNeedsTls() const
{
    return m_settings.security == Security::Starttls && !m_wire->isEncrypted();
}

void Session::protect()
{
    m_dialogue.enter(Stage::Starttls);
    if (!m_capabilities.has("STARTTLS"))
        return m_dialogue.fail(FailureKind::Policy, FailureCause::StarttlsMissing);
    m_dialogue.ask(command("STARTTLS", Stage::Starttls, &Session::starttlsAnswered));
}

void Session::starttlsAnswered(const Reply &reply)
{
    if (reply.code != 220)
        return refuse(FailureKind::Policy, FailureCause::StarttlsRefused, reply);
    if (m_dialogue.hasUnread())
        return m_dialogue.fail(FailureKind::Protocol, FailureCause::StarttlsInjected,
                               tr("Plain text arrived behind the answer to STARTTLS."));
    m_capabilities = {};
    m_dialogue.setPipelining(false);
    m_wire->startTls();
}

void Session::secured()
{
    emit serverLearned(server());
    sayHello();
}

void Session::signIn()
{
    const bool wanted = !m_settings.credentials.isEmpty()
        || (!m_settings.mechanism.isEmpty() && !Mechanisms::needsSecret(m_settings.mechanism));
    if (!wanted)
        return becomeReady();
    const AuthContext context{m_settings.host, m_settings.port, m_wire->channelBinding(),
                              m_capabilities.authMechanisms()};
    m_login = std::make_unique<Login>(m_dialogue, m_transcript, m_settings, context,
                                      m_wire->isEncrypted());
    connect(m_login.get(), &Login::succeeded, this, [this](const QByteArray &mechanism) {
        m_mechanism = mechanism;
        becomeReady();
    });
    m_login->start(m_capabilities.authMechanisms());
}

void Session::becomeReady()
{
    m_signedIn = true;
    if (!m_dialogue.isOver())
        offer();
}

/// Tells that letters may be given, as often as they are given. All that they ask goes out in one
/// flight.
void Session::offer()
{
    if (m_offering || m_dialogue.isOver())
        return;
    m_offering = true;
    {
        const Dialogue::Flight flight(m_dialogue);
        while (mayTakeLetter()) {
            m_ready = true;
            emit ready();
            if (m_ready || m_dialogue.isOver())
                break;
            if (m_underWay.isEmpty()) { // it failed at once; thousands may do so in a row
                offerLater();
                break;
            }
        }
    }
    m_offering = false;
    quitIfDone();
}

void Session::offerLater()
{
    if (std::exchange(m_offerPending, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_offerPending = false;
            // One with recipients that had no turn goes on when nobody else is under way.
            if (Transaction *next = m_dialogue.isOver() ? nullptr : m_underWay.takeRound())
                next->startRound();
            offer();
        },
        Qt::QueuedConnection);
}

/// Several letters may be unanswered where the server takes commands in groups.
bool Session::mayTakeLetter() const
{
    if (!m_signedIn || m_quitting || m_probe || m_underWay.wantsRound()
        || m_usage.isExhausted(m_capabilities))
        return false;
    if (m_underWay.isEmpty())
        return m_dialogue.isIdle();
    return m_dialogue.isPipelining() && m_underWay.mayBeFollowed(m_usage.accepted());
}

void Session::deliver(const Letter &letter)
{
    m_ready = false;
    const TransactionContext context{m_dialogue,     *m_wire, m_transcript,
                                     m_capabilities, m_usage, m_settings};
    Transaction *transaction = m_underWay.add(std::make_unique<Transaction>(context, letter));
    connect(transaction, &Transaction::progressed, this, &Session::progressed);
    connect(transaction, &Transaction::followable, this, [this] {
        if (!m_offering)
            offerLater();
    });
    connect(transaction, &Transaction::roundWanted, this, [this, transaction] {
        m_underWay.noteRoundWanted(transaction);
        offerLater();
    });
    connect(
        transaction, &Transaction::finished, this,
        [this, transaction](const DeliveryReport &report) { letterEnded(transaction, report); });
    transaction->start();
}

void Session::letterEnded(const Transaction *transaction, const DeliveryReport &report)
{
    DeliveryReport whole = report;
    whole.server = server();
    whole.mechanism = m_mechanism;
    m_underWay.settle(transaction, std::move(whole));
    while (const std::optional<DeliveryReport> next = m_underWay.takeSettled())
        emit delivered(*next);
    if (!m_dialogue.isOver())
        offerLater();
}

void Session::probe(const Address &reversePath, const QList<Address> &recipients)
{
    m_ready = false;
    m_probe
        = std::make_unique<Probe>(m_dialogue, m_settings, m_capabilities, reversePath, recipients);
    connect(m_probe.get(), &Probe::finished, this, &Session::probeEnded);
    m_probe->start();
}

void Session::probeEnded()
{
    Probe *probe = m_probe.release();
    probe->deleteLater();
    emit probed(probe->senderReply().value_or(Reply{}), probe->recipients());
    becomeReady();
}

bool Session::isIdle() const
{
    return m_signedIn && !m_quitting && !m_dialogue.isOver() && m_underWay.isEmpty()
        && !m_usage.isExhausted(m_capabilities);
}

void Session::touch()
{
    m_ready = false;
    m_signedIn = false;
    Command noop = command("NOOP", m_dialogue.stage(), &Session::touchAnswered);
    noop.patience = m_settings.patience.touch;
    m_dialogue.ask(std::move(noop));
}

void Session::touchAnswered(const Reply &reply)
{
    if (!reply.isPositive())
        return refuse(FailureKind::Protocol, FailureCause::Malformed, reply);
    becomeReady();
}

Session::Line Session::handOver()
{
    m_ready = m_signedIn = false;
    disconnect(m_wire.get(), &Wire::secured, this, &Session::secured);
    return {m_dialogue, *m_wire};
}

void Session::quit()
{
    m_quitting = true;
    m_ready = false;
    if (m_underWay.isEmpty())
        m_dialogue.forgetWaiting();
    quitIfDone();
}

/// Behind the final dot of the last letter QUIT may go at once (RFC 2920 3.1), for whatever the
/// answer is, nothing will be asked any more.
void Session::quitIfDone()
{
    const bool usedUp = m_signedIn && m_usage.isExhausted(m_capabilities);
    if (!(m_quitting || usedUp) || m_quitAsked || m_dialogue.isOver() || m_offering)
        return;
    const bool behindTheDot
        = m_underWay.count() == 1 && m_dialogue.isPipelining() && m_underWay.oldest().isAtItsEnd();
    if (!m_underWay.isEmpty() && !behindTheDot)
        return;
    m_quitAsked = true;
    m_quitting = true;
    Command quit = command("QUIT", Stage::Quit, nullptr);
    quit.flow = Command::Flow::Last;
    quit.patience = m_settings.patience.quit;
    quit.handler = [this](const Reply &) { end(); };
    m_dialogue.ask(std::move(quit));
}

void Session::leave()
{
    quit();
    end();
}

void Session::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_dialogue.finish();
    m_wire->close();
    emit ended();
}

void Session::cancel()
{
    m_dialogue.fail(FailureKind::Cancelled, FailureCause::Cancelled);
}

Failure Session::explained(Failure failure) const
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

void Session::conversationFailed(const Failure &broken)
{
    const Failure failure = explained(broken);
    m_ready = false;
    if (m_quitAsked && m_underWay.isEmpty()) // everything was settled; its answer is a courtesy
        return end();
    m_underWay.forgetRounds();
    while (!m_underWay.isEmpty()) // each is told of by delivered(), the oldest first
        m_underWay.oldest().conversationFailed(failure);
    emit failed(failure);
}

ServerFacts Session::server() const
{
    ServerFacts facts = m_wire->facts();
    facts.greeting = m_greeting;
    facts.capabilities.clear();
    const QList<QByteArray> lines = m_capabilities.lines();
    for (const QByteArray &line : lines)
        facts.capabilities += escapedForShowing(m_transcript.withoutSecrets(line));
    return facts;
}

} // namespace posthorn
