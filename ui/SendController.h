// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/Sender.h"

#include <QThread>

namespace posthorn {

class Courier;

/// Runs a Courier in a thread of its own, so that neither a slow disk nor a fast line ever stops
/// the window. All of its functions and signals belong to the thread it was made in.
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

    QThread m_thread;
    Courier *m_courier = nullptr; ///< lives in m_thread
    DeliveryReport m_report; ///< of the letter under way, told when the Courier is free again
    bool m_busy = false;
    bool m_keepSecrets = false;
};

} // namespace posthorn
