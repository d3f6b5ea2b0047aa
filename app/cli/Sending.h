// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Interrupts.h"
#include "cli/ProgressDisplay.h"
#include "cli/ProtocolLog.h"
#include "cli/ServerOptions.h"
#include "post/Courier.h"

#include <QList>
#include <QObject>

#include <memory>

namespace posthorn::cli {

/// How much is told, and in which form.
struct SendingStyle {
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    bool logSecrets = false;
    ProgressDisplay::Style progress = ProgressDisplay::Style::None;

    static SendingStyle of(const CommandLine &line);
};

/// Lets a Courier deliver the letters, tells of it, and ends the event loop with the exit code.
class Sending final : public QObject {
    Q_OBJECT
public:
    /// `log` may be null.
    Sending(const SendingStyle &style, std::shared_ptr<ProtocolLog> log, QObject *parent = nullptr);
    void start(const ServerOptions &server, const QList<Letter> &letters);

private:
    void enterStage(Stage stage, int letter);
    void learn(const ServerFacts &facts);
    void takeReport(int index, const DeliveryReport &report);
    void tell(int index, const DeliveryReport &report);
    void cancel();
    void finish();

    SendingStyle m_style;
    std::shared_ptr<ProtocolLog> m_log;
    ProgressDisplay m_progress;
    Interrupts m_interrupts;
    Courier m_courier;
    QList<DeliveryReport> m_reports;
    int m_letters = 0;
    int m_current = -1;
};

} // namespace posthorn::cli
