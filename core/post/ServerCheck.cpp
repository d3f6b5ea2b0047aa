// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ServerCheck.h"

#include "post/SessionFactory.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

ServerCheck::ServerCheck(QObject *parent)
    : QObject(parent)
{
    connect(&m_transcript, &Transcript::logged, this, &ServerCheck::logged);
}

ServerCheck::~ServerCheck() = default;

void ServerCheck::start(const ServerSettings &server, const Credentials &credentials,
                        const Options &options)
{
    m_server = server;
    m_options = options;
    m_report = {};
    m_report.steps = CheckStep::all();
    m_report.server = SessionFactory::facts(server);
    m_current.reset();
    m_secured = false;
    m_session = SessionFactory::make(server, credentials, m_transcript);
    connect(m_session.get(), &Session::stageEntered, this, &ServerCheck::enter);
    connect(m_session.get(), &Session::serverLearned, this, &ServerCheck::describe);
    connect(m_session.get(), &Session::ready, this, &ServerCheck::ready);
    connect(m_session.get(), &Session::probed, this, &ServerCheck::probed);
    connect(m_session.get(), &Session::failed, this, &ServerCheck::failed);
    connect(m_session.get(), &Session::ended, this, &ServerCheck::finish);
    const std::optional<Failure> fault = SessionFactory::findFault(server);
    QMetaObject::invokeMethod(
        this,
        [this, fault] {
            if (!m_session)
                return;
            if (fault)
                return failed(*fault);
            m_session->open();
        },
        Qt::QueuedConnection);
}

void ServerCheck::cancel()
{
    if (m_session)
        m_session->cancel();
}

/// A stage begins: the step before it passed. The envelope's steps are settled by probed().
void ServerCheck::enter(Stage stage)
{
    if (!m_session)
        return;
    const bool asksEnvelope = m_current == CheckStep::Kind::Sender;
    if (asksEnvelope) {
        step(*m_current).milliseconds = m_clock.elapsed();
        step(*m_current).state = CheckStep::State::Passed;
    } else if (m_current)
        endStep(CheckStep::State::Passed, summaryOf(*m_current));
    const bool farewell = stage == Stage::Quit;
    if (!farewell && rank(stage) > rank(m_options.stopAfter))
        return stop(stage);
    switch (stage) {
    case Stage::Resolve:
        return begin(CheckStep::Kind::Resolve);
    case Stage::Proxy:
    case Stage::Connect:
        return begin(CheckStep::Kind::Connect);
    case Stage::Tls:
        return begin(CheckStep::Kind::Tls);
    case Stage::Greeting:
        return begin(CheckStep::Kind::Greeting);
    case Stage::Ehlo:
        return begin(m_secured && m_server.endpoint.security == Security::Starttls
                         ? CheckStep::Kind::EhloAfterTls
                         : CheckStep::Kind::Ehlo);
    case Stage::Starttls:
        return begin(CheckStep::Kind::Starttls);
    case Stage::Auth:
        return begin(CheckStep::Kind::SignIn);
    case Stage::Mail:
        return begin(CheckStep::Kind::Sender);
    case Stage::Rcpt:
        return begin(CheckStep::Kind::Recipient);
    case Stage::Quit:
        return begin(CheckStep::Kind::Quit);
    default:
        return;
    }
}

/// The place of a stage in this conversation: TLS comes first or behind STARTTLS, and EHLO is said
/// again within TLS.
int ServerCheck::rank(Stage stage) const
{
    if (m_server.endpoint.security != Security::Starttls || stage > Stage::Starttls)
        return int(stage) * 2;
    if (stage == Stage::Tls)
        return int(Stage::Starttls) * 2 + 1;
    if (stage == Stage::Ehlo && m_secured)
        return int(Stage::Auth) * 2 - 1 + (m_options.stopAfter == Stage::Tls ? 1 : 0);
    return int(stage) * 2;
}

void ServerCheck::begin(CheckStep::Kind kind)
{
    m_current = kind;
    m_clock.restart();
    step(kind).state = CheckStep::State::Running;
    emit stepChanged(step(kind));
}

void ServerCheck::endStep(CheckStep::State state, const QString &summary, const QString &detail)
{
    CheckStep &ended = step(*m_current);
    ended.state = state;
    ended.milliseconds = m_clock.elapsed();
    ended.summary = summary;
    ended.detail = detail;
    emit stepChanged(ended);
    if (ended.kind == CheckStep::Kind::Tls)
        describeCertificate();
    m_current.reset();
}

void ServerCheck::describe(const ServerFacts &facts)
{
    m_report.server = facts;
    m_secured = facts.tls && facts.tls->verified;
}

/// The certificate is judged within the handshake; people read it as a step of its own.
void ServerCheck::describeCertificate()
{
    m_report.server = m_session->server();
    const std::optional<TlsFacts> &tls = m_report.server.tls;
    m_secured = tls && tls->verified;
    if (!tls || tls->chain.isEmpty())
        return;
    CheckStep &certificate = step(CheckStep::Kind::Certificate);
    const CertificateFacts &leaf = tls->chain.constFirst();
    certificate.state = tls->verified ? CheckStep::State::Passed : CheckStep::State::Failed;
    certificate.milliseconds = 0;
    certificate.summary = tls->verified
        ? tr("%1, valid until %2").arg(leaf.subject, leaf.notAfter.date().toString(Qt::ISODate))
        : tls->problems.join(u' ');
    certificate.detail
        = tr("issued by %1, SHA-256 %2").arg(leaf.issuer, QString::fromLatin1(leaf.sha256));
    emit stepChanged(certificate);
}

QString ServerCheck::summaryOf(CheckStep::Kind kind) const
{
    const ServerFacts facts = m_session->server();
    switch (kind) {
    case CheckStep::Kind::Resolve:
    case CheckStep::Kind::Connect:
        return facts.address;
    case CheckStep::Kind::Greeting:
        return facts.greeting;
    case CheckStep::Kind::Ehlo:
    case CheckStep::Kind::EhloAfterTls:
        return facts.capabilities.join(u", "_s);
    case CheckStep::Kind::Tls:
        return facts.tls ? u"%1, %2"_s.arg(facts.tls->protocol, facts.tls->cipher) : QString();
    case CheckStep::Kind::SignIn:
        return QString::fromLatin1(m_session->mechanism());
    default:
        return {};
    }
}

void ServerCheck::ready()
{
    if (m_current)
        endStep(CheckStep::State::Passed, summaryOf(*m_current));
    m_report.mechanism = m_session->mechanism();
    const bool asksEnvelope = m_options.sender && m_options.stopAfter >= Stage::Mail
        && !step(CheckStep::Kind::Sender).summary.size();
    if (!asksEnvelope)
        return stop(Stage::Mail);
    const bool asksRecipients = m_options.stopAfter >= Stage::Rcpt;
    m_session->probe(*m_options.sender, asksRecipients ? m_options.recipients : QList<Address>());
}

void ServerCheck::probed(const Reply &sender, const QList<RecipientResult> &recipients)
{
    m_current.reset();
    const auto settle = [this](CheckStep::Kind kind, bool passed, const QString &summary) {
        step(kind).state = passed ? CheckStep::State::Passed : CheckStep::State::Failed;
        step(kind).summary = summary;
        if (step(kind).milliseconds < 0)
            step(kind).milliseconds = m_clock.elapsed();
        emit stepChanged(step(kind));
    };
    settle(CheckStep::Kind::Sender, sender.isPositive(), sender.text());
    QStringList words;
    std::optional<Reply> refusal;
    QString refusedAddress = m_options.sender->addrSpecForPeople();
    if (!sender.isPositive())
        refusal = sender;
    for (const RecipientResult &recipient : recipients) {
        if (!recipient.reply)
            continue;
        words += u"%1: %2"_s.arg(recipient.address.addrSpecForPeople(), recipient.reply->text());
        if (recipient.accepted || refusal)
            continue;
        refusal = recipient.reply;
        refusedAddress = recipient.address.addrSpecForPeople();
    }
    if (!words.isEmpty())
        settle(CheckStep::Kind::Recipient, !refusal, words.join(u'\n'));
    if (refusal)
        m_report.failure = Failure{sender.isPositive() ? Stage::Rcpt : Stage::Mail,
                                   FailureKind::Refused,
                                   sender.isPositive() ? FailureCause::RecipientsRefused
                                                       : FailureCause::SenderRefused,
                                   {},
                                   refusedAddress,
                                   refusal};
    stop(Stage::Quit);
}

void ServerCheck::failed(const Failure &failure)
{
    if (m_current && failure.cause == FailureCause::Cancelled)
        endStep(CheckStep::State::Skipped, {});
    else if (m_current)
        endStep(CheckStep::State::Failed, failure.reply ? failure.reply->text() : failure.detail);
    m_report.failure = failure;
    m_report.server = m_session->server();
    finish();
}

/// Ends before `stage` is done: in good order, or without a word where nobody has spoken yet and
/// where the next octet would have to be TLS.
void ServerCheck::stop(Stage stage)
{
    const bool greeted = step(CheckStep::Kind::Greeting).state == CheckStep::State::Passed;
    if (greeted && stage != Stage::Tls)
        m_session->quit();
    else
        finish();
}

void ServerCheck::finish()
{
    if (!m_session)
        return;
    if (m_current)
        endStep(CheckStep::State::Passed, summaryOf(*m_current));
    m_report.server = m_session->server();
    m_session->disconnect(this);
    m_session->cancel(); // where it still stands
    m_session.release()->deleteLater();
    for (CheckStep &step : m_report.steps) {
        if (step.state != CheckStep::State::Waiting && step.state != CheckStep::State::Running)
            continue;
        step.state = CheckStep::State::Skipped;
        emit stepChanged(step);
    }
    m_report.ok = !m_report.failure;
    emit finished(m_report);
}

} // namespace posthorn
