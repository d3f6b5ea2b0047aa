// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "smtp/Failure.h"
#include "smtp/LogEntry.h"
#include "smtp/ServerFacts.h"
#include "smtp/Session.h"
#include "smtp/Transcript.h"
#include "smtp/TypedTalk.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

namespace posthorn {

/// An SMTP session that a person leads: connects, protects the line and signs in as the settings
/// say, then sends what is typed and shows what comes back. Lives in one thread.
///
/// After start() come stageEntered() and logged() as things happen; awaitsChanged() says when
/// something may be typed; then ended() or failed(), once. Both sides' lines come through
/// logged(), in order and safe to show. One session at a time.
class Console final : public QObject {
    Q_OBJECT
public:
    explicit Console(QObject *parent = nullptr);
    ~Console() override;

    void start(const posthorn::ServerSettings &server, const posthorn::Credentials &credentials);
    /// A line without its end: a command, the answer to a challenge, a line of a message. Lines
    /// that come early wait for their turn.
    void submit(const QByteArray &line);
    /// QUIT; a message that was begun and not ended is given up, and failed() tells of it.
    void close();
    /// Breaks the line at once: failed() with Cancelled.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_session != nullptr; }
    [[nodiscard]] posthorn::TypedTalk::Awaits awaits() const;
    /// Keeps secrets in log entries (LogEntry::textWithSecret). Off unless a person asked for it.
    void setKeepSecretsInLog(bool keep) { m_transcript.setKeepSecrets(keep); }

signals:
    void stageEntered(posthorn::Stage stage);
    void logged(const posthorn::LogEntry &entry);
    /// What became known of the server; anew after each EHLO and when TLS started.
    void serverLearned(const posthorn::ServerFacts &facts);
    void awaitsChanged(posthorn::TypedTalk::Awaits awaits);
    /// A line stayed here, and why: a translated sentence.
    void notSent(const QString &reason);
    void ended();
    void failed(const posthorn::Failure &failure);

private:
    void ready();
    void learn(const Capabilities &capabilities);
    void drop();
    void end();
    void fail(const Failure &failure);

    ServerSettings m_server;
    Transcript m_transcript;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TypedTalk> m_talk;
    QList<QByteArray> m_early; ///< typed before the session was ready
    bool m_closing = false;
};

} // namespace posthorn
