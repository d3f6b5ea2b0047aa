// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Checking.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "cli/ReportJson.h"
#include "cli/SecretInput.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

/// The states as the JSON report names them; they are also the words for people.
QString stateName(CheckStep::State state)
{
    switch (state) {
    case CheckStep::State::Passed:
        return u"passed"_s;
    case CheckStep::State::Warning:
        return u"warning"_s;
    case CheckStep::State::Failed:
        return u"failed"_s;
    case CheckStep::State::Waiting:
    case CheckStep::State::Running:
    case CheckStep::State::Skipped:
        break;
    }
    return u"skipped"_s;
}

QString nameOf(const CheckStep &step)
{
    return QString::fromLatin1(stageName(step.stage()));
}

QJsonArray chain(const ServerFacts &server)
{
    QJsonArray certificates;
    if (!server.tls)
        return certificates;
    for (const CertificateFacts &certificate : server.tls->chain) {
        certificates.append(QJsonObject{
            {u"subject"_s, certificate.subject},
            {u"issuer"_s, certificate.issuer},
            {u"notBefore"_s, certificate.notBefore.toUTC().toString(Qt::ISODate)},
            {u"notAfter"_s, certificate.notAfter.toUTC().toString(Qt::ISODate)},
            {u"sha256"_s, QString::fromLatin1(certificate.sha256)},
        });
    }
    return certificates;
}

} // namespace

CheckingStyle CheckingStyle::of(const CommandLine &line)
{
    return {line.has(Opt::Json), line.has(Opt::Quiet), line.has(Opt::Verbose),
            line.has(Opt::LogSecrets)};
}

Checking::Checking(const CheckingStyle &style, std::shared_ptr<ProtocolLog> log, QObject *parent)
    : QObject(parent)
    , m_style(style)
    , m_log(std::move(log))
{
    connect(&m_interrupts, &Interrupts::interrupted, &m_check, &ServerCheck::cancel);
    connect(&m_check, &ServerCheck::stepChanged, this, &Checking::tellStep);
    connect(&m_check, &ServerCheck::finished, this, &Checking::finish);
    if (m_log) {
        connect(&m_check, &ServerCheck::logged, this,
                [this](const LogEntry &entry) { m_log->write(entry); });
    }
}

void Checking::start(ServerOptions server, const ServerCheck::Options &options)
{
    m_check.setKeepSecretsInLog(m_style.logSecrets);
    m_check.start(server.settings, server.credentials, options);
    SecretInput::wipe(server.credentials.secret);
}

void Checking::tellStep(const CheckStep &step)
{
    const bool over = step.state == CheckStep::State::Passed
        || step.state == CheckStep::State::Failed || step.state == CheckStep::State::Warning;
    if (!over || m_style.json || (m_style.quiet && step.state == CheckStep::State::Passed))
        return;
    const QString time = tr("%1 ms").arg(step.milliseconds);
    Output::line(u"%1  %2  %3  %4"_s.arg(nameOf(step), -11)
                     .arg(stateName(step.state), -7)
                     .arg(time, 9)
                     .arg(QString(step.summary).replace(u'\n', u' ')));
    if (m_style.verbose && !step.detail.isEmpty())
        Output::note(step.detail);
}

QByteArray Checking::json(const CheckReport &report, const Advice &advice) const
{
    QJsonArray steps;
    for (const CheckStep &step : report.steps) {
        steps.append(QJsonObject{
            {u"stage"_s, nameOf(step)},
            {u"state"_s, stateName(step.state)},
            {u"milliseconds"_s, qMax(step.milliseconds, qint64(0))},
            {u"summary"_s, step.summary},
            {u"detail"_s, step.detail},
        });
    }
    QJsonObject server = ReportJson::server(report.server);
    server.insert(u"chain"_s, chain(report.server));
    const QJsonObject result{
        {u"ok"_s, report.ok},
        {u"steps"_s, steps},
        {u"server"_s, server},
        {u"failure"_s, ReportJson::failure(report.failure, advice)},
    };
    return QJsonDocument(result).toJson(QJsonDocument::Indented);
}

void Checking::finish(const CheckReport &report)
{
    Advice advice;
    if (report.failure)
        advice = Advice::forFailure(*report.failure, report.server);
    if (m_style.json && !Output::octets(json(report, advice)))
        Output::note(tr("posthorn-cli: standard output cannot be written"));
    for (const QString &line : {advice.headline, advice.explanation, advice.suggestion}) {
        if (!line.isEmpty())
            Output::note(line);
    }
    if (m_log && !m_log->trouble().isEmpty())
        Output::note(u"posthorn-cli: "_s + m_log->trouble());
    QCoreApplication::exit(int(report.failure ? exitCodeFor(*report.failure) : ExitCode::Ok));
}

} // namespace posthorn::cli
