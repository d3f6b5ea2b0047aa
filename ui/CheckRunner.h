// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/ServerCheck.h"

#include <QObject>
#include <QThread>

namespace posthorn {

/// Runs server checks in a thread of its own, so that a slow name lookup or handshake never stops
/// the window. All of its functions and signals belong to the thread it was made in.
class CheckRunner final : public QObject {
    Q_OBJECT
public:
    explicit CheckRunner(QObject *parent = nullptr);
    /// Cancels what is under way; returns when the thread has ended.
    ~CheckRunner() override;

    void start(const ServerSettings &server, const Credentials &credentials,
               const ServerCheck::Options &options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void stepChanged(const posthorn::CheckStep &step);
    void logged(const posthorn::LogEntry &entry);
    void finished(const posthorn::CheckReport &report);

private:
    QThread m_thread;
    ServerCheck *m_check; ///< lives in m_thread
    bool m_running = false;
};

} // namespace posthorn
