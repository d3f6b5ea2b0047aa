// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Courier.h"

#include "post/SessionFactory.h"

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

} // namespace

Courier::Courier(QObject *parent)
    : QObject(parent)
{
}

Courier::~Courier() = default;

void Courier::send(const ServerSettings &server, const Credentials &credentials,
                   const QList<Letter> &letters)
{
    m_server = server;
    m_credentials = credentials;
    m_letters = letters;
    m_next = 0;
    m_connections = 0;
    m_facts = SessionFactory::facts(server);
    m_busy = true;
    m_clock.start();
    m_transcript = std::make_unique<Transcript>();
    m_transcript->setKeepSecrets(m_keepSecrets);
    connect(m_transcript.get(), &Transcript::logged, this, &Courier::logged);
    QMetaObject::invokeMethod(this, &Courier::begin, Qt::QueuedConnection);
}

void Courier::begin()
{
    if (!m_busy) // cancelled before it began
        return;
    if (m_letters.isEmpty())
        return finish();
    if (const std::optional<Failure> fault = findFault())
        return settleRemaining(*fault);
    openSession();
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
    m_reconnecting = false;
    m_session = SessionFactory::make(m_server, m_credentials, *m_transcript);
    connect(m_session.get(), &Session::stageEntered, this,
            [this](Stage stage) { emit stageEntered(stage, m_next); });
    connect(m_session.get(), &Session::progressed, this, &Courier::progressed);
    connect(m_session.get(), &Session::serverLearned, this, &Courier::serverLearned);
    connect(m_session.get(), &Session::ready, this, &Courier::deliverNext);
    connect(m_session.get(), &Session::delivered, this, &Courier::letterDelivered);
    connect(m_session.get(), &Session::failed, this, &Courier::sessionFailed);
    connect(m_session.get(), &Session::ended, this, &Courier::finish);
    m_session->open();
}

void Courier::deliverNext()
{
    m_session->deliver(m_letters.at(m_next));
}

void Courier::letterDelivered(const DeliveryReport &report)
{
    if (mayReconnect(report)) { // sessionFailed() follows and opens the new connection
        m_reconnecting = true;
        return;
    }
    settle(report);
    if (m_next == m_letters.size() && m_session)
        m_session->quit();
}

/// The server closed the line between two letters: nothing of this one was transferred, and one
/// fresh connection is what a person would try.
bool Courier::mayReconnect(const DeliveryReport &report) const
{
    if (!report.failure || m_onConnection == 0)
        return false;
    return isLostLine(*report.failure) && report.failure->stage == Stage::Mail;
}

void Courier::sessionFailed(const Failure &failure)
{
    const bool hasMore = m_next < m_letters.size();
    const bool betweenLetters
        = m_onConnection > 0 && hasMore && isLostLine(failure) && failure.stage == Stage::Mail;
    const bool concernedOneLetter = m_onConnection > 0 && hasMore && isAboutOneLetter(failure);
    m_facts = m_session->server();
    m_session.release()->deleteLater();
    if (m_reconnecting || betweenLetters || concernedOneLetter)
        return openSession();
    settleRemaining(failure);
}

/// The letters that had no turn share the reason why there was none.
void Courier::settleRemaining(const Failure &failure)
{
    while (m_busy && m_next < m_letters.size()) {
        const Letter &letter = m_letters.at(m_next);
        DeliveryReport report;
        report.outcome = outcomeOf(failure);
        report.stage = failure.stage;
        report.messageId = letter.content->messageId();
        report.failure = failure;
        report.reply = failure.reply;
        report.server = m_facts;
        for (const Address &address : letter.envelope.recipients)
            report.recipients += RecipientResult{address, false, std::nullopt};
        settle(std::move(report));
    }
    finish();
}

void Courier::settle(DeliveryReport report)
{
    report.connections = m_connections;
    report.seconds = double(m_clock.restart()) / 1000;
    m_connections = 0;
    ++m_onConnection;
    const int index = m_next++;
    emit letterFinished(index, report);
}

void Courier::finish()
{
    if (!std::exchange(m_busy, false))
        return;
    if (m_session)
        m_session.release()->deleteLater();
    emit finished();
}

void Courier::cancel()
{
    if (!m_busy)
        return;
    if (m_session)
        return m_session->cancel();
    settleRemaining(
        {Stage::Input, FailureKind::Cancelled, FailureCause::Cancelled, {}, {}, std::nullopt});
}

} // namespace posthorn
