// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Checking.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "post/JsonFacts.h"
#include "smtp/Advice.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

QString nameOf(const CheckStep &step)
{
    return QString::fromLatin1(stageName(step.stage()));
}

} // namespace

CheckingStyle CheckingStyle::of(const CommandLine &line)
{
    return {line.has(Opt::Json), line.has(Opt::Quiet), line.has(Opt::Verbose),
            line.has(Opt::LogSecrets), line.has(Opt::AllAddresses)};
}

Checking::Checking(const CheckingStyle &style, std::shared_ptr<ProtocolLog> log,
                   std::shared_ptr<CheckReportFile> file, QObject *parent)
    : QObject(parent)
    , m_style(style)
    , m_log(std::move(log))
    , m_file(std::move(file))
{
    connect(&m_interrupts, &Interrupts::interrupted, this, &Checking::cancel);
    connect(&m_check, &ServerCheck::stepChanged, this, &Checking::tellStep);
    connect(&m_check, &ServerCheck::logged, this, &Checking::keep);
    connect(&m_check, &ServerCheck::finished, this,
            [this](const CheckReport &report) { finish({report}); });
    connect(&m_sweep, &ServerSweep::addressBegun, this, &Checking::tellAddress);
    connect(&m_sweep, &ServerSweep::stepChanged, this, &Checking::tellStep);
    connect(&m_sweep, &ServerSweep::logged, this, &Checking::keep);
    connect(&m_sweep, &ServerSweep::finished, this, &Checking::finish);
}

void Checking::start(const ServerOptions &server, const ServerCheck::Options &options)
{
    m_check.setKeepSecretsInLog(m_style.logSecrets);
    m_sweep.setKeepSecretsInLog(m_style.logSecrets);
    if (m_style.allAddresses)
        m_sweep.start(server.settings, server.credentials, options);
    else
        m_check.start(server.settings, server.credentials, options);
}

void Checking::cancel()
{
    m_sweep.cancel();
    m_check.cancel();
}

void Checking::keep(const LogEntry &entry)
{
    if (m_log)
        m_log->write(entry);
    if (m_file)
        m_file->add(entry);
}

void Checking::tellAddress(const QString &address, int index, int count)
{
    if (!m_style.json && !m_style.quiet && !address.isEmpty())
        Output::line(tr("address %1 (%2 of %3)")
                         .arg(address, QString::number(index + 1), QString::number(count)));
}

void Checking::tellStep(const CheckStep &step)
{
    const bool over = step.state == CheckStep::State::Passed
        || step.state == CheckStep::State::Failed || step.state == CheckStep::State::Warning;
    if (!over || m_style.json || (m_style.quiet && step.state == CheckStep::State::Passed))
        return;
    const QString time = tr("%1 ms").arg(step.milliseconds);
    Output::line(u"%1  %2  %3  %4"_s.arg(nameOf(step), -11)
                     .arg(JsonFacts::stateName(step.state), -7)
                     .arg(time, 9)
                     .arg(QString(step.summary).replace(u'\n', u' ')));
    if (m_style.verbose && !step.detail.isEmpty())
        Output::note(step.detail);
}

void Checking::finish(const QList<CheckReport> &reports)
{
    const CheckReport report = JsonFacts::deciding(reports);
    const QByteArray json = m_style.json
        ? QJsonDocument(JsonFacts::check(reports)).toJson(QJsonDocument::Indented)
        : QByteArray();
    bool told = Output::octets(json);
    if (!told)
        Output::note(tr("posthorn-cli: standard output cannot be written"));
    if (report.failure) {
        const Advice advice = Advice::forFailure(*report.failure, report.server);
        for (const QString &line : {advice.headline, advice.explanation, advice.suggestion}) {
            if (!line.isEmpty())
                Output::note(line);
        }
    }
    if (m_file) {
        for (const CheckReport &one : reports)
            m_file->add(one);
        const QString trouble = m_file->write();
        told = told && trouble.isEmpty();
        if (!trouble.isEmpty())
            Output::note(u"posthorn-cli: "_s + trouble);
    }
    leave(report.failure ? exitCodeFor(*report.failure)
                         : (told ? ExitCode::Ok : ExitCode::NoConnection));
}

void Checking::leave(ExitCode code)
{
    if (m_log && !m_log->trouble().isEmpty())
        Output::note(u"posthorn-cli: "_s + m_log->trouble());
    QCoreApplication::exit(int(code));
}

} // namespace posthorn::cli
