// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Courier.h"

#include "net/HostName.h"
#include "net/SocketWire.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// Tells nothing of the machine or its network, and is a valid address literal everywhere
/// (RFC 5321 4.1.4).
constexpr auto AnonymousHelo = "[127.0.0.1]";

/// A domain or an address literal; whatever else could become a second command is refused.
bool isHeloName(const QString &name)
{
    static const QRegularExpression pattern(u"^([A-Za-z0-9._-]+|\\[[A-Za-z0-9.:-]+\\])\\z"_s);
    return name.size() <= 255 && pattern.match(name).hasMatch();
}

Failure inputFailure(FailureCause cause, const QString &detail, const QString &value)
{
    return {Stage::Input, FailureKind::Input, cause, detail, value, std::nullopt};
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
    m_facts = {};
    m_facts.host = server.endpoint.host;
    m_facts.port = server.endpoint.port;
    m_facts.security = server.endpoint.security;
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
    if (!m_server.heloName.isEmpty() && !isHeloName(m_server.heloName))
        return inputFailure(FailureCause::BadInput,
                            tr("The HELO name must be a domain or an address literal."),
                            m_server.heloName);
    const QByteArray mechanism = m_server.mechanism.toUpper();
    if (!mechanism.isEmpty() && mechanism != "NONE" && !Mechanisms::isKnown(mechanism))
        return inputFailure(
            FailureCause::BadConfiguration,
            tr("The mechanism %1 is not known.").arg(QString::fromLatin1(mechanism)),
            QString::fromLatin1(mechanism));
    for (const Letter &letter : m_letters) {
        if (letter.envelope.recipients.isEmpty())
            return inputFailure(FailureCause::BadInput, tr("There is no recipient."), {});
    }
    return std::nullopt;
}

Endpoint Courier::endpoint() const
{
    Endpoint endpoint = m_server.endpoint;
    if (m_server.timeoutSeconds > 0) {
        endpoint.connectTimeoutMs = m_server.timeoutSeconds * 1000;
        endpoint.tlsTimeoutMs = m_server.timeoutSeconds * 1000;
    }
    return endpoint;
}

SessionSettings Courier::sessionSettings() const
{
    SessionSettings settings;
    const std::optional<HostName> host = HostName::parse(m_server.endpoint.host);
    settings.host = host ? host->name.toLatin1() : QByteArray();
    settings.port = m_server.endpoint.port;
    settings.security = m_server.endpoint.security;
    settings.lmtp = m_server.lmtp;
    settings.heloName
        = m_server.heloName.isEmpty() ? QByteArray(AnonymousHelo) : m_server.heloName.toLatin1();
    const QByteArray mechanism = m_server.mechanism.toUpper();
    if (mechanism != "NONE") {
        settings.credentials = m_credentials;
        settings.mechanism = mechanism;
    }
    settings.allowPlainAuth = m_server.allowPlainAuth;
    for (const QString &extension : m_server.without)
        settings.without += extension.trimmed().toUpper().toLatin1();
    if (m_server.timeoutSeconds > 0)
        settings.patience = Patience::uniform(std::chrono::seconds(m_server.timeoutSeconds));
    return settings;
}

void Courier::openSession()
{
    ++m_connections;
    m_onConnection = 0;
    m_reconnecting = false;
    m_session = std::make_unique<Session>(std::make_unique<SocketWire>(endpoint()),
                                          sessionSettings(), *m_transcript);
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
    if (m_next == m_letters.size())
        m_session->quit();
}

/// The server closed the line between two letters: nothing of this one was transferred, and one
/// fresh connection is what a person would try.
bool Courier::mayReconnect(const DeliveryReport &report) const
{
    if (!report.failure || m_onConnection == 0)
        return false;
    const bool lineWasLost = report.failure->cause == FailureCause::ConnectionLost
        || report.failure->cause == FailureCause::ShuttingDown;
    return lineWasLost && report.failure->stage == Stage::Mail;
}

void Courier::sessionFailed(const Failure &failure)
{
    const bool betweenLetters = m_onConnection > 0 && m_next < m_letters.size()
        && failure.cause == FailureCause::ConnectionLost && failure.stage == Stage::Mail;
    m_facts = m_session->server();
    m_session.release()->deleteLater();
    if (m_reconnecting || betweenLetters)
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
