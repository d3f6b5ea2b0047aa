// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Sending.h"

#include "cli/ExitCode.h"
#include "cli/OutcomeText.h"
#include "cli/Output.h"
#include "cli/Platform.h"
#include "cli/ReportJson.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn::cli {

SendingStyle SendingStyle::of(const CommandLine &line)
{
    SendingStyle style;
    style.json = line.has(Opt::Json);
    style.quiet = line.has(Opt::Quiet);
    style.verbose = line.has(Opt::Verbose);
    style.logSecrets = line.has(Opt::LogSecrets);
    if (line.has(Opt::Progress)) {
        style.progress = Platform::standardErrorIsTerminal() ? ProgressDisplay::Style::Bar
                                                             : ProgressDisplay::Style::Lines;
    }
    return style;
}

Sending::Sending(const SendingStyle &style, std::shared_ptr<ProtocolLog> log, QObject *parent)
    : QObject(parent)
    , m_style(style)
    , m_log(std::move(log))
    , m_progress(style.progress)
{
    connect(&m_interrupts, &Interrupts::interrupted, this, &Sending::cancel);
    connect(&m_courier, &Courier::stageEntered, this, &Sending::enterStage);
    connect(&m_courier, &Courier::letterFinished, this, &Sending::takeReport);
    connect(&m_courier, &Courier::finished, this, &Sending::finish);
    connect(&m_courier, &Courier::progressed, this,
            [this](qint64 sent, qint64 total) { m_progress.show(sent, total); });
    if (m_style.verbose)
        connect(&m_courier, &Courier::serverLearned, this, &Sending::learn);
    if (m_log) {
        connect(&m_courier, &Courier::logged, this,
                [this](const LogEntry &entry) { m_log->write(entry); });
    }
}

void Sending::start(const ServerOptions &server, const QList<Letter> &letters)
{
    m_letters = int(letters.size());
    m_courier.setKeepSecretsInLog(m_style.logSecrets);
    m_courier.send(server.settings, server.credentials, letters);
}

void Sending::enterStage(Stage stage, int letter)
{
    const bool ofALetter = letter < m_letters; // QUIT comes behind the last one
    if (letter != m_current && ofALetter) {
        m_current = letter;
        m_progress.begin(letter, m_letters);
    }
    if (!m_style.verbose)
        return;
    const QString name = QString::fromLatin1(stageName(stage));
    Output::note(m_letters > 1 && ofALetter
                     ? tr("%1/%2: %3", "message, number of messages, stage of sending")
                           .arg(QString::number(letter + 1), QString::number(m_letters), name)
                     : name);
}

void Sending::learn(const ServerFacts &facts)
{
    if (!facts.greeting.isEmpty())
        Output::note(tr("server: %1, %2", "address, greeting").arg(facts.address, facts.greeting));
    if (facts.tls) {
        Output::note(tr("TLS: %1, %2, certificate of %3 by %4")
                         .arg(facts.tls->protocol, facts.tls->cipher,
                              facts.tls->chain.value(0).subject, facts.tls->chain.value(0).issuer));
    }
    if (!facts.capabilities.isEmpty())
        Output::note(tr("offered: %1").arg(facts.capabilities.join(u"; "_s)));
}

void Sending::takeReport(int index, const DeliveryReport &report)
{
    m_progress.end();
    m_reports.append(report);
    tell(index, report);
}

void Sending::tell(int index, const DeliveryReport &report)
{
    if (!m_style.json) {
        const QString prefix
            = m_letters > 1 ? u"%1/%2: "_s.arg(index + 1).arg(m_letters) : QString();
        for (const QString &line : OutcomeText::recipientLines(report, m_style.quiet))
            Output::line(prefix + line);
    }
    for (const QString &line : report.notes + OutcomeText::failureLines(report)) {
        if (!m_style.quiet || report.outcome != Outcome::Accepted)
            Output::note(line);
    }
}

void Sending::cancel()
{
    m_progress.end();
    m_courier.cancel();
}

void Sending::finish()
{
    m_progress.end();
    const bool told = !m_style.json || Output::octets(ReportJson::document(m_reports));
    if (!told)
        Output::note(tr("posthorn-cli: standard output cannot be written"));
    if (m_log && !m_log->trouble().isEmpty())
        Output::note(u"posthorn-cli: "_s + m_log->trouble());
    QCoreApplication::exit(int(exitCodeFor(m_reports)));
}

} // namespace posthorn::cli
