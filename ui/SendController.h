// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Sender.h"

#include <QThread>

#include <functional>

namespace posthorn {

class Courier;

/// Runs a Courier in a thread of its own, so that neither a slow disk nor a fast line ever stops
/// the window. The connection is kept for a while for the
/// next letter. All of its functions and signals belong to the thread it was made in.
class SendController final : public Sender {
    Q_OBJECT
public:
    explicit SendController(QObject *parent = nullptr);
    /// Cancels what is under way; returns when the thread has ended.
    ~SendController() override;

    void send(const ServerSettings &server, const Credentials &credentials,
              const Letter &letter) override;
    void cancel() override;
    [[nodiscard]] bool isBusy() const override { return m_busy; }
    void setKeepSecretsInLog(bool keep) override;

private:
    void start();
    void begin(const ServerSettings &server, const Credentials &credentials, const Letter &letter);
    void courierFinished();

    QThread m_thread;
    Courier *m_courier = nullptr; ///< lives in m_thread
    std::function<void()> m_next; ///< what was asked for while the Courier said goodbye
    bool m_busy = false;
    bool m_parting = false; ///< the letter has ended, the connection not yet
    bool m_keepSecrets = false;
};

} // namespace posthorn
