// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Login.h"

#include "auth/Secret.h"
#include "smtp/LogEntry.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int MaximumRounds = 8; ///< no mechanism needs more than four
constexpr qsizetype MaximumInitialLine = 510; ///< RFC 5321 4.5.3.1.4, without CRLF

/// The server refuses the mechanism, not the person: another mechanism may do.
bool isAboutTheMechanism(const Reply &reply)
{
    static constexpr std::array codes = {500, 501, 502, 503, 504, 534, 538};
    return std::find(codes.begin(), codes.end(), reply.code) != codes.end();
}

} // namespace

Login::Login(Dialogue &dialogue, Transcript &transcript, const SessionSettings &settings,
             const AuthContext &context, bool lineIsEncrypted, QObject *parent)
    : QObject(parent)
    , m_dialogue(dialogue)
    , m_transcript(transcript)
    , m_settings(settings)
    , m_context(context)
    , m_lineIsEncrypted(lineIsEncrypted)
{
}

void Login::start(const QList<QByteArray> &offered)
{
    m_dialogue.enter(Stage::Auth);
    keepSecret(Secret(m_settings.credentials.secret.octets()).bytes());
    if (choose(offered))
        tryNext();
}

/// Fills the list of candidates, or fails with the reason why there is none.
bool Login::choose(const QList<QByteArray> &offered)
{
    constexpr auto kind = FailureKind::Authentication;
    if (offered.isEmpty()) {
        m_dialogue.fail(kind, FailureCause::NoAuthOffered);
        return false;
    }
    const QList<QByteArray> possible
        = m_settings.mechanism.isEmpty() ? offered : QList<QByteArray>{m_settings.mechanism};
    const bool needsSecret
        = std::all_of(possible.begin(), possible.end(), &Mechanisms::needsSecret);
    if (m_settings.credentials.secret.isEmpty() && needsSecret) {
        m_dialogue.fail(kind, FailureCause::CredentialsMissing);
        return false;
    }
    m_candidates
        = Mechanisms::ranked(offered, m_settings.mechanism, m_settings.credentials, m_context);
    const QString offer = escapedForShowing(offered.join(", "));
    if (m_candidates.isEmpty()) {
        m_dialogue.fail(kind, FailureCause::NoCommonMechanism, offer);
        return false;
    }
    if (!m_lineIsEncrypted && !m_settings.allowPlainAuth)
        m_candidates.removeIf(
            [](const QByteArray &name) { return Mechanisms::exposesSecret(name); });
    if (m_candidates.isEmpty()) {
        m_dialogue.fail(kind, FailureCause::PasswordWouldBeExposed, offer);
        return false;
    }
    return true;
}

void Login::tryNext()
{
    if (m_candidates.isEmpty()) {
        // What was tried without a secret was tried because there is none.
        const bool secretMissing
            = m_settings.mechanism.isEmpty() && m_settings.credentials.secret.isEmpty();
        return m_dialogue.fail(FailureKind::Authentication,
                               secretMissing ? FailureCause::CredentialsMissing
                                             : FailureCause::MechanismFailed,
                               m_lastFault);
    }
    const QByteArray name = m_candidates.takeFirst();
    m_mechanism = Mechanisms::create(name, m_settings.credentials, m_context);
    m_rounds = 0;
    m_pendingInitial.reset();
    const QByteArray command = "AUTH " + name;
    const std::optional<QByteArray> initial = m_mechanism->start();
    if (!initial)
        return ask(command, {});
    const QByteArray encoded = initial->isEmpty() ? "=" : initial->toBase64();
    if (command.size() + 1 + encoded.size() <= MaximumInitialLine) {
        keepSecret(*initial);
        return ask(command + ' ' + encoded, QString::fromLatin1(command) + " [hidden]"_L1);
    }
    // Too long for one line: the server asks with an empty challenge first (RFC 4954 4).
    m_pendingInitial = initial;
    ask(command, {});
}

void Login::ask(const QByteArray &line, const QString &shown)
{
    Command command;
    command.line = line;
    command.shown = shown;
    command.stage = Stage::Auth;
    command.patience = m_settings.patience.command;
    command.wantsRawReply = true;
    command.handler = [this](const Reply &reply) { answered(reply); };
    m_dialogue.ask(std::move(command));
}

void Login::answered(const Reply &reply)
{
    if (reply.code == 334)
        return challenged(reply);
    const Reply safe = m_transcript.withoutSecrets(reply);
    if (reply.code == 235)
        return accepted();
    if (reply.isTransient() || reply.isPermanent())
        return refused(safe);
    m_dialogue.fail({Stage::Auth,
                     FailureKind::Protocol,
                     FailureCause::Malformed,
                     tr("This answer may not follow AUTH."),
                     {},
                     safe});
}

void Login::challenged(const Reply &reply)
{
    if (++m_rounds > MaximumRounds)
        return giveUp({{}, true, false, tr("The server keeps asking without end."), true});
    const auto decoded = QByteArray::fromBase64Encoding(
        reply.lines.isEmpty() ? QByteArray() : reply.lines.constFirst().trimmed(),
        QByteArray::AbortOnBase64DecodingErrors);
    if (m_pendingInitial) {
        const QByteArray initial = *std::exchange(m_pendingInitial, std::nullopt);
        return respond(initial);
    }
    // LOGIN's prompts are for people: servers send them in any wording, even unencoded.
    const bool promptsFreely = m_mechanism->name() == "LOGIN";
    if (!decoded && !promptsFreely)
        return giveUp({{}, true, false, tr("The server's challenge is not valid Base64."), true});
    const Mechanism::Step step = m_mechanism->next(decoded ? decoded.decoded : QByteArray());
    if (step.failed)
        return giveUp(step);
    respond(step.response);
}

void Login::respond(const QByteArray &response)
{
    keepSecret(response);
    ask(response.toBase64(), u"[hidden]"_s);
}

void Login::accepted()
{
    if (!m_mechanism->mayFinish())
        return m_dialogue.fail(FailureKind::Authentication, FailureCause::ServerNotAuthentic,
                               tr("The server did not prove that it knows the password."));
    emit succeeded(m_mechanism->name());
}

void Login::refused(const Reply &reply)
{
    m_lastFault = reply.text();
    const bool isUntested = reply.isPermanent() && !m_mechanism->secretWasTested();
    if (isUntested && m_mechanism->name().endsWith("-PLUS"))
        m_candidates.removeIf([](const QByteArray &name) { return name.endsWith("-PLUS"); });
    if ((isAboutTheMechanism(reply) || isUntested) && !m_candidates.isEmpty())
        return tryNext();
    const QString detail = shown(m_mechanism->refusalDetail());
    m_dialogue.fail({Stage::Auth, FailureKind::Authentication, FailureCause::CredentialsRefused,
                     detail, m_settings.credentials.user, reply});
}

/// Cancels the challenge that waits for an answer (RFC 4954 4: a lone `*`), then goes on with the
/// next mechanism, but never after the server failed its own proof or asked what none asks.
void Login::giveUp(const Mechanism::Step &step)
{
    m_lastFault = shown(step.reason);
    Command cancel;
    cancel.line = "*";
    cancel.stage = Stage::Auth;
    cancel.patience = m_settings.patience.command;
    cancel.handler = [this, step](const Reply &) {
        if (step.serverNotAuthentic)
            return m_dialogue.fail(FailureKind::Authentication, FailureCause::ServerNotAuthentic,
                                   m_lastFault);
        if (m_rounds > MaximumRounds)
            return m_dialogue.fail(FailureKind::Protocol, FailureCause::Malformed, m_lastFault);
        if (step.challengeIsWrong)
            return m_dialogue.fail(FailureKind::Authentication, FailureCause::MechanismFailed,
                                   m_lastFault);
        tryNext();
    };
    m_dialogue.ask(std::move(cancel));
}

/// Words that may quote the server, which may quote a secret.
QString Login::shown(const QString &words) const
{
    return escapedForShowing(m_transcript.withoutSecrets(words.toUtf8()));
}

void Login::keepSecret(const QByteArray &octets)
{
    if (octets == m_settings.credentials.user.toUtf8()) // LOGIN sends the name alone; no secret
        return;
    m_transcript.addSecret(octets);
    m_transcript.addSecret(Secret(octets.toBase64()).bytes());
}

} // namespace posthorn
