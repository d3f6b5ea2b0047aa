// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/CheckRunner.h"

#include <QObject>

namespace posthorn {

/// After a check that failed: looks whether the same host can be reached at another port or with
/// another security, as far as its capabilities and with its certificate verified. Nobody signs
/// in, nothing is sent.
class SettingsTrial final : public QObject {
    Q_OBJECT
public:
    explicit SettingsTrial(QObject *parent = nullptr);

    /// False: there is nothing to try after this failure, and ended() is not told.
    bool start(const ServerSettings &server, const Failure &failure);
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_waiting.isEmpty() || m_runner.isRunning(); }

signals:
    void logged(const posthorn::LogEntry &entry);
    /// With these it works; nothing was found: null.
    void ended(const std::optional<posthorn::Endpoint> &found);

private:
    void tryNext();

    CheckRunner m_runner;
    ServerSettings m_server;
    QList<Endpoint> m_waiting;
    Endpoint m_current;
};

} // namespace posthorn
