// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Console.h"

#include <QObject>
#include <QThread>

namespace posthorn {

/// Runs a Console in a thread of its own, so that a slow name lookup or handshake never stops the
/// window. All of its functions and signals belong to the thread it was made in.
class ConsoleRunner final : public QObject {
    Q_OBJECT
public:
    explicit ConsoleRunner(QObject *parent = nullptr);
    /// Breaks what is under way; returns when the thread has ended.
    ~ConsoleRunner() override;

    void start(const ServerSettings &server, const Credentials &credentials);
    void submit(const QByteArray &line);
    /// Says QUIT.
    void close();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void stageEntered(posthorn::Stage stage);
    void logged(const posthorn::LogEntry &entry);
    void serverLearned(const posthorn::ServerFacts &facts);
    void awaitsChanged(posthorn::TypedTalk::Awaits awaits);
    void notSent(const QString &reason);
    /// It is over; without a failure if it ended with QUIT.
    void finished(const std::optional<posthorn::Failure> &failure);

private:
    void finish(const std::optional<Failure> &failure);

    QThread m_thread;
    Console *m_console; ///< lives in m_thread
    bool m_running = false;
};

} // namespace posthorn
