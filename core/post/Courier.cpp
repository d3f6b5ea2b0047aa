// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Courier.h"

#include "post/SessionFactory.h"

#include <QMetaMethod>

#include <algorithm>
#include <numeric>
#include <utility>

namespace posthorn {

namespace {

bool isLostLine(const Failure &failure)
{
    return failure.cause == FailureCause::ConnectionLost
        || failure.cause == FailureCause::ShuttingDown;
}

/// It ended the conversation, but says nothing of the letters that follow.
bool isAboutOneLetter(const Failure &failure)
{
    return failure.cause == FailureCause::MessageRefused
        || failure.cause == FailureCause::FileChanged
        || failure.cause == FailureCause::FileUnreadable;
}

Failure stopped()
{
    return {Stage::Input, FailureKind::Cancelled, FailureCause::Cancelled, {}, {}, std::nullopt};
}

} // namespace

Courier::Courier(QObject *parent)
    : QObject(parent)
    , m_idle(this) // goes along to another thread
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        if (m_session)
            m_session->quit();
    });
}

Courier::~Courier()
{
    if (!m_session)
        return;
    m_session->disconnect(this);
    if (m_session->isIdle())
        m_session->leave();
}

void Courier::send(const ServerSettings &server, const Credentials &credentials,
                   const QList<Letter> &letters)
{
    m_idle.stop();
    const bool sameLine
        = m_session && m_session->isIdle() && server == m_server && credentials == m_credentials;
    if (!sameLine)
        part();
    m_server = server;
    m_credentials = credentials;
    m_letters = letters;
    m_toBegin.resize(letters.size());
    std::iota(m_toBegin.begin(), m_toBegin.end(), 0);
    m_underWay.clear();
    m_parts.clear();
    m_next = m_current = m_connections = 0;
    m_facts = SessionFactory::facts(server);
    m_state = State::Starting;
    m_clock.start();
    if (!m_session)
        m_transcript = std::make_unique<Transcript>();
    static const QMetaMethod log = QMetaMethod::fromSignal(&Courier::logged);
    if (isSignalConnected(log)) // what nobody reads need not be written
        connect(m_transcript.get(), &Transcript::logged, this, &Courier::logged,
                Qt::UniqueConnection);
    m_transcript->setKeepSecrets(m_keepSecrets);
    QMetaObject::invokeMethod(this, &Courier::begin, Qt::QueuedConnection);
}

void Courier::begin()
{
    if (m_state != State::Starting) // cancelled before it began
        return;
    if (m_letters.isEmpty())
        return finish();
    if (const std::optional<Failure> fault = findFault())
        return settleRemaining(*fault);
    if (!m_session)
        return openSession();
    m_state = State::Touching;
    m_onConnection = 1;
    emit serverLearned(m_session->server());
    m_session->touch();
}

/// What is wrong with the settings or letters themselves, before anything is connected.
std::optional<Failure> Courier::findFault() const
{
    for (const Letter &letter : m_letters) {
        if (letter.envelope.recipients.isEmpty())
            return Failure{Stage::Input,
                           FailureKind::Input,
                           FailureCause::BadInput,
                           tr("There is no recipient."),
                           {},
                           std::nullopt};
    }
    return SessionFactory::findFault(m_server);
}

void Courier::openSession()
{
    ++m_connections;
    m_onConnection = 0;
    m_state = State::Carrying;
    m_session = SessionFactory::make(m_server, m_credentials, *m_transcript);
    connect(m_session.get(), &Session::stageEntered, this, [this](Stage stage) {
        if (isBusy())
            emit stageEntered(stage, m_current);
    });
    connect(m_session.get(), &Session::progressed, this, &Courier::progressed);
    connect(m_session.get(), &Session::serverLearned, this, &Courier::serverLearned);
    connect(m_session.get(), &Session::ready, this, &Courier::deliverNext);
    connect(m_session.get(), &Session::delivered, this, &Courier::letterDelivered);
    connect(m_session.get(), &Session::failed, this, &Courier::sessionFailed);
    connect(m_session.get(), &Session::ended, this, &Courier::sessionEnded);
    m_session->open();
}

/// Leaves the server that the last letters went to, politely and without anybody who waits.
void Courier::part()
{
    if (!m_session)
        return;
    Session *session = m_session.release();
    session->disconnect(this);
    connect(session, &Session::ended, session, &QObject::deleteLater);
    connect(session, &Session::failed, session, &QObject::deleteLater);
    session->setParent(this);
    m_transcript->setParent(session);
    session->quit();
    m_transcript.release()->disconnect(this); // its last word is none of the new conversation
}

/// Without a word: it is broken, at its end, or of no more use.
void Courier::dropSession()
{
    if (!m_session)
        return;
    m_session->disconnect(this);
    m_session->cancel(); // where it still stands
    m_session.release()->deleteLater();
}

void Courier::deliverNext()
{
    if (m_state == State::Touching)
        m_state = State::Carrying;
    // Behind the last letters it is ready as well: the next ones begin when it was touched.
    if (m_state != State::Carrying || m_toBegin.isEmpty())
        return;
    m_current = m_toBegin.takeFirst();
    m_underWay += m_current;
    m_session->deliver(m_letters.at(m_current));
    if (m_state == State::Carrying && m_toBegin.isEmpty() && m_keepAlive.count() == 0)
        m_session->quit(); // when the letters under way are answered
}

void Courier::letterDelivered(const DeliveryReport &report)
{
    const int index = m_underWay.takeFirst();
    if (mayTryAgain(report)) { // sessionFailed() follows and opens the new connection
        putBack(index);
        if (m_state == State::Carrying)
            m_state = State::Reopening;
        return;
    }
    if (report.unfinished)
        return continueLater(index, report);
    settle(index, report);
    if (m_state == State::Carrying && m_next == m_letters.size() && m_keepAlive.count() > 0) {
        m_idle.start(m_keepAlive);
        finish();
    }
}

/// The server closed the line between two letters, so that nothing of this one was transferred,
/// and one fresh connection is what a person would try. Or it refused to serve what it offered,
/// and then was out of step: once more, without that.
bool Courier::mayTryAgain(const DeliveryReport &report)
{
    if (!report.failure || report.outcome == Outcome::Partial)
        return false;
    const Failure &failure = *report.failure;
    if (failure.cause == FailureCause::ExtensionRefused
        && !m_server.without.contains(failure.value)) {
        m_server.without += failure.value;
        return true;
    }
    return m_onConnection > 0 && isLostLine(failure) && failure.stage == Stage::Mail;
}

void Courier::putBack(int index)
{
    m_toBegin.insert(std::upper_bound(m_toBegin.begin(), m_toBegin.end(), index), index);
}

/// The server takes no more of it on this connection.
void Courier::continueLater(int index, const DeliveryReport &report)
{
    QList<Address> rest;
    for (const RecipientResult &result : report.recipients) {
        if (!result.reply)
            rest += result.address;
    }
    if (m_parts.contains(index))
        m_parts[index].continueWith(report);
    else
        m_parts.insert(index, report);
    m_letters[index].envelope.recipients = rest;
    putBack(index);
    m_session->quit();
}

void Courier::sessionEnded()
{
    dropSession();
    goOn(std::nullopt);
}

void Courier::sessionFailed(const Failure &failure)
{
    m_facts = m_session->server();
    dropSession();
    if (failure.stage <= Stage::Connect) // none came about
        m_connections = std::max(0, m_connections - 1);
    goOn(isForAnother(failure) ? std::nullopt : std::optional(failure));
}

/// The failure says nothing of the letters that had no turn: another connection may carry them.
bool Courier::isForAnother(const Failure &failure) const
{
    if (m_state == State::Touching || m_state == State::Reopening)
        return true;
    const bool betweenLetters = isLostLine(failure) && failure.stage == Stage::Mail;
    return m_onConnection > 0 && (betweenLetters || isAboutOneLetter(failure));
}

/// There is no connection any more. `broken`: why no other is wanted.
void Courier::goOn(const std::optional<Failure> &broken)
{
    switch (m_state) {
    case State::Idle:
    case State::Starting: // begin() opens another
        return;
    case State::Kept: // nobody needs it now
        m_state = State::Idle;
        return;
    case State::Stopping:
        return settleRemaining(broken && broken->kind == FailureKind::Cancelled ? *broken
                                                                                : stopped());
    case State::Touching:
    case State::Carrying:
    case State::Reopening:
        if (broken)
            return settleRemaining(*broken);
        if (m_toBegin.isEmpty())
            return finish();
        openSession();
    }
}

/// The letters that had no turn share the reason why there was none.
void Courier::settleRemaining(const Failure &failure)
{
    while (isBusy() && !m_toBegin.isEmpty()) {
        const int index = m_toBegin.takeFirst();
        settle(index, reportNotBegun(index, failure));
    }
    finish();
}

DeliveryReport Courier::reportNotBegun(int index, const Failure &failure) const
{
    const Letter &letter = m_letters.at(index);
    DeliveryReport report;
    report.outcome = outcomeOf(failure);
    report.failure = failure;
    if (failure.kind == FailureKind::Cancelled && failure.stage >= Stage::Mail)
        report.failure->stage = Stage::Input; // that stage was one of another letter
    report.stage = report.failure->stage;
    report.messageId = letter.content->messageId();
    report.reply = failure.reply;
    report.server = m_facts;
    for (const Address &address : letter.envelope.recipients)
        report.recipients += RecipientResult{address, false, std::nullopt};
    return report;
}

/// Reports are told in the order of the letters.
void Courier::settle(int index, DeliveryReport report)
{
    if (m_parts.contains(index)) {
        DeliveryReport whole = m_parts.take(index);
        whole.continueWith(report);
        report = whole;
    }
    ++m_onConnection;
    m_ended.insert(index, report);
    while (isBusy() && m_ended.contains(m_next)) {
        DeliveryReport next = m_ended.take(m_next);
        next.connections = m_connections;
        next.seconds = double(m_clock.restart()) / 1000;
        m_connections = 0;
        emit letterFinished(m_next++, next);
    }
}

void Courier::finish()
{
    if (!isBusy())
        return;
    m_letters.clear();
    m_ended.clear();
    if (!m_idle.isActive())
        dropSession();
    m_state = m_session ? State::Kept : State::Idle;
    emit finished();
}

void Courier::cancel()
{
    if (!isBusy())
        return;
    m_state = State::Stopping;
    if (m_session)
        return m_session->cancel(); // sessionFailed() or sessionEnded() follows
    settleRemaining(stopped());
}

} // namespace posthorn
