// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/SettingsTrial.h"

#include "post/ServerAlternatives.h"

namespace posthorn {

namespace {

/// For a greeting or a reply that never comes; a server that works answers sooner.
constexpr int PatienceSeconds = 6;

} // namespace

SettingsTrial::SettingsTrial(QObject *parent)
    : QObject(parent)
{
    connect(&m_runner, &CheckRunner::logged, this, &SettingsTrial::logged);
    connect(&m_runner, &CheckRunner::finished, this, [this](const CheckReport &report) {
        const bool works = report.ok;
        const bool cancelled = report.failure && report.failure->cause == FailureCause::Cancelled;
        if (works || cancelled)
            m_waiting.clear();
        if (!m_waiting.isEmpty())
            tryNext();
        else
            emit ended(works ? std::optional(m_current) : std::nullopt);
    });
}

bool SettingsTrial::start(const ServerSettings &server, const Failure &failure)
{
    if (isRunning())
        return false;
    m_server = server;
    m_server.timeoutSeconds = PatienceSeconds;
    m_waiting = serverAlternatives(server.endpoint, failure);
    if (m_waiting.isEmpty())
        return false;
    tryNext();
    return true;
}

void SettingsTrial::tryNext()
{
    m_current = m_waiting.takeFirst();
    m_server.endpoint = m_current;
    ServerCheck::Options options;
    options.stopAfter = m_current.security == Security::Starttls ? Stage::Starttls : Stage::Ehlo;
    m_runner.start(m_server, {}, options);
}

void SettingsTrial::cancel()
{
    m_waiting.clear();
    m_runner.cancel();
}

} // namespace posthorn
