// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/ConsoleRunner.h"

using namespace Qt::StringLiterals;

namespace posthorn {

ConsoleRunner::ConsoleRunner(QObject *parent)
    : QObject(parent)
    , m_console(new Console)
{
    m_thread.setObjectName(u"Console"_s);
    m_console->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_console, &QObject::deleteLater);
    connect(m_console, &Console::stageEntered, this, &ConsoleRunner::stageEntered);
    connect(m_console, &Console::logged, this, &ConsoleRunner::logged);
    connect(m_console, &Console::serverLearned, this, &ConsoleRunner::serverLearned);
    connect(m_console, &Console::awaitsChanged, this, &ConsoleRunner::awaitsChanged);
    connect(m_console, &Console::notSent, this, &ConsoleRunner::notSent);
    connect(m_console, &Console::ended, this, [this] { finish({}); });
    connect(m_console, &Console::failed, this, [this](const Failure &failure) { finish(failure); });
    m_thread.start();
}

ConsoleRunner::~ConsoleRunner()
{
    m_console->disconnect(this);
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void ConsoleRunner::start(const ServerSettings &server, const Credentials &credentials)
{
    if (m_running)
        return;
    m_running = true;
    QMetaObject::invokeMethod(m_console, [console = m_console, server, credentials] {
        console->start(server, credentials);
    });
}

void ConsoleRunner::submit(const QByteArray &line)
{
    QMetaObject::invokeMethod(m_console, [console = m_console, line] { console->submit(line); });
}

void ConsoleRunner::close()
{
    QMetaObject::invokeMethod(m_console, [console = m_console] { console->close(); });
}

void ConsoleRunner::cancel()
{
    QMetaObject::invokeMethod(m_console, [console = m_console] { console->cancel(); });
}

void ConsoleRunner::finish(const std::optional<Failure> &failure)
{
    m_running = false;
    emit finished(failure);
}

} // namespace posthorn
