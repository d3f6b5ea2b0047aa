// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/Console.h"

#include "post/SessionFactory.h"

#include <utility>

namespace posthorn {

Console::Console(QObject *parent)
    : QObject(parent)
{
    connect(&m_transcript, &Transcript::logged, this, &Console::logged);
}

Console::~Console()
{
    m_talk.reset(); // it refers to the session's dialogue
}

TypedTalk::Awaits Console::awaits() const
{
    return m_talk ? m_talk->awaits() : TypedTalk::Awaits::Nothing;
}

void Console::start(const ServerSettings &server, const Credentials &credentials)
{
    m_server = server;
    m_early.clear();
    m_closing = false;
    m_session = SessionFactory::makeForTyping(server, credentials, m_transcript);
    connect(m_session.get(), &Session::stageEntered, this, &Console::stageEntered);
    connect(m_session.get(), &Session::serverLearned, this, &Console::serverLearned);
    connect(m_session.get(), &Session::ready, this, &Console::ready);
    connect(m_session.get(), &Session::failed, this, &Console::fail);
    connect(m_session.get(), &Session::ended, this, &Console::end);
    QMetaObject::invokeMethod(
        this,
        [this, fault = SessionFactory::findFault(server)] {
            if (!m_session)
                return;
            if (fault)
                return fail(*fault);
            m_session->open();
        },
        Qt::QueuedConnection);
}

void Console::ready()
{
    m_talk = std::make_unique<TypedTalk>(m_session->handOver(), m_transcript,
                                         SessionFactory::sessionSettings(m_server, {}));
    connect(m_talk.get(), &TypedTalk::awaitsChanged, this, &Console::awaitsChanged);
    connect(m_talk.get(), &TypedTalk::notSent, this, &Console::notSent);
    connect(m_talk.get(), &TypedTalk::capabilitiesLearned, this, &Console::learn);
    connect(m_talk.get(), &TypedTalk::quitTyped, m_session.get(), &Session::quit);
    m_talk->begin();
    const QList<QByteArray> early = std::exchange(m_early, {});
    for (const QByteArray &line : early)
        submit(line);
    if (m_closing)
        close();
}

void Console::submit(const QByteArray &line)
{
    if (m_talk)
        m_talk->say(line);
    else if (m_session)
        m_early += line;
}

void Console::close()
{
    if (!m_session)
        return;
    if (!m_talk) { // what was typed early is still said
        m_closing = true;
        return;
    }
    m_talk->finish();
}

void Console::learn(const Capabilities &capabilities)
{
    if (!m_session)
        return;
    ServerFacts facts = m_session->server();
    facts.capabilities.clear();
    for (const QByteArray &line : capabilities.lines())
        facts.capabilities += escapedForShowing(m_transcript.withoutSecrets(line));
    emit serverLearned(facts);
}

void Console::cancel()
{
    if (m_session)
        m_session->cancel();
}

/// Late, for we may be within a signal of theirs.
void Console::drop()
{
    if (m_talk) {
        m_talk->disconnect(this);
        m_talk.release()->deleteLater();
    }
    m_session->disconnect(this);
    m_session.release()->deleteLater();
}

void Console::end()
{
    if (!m_session)
        return;
    drop();
    emit ended();
}

void Console::fail(const Failure &failure)
{
    if (!m_session)
        return;
    drop();
    emit failed(failure);
}

} // namespace posthorn
