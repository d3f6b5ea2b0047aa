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
    , m_handshake(m_dialogue, *m_wire, transcript, m_settings)
{
    // A greeting may know it.
    m_transcript.addSecret(Secret(m_settings.credentials.secret.octets()).bytes());
    connect(m_wire.get(), &Wire::opened, &m_handshake, &Handshake::start);
    connect(&m_handshake, &Handshake::learned, this, [this] { emit serverLearned(server()); });
    connect(&m_handshake, &Handshake::done, this, &Session::becomeReady);
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
        || m_usage.isExhausted(m_handshake.capabilities()))
        return false;
    if (m_underWay.isEmpty())
        return m_dialogue.isIdle();
    return m_dialogue.isPipelining() && m_underWay.mayBeFollowed(m_usage.accepted());
}

void Session::deliver(const Letter &letter)
{
    m_ready = false;
    const TransactionContext context{
        m_dialogue, *m_wire, m_transcript, m_handshake.capabilities(), m_usage, m_settings};
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
    whole.mechanism = m_handshake.mechanism();
    m_underWay.settle(transaction, std::move(whole));
    while (const std::optional<DeliveryReport> next = m_underWay.takeSettled())
        emit delivered(*next);
    if (!m_dialogue.isOver())
        offerLater();
}

void Session::probe(const Address &reversePath, const QList<Address> &recipients)
{
    m_ready = false;
    m_probe = std::make_unique<Probe>(m_dialogue, m_settings, m_handshake.capabilities(),
                                      reversePath, recipients);
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
        && !m_usage.isExhausted(m_handshake.capabilities());
}

void Session::touch()
{
    m_ready = false;
    m_signedIn = false;
    Command noop;
    noop.line = "NOOP";
    noop.stage = m_dialogue.stage();
    noop.patience = m_settings.patience.touch;
    noop.handler = [this](const Reply &reply) { touchAnswered(reply); };
    m_dialogue.ask(std::move(noop));
}

void Session::touchAnswered(const Reply &reply)
{
    if (!reply.isPositive())
        return m_dialogue.fail(
            {m_dialogue.stage(), FailureKind::Protocol, FailureCause::Malformed, {}, {}, reply});
    becomeReady();
}

Session::Line Session::handOver()
{
    m_ready = m_signedIn = false;
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
    const bool usedUp = m_signedIn && m_usage.isExhausted(m_handshake.capabilities());
    if (!(m_quitting || usedUp) || m_quitAsked || m_dialogue.isOver() || m_offering)
        return;
    const bool behindTheDot
        = m_underWay.count() == 1 && m_dialogue.isPipelining() && m_underWay.oldest().isAtItsEnd();
    if (!m_underWay.isEmpty() && !behindTheDot)
        return;
    m_quitAsked = true;
    m_quitting = true;
    Command quit;
    quit.line = "QUIT";
    quit.stage = Stage::Quit;
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

void Session::conversationFailed(const Failure &broken)
{
    const Failure failure = m_handshake.explained(broken);
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
    facts.greeting = m_handshake.greeting();
    facts.capabilities.clear();
    const QList<QByteArray> lines = m_handshake.capabilities().lines();
    for (const QByteArray &line : lines)
        facts.capabilities += escapedForShowing(m_transcript.withoutSecrets(line));
    return facts;
}

} // namespace posthorn
