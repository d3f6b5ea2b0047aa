// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Consoling.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "smtp/Advice.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn::cli {

ConsolingStyle ConsolingStyle::of(const CommandLine &line)
{
    return {line.has(Opt::Quiet), line.has(Opt::Verbose), line.has(Opt::LogSecrets),
            line.value(Opt::Log) == u'-'};
}

Consoling::Consoling(const ConsolingStyle &style, std::shared_ptr<ProtocolLog> log, QObject *parent)
    : QObject(parent)
    , m_style(style)
    , m_log(std::move(log))
{
    connect(&m_interrupts, &Interrupts::interrupted, &m_console, &Console::cancel);
    connect(&m_console, &Console::logged, this, &Consoling::show);
    connect(&m_console, &Console::serverLearned, this, &Consoling::learn);
    connect(&m_console, &Console::awaitsChanged, this, &Consoling::await);
    connect(&m_console, &Console::notSent, this,
            [](const QString &reason) { Output::note(u"posthorn-cli: "_s + reason); });
    connect(&m_console, &Console::ended, this, [this] { leave(ExitCode::Ok); });
    connect(&m_console, &Console::failed, this, &Consoling::fail);
    connect(&m_input, &LineInput::line, this, &Consoling::take);
    connect(&m_input, &LineInput::ended, &m_console, &Console::close);
}

void Consoling::start(const ServerOptions &server)
{
    m_facts.host = server.settings.endpoint.host;
    m_facts.port = server.settings.endpoint.port;
    m_console.setKeepSecretsInLog(m_style.logSecrets);
    m_console.start(server.settings, server.credentials);
}

void Consoling::show(const LogEntry &entry)
{
    if (m_log)
        m_log->write(entry);
    if (m_style.logIsOutput)
        return;
    if (entry.from == LogEntry::From::Server)
        Output::line(entry.text);
    else if (m_style.verbose)
        Output::note(entry.withDirection());
}

void Consoling::learn(const ServerFacts &facts)
{
    m_facts = facts;
}

void Consoling::await(TypedTalk::Awaits awaits)
{
    m_input.setEcho(awaits != TypedTalk::Awaits::Secret);
    if (awaits == TypedTalk::Awaits::Nothing)
        return;
    if (awaits == TypedTalk::Awaits::Body && LineInput::isTerminal() && !m_style.quiet)
        Output::note(tr("(A line with a lone dot ends the message.)"));
    askForLine();
}

void Consoling::askForLine()
{
    if (!std::exchange(m_asked, true))
        m_input.next();
}

void Consoling::take(const QByteArray &line)
{
    m_asked = false;
    m_console.submit(line);
    // A line that stayed here, or one of many of a message: nothing changed, and more may come.
    if (m_console.awaits() != TypedTalk::Awaits::Nothing)
        askForLine();
}

void Consoling::fail(const Failure &failure)
{
    const Advice advice = Advice::forFailure(failure, m_facts);
    for (const QString &line : {advice.headline, advice.explanation, advice.suggestion}) {
        if (!line.isEmpty())
            Output::note(line);
    }
    leave(exitCodeFor(failure));
}

void Consoling::leave(ExitCode code)
{
    m_input.setEcho(true);
    if (m_log && !m_log->trouble().isEmpty())
        Output::note(u"posthorn-cli: "_s + m_log->trouble());
    QCoreApplication::exit(int(code));
}

} // namespace posthorn::cli
