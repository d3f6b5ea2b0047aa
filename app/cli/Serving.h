// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Interrupts.h"
#include "cli/Refusal.h"
#include "cli/ServeOptions.h"
#include "mailbox/Mailbox.h"

#include <QObject>

#include <optional>

namespace posthorn::cli {

/// Runs a Mailbox, tells of what it receives, and ends the event loop when it is time.
class Serving final : public QObject {
    Q_OBJECT
public:
    explicit Serving(const ServeOptions &options, QObject *parent = nullptr);
    /// Why it cannot listen; nothing when it does, which it has told then.
    [[nodiscard]] std::optional<Refusal> start();

private:
    void tell(const ReceivedMessage &message);
    void finish();

    ServeOptions m_options;
    Mailbox m_mailbox;
    Interrupts m_interrupts;
    int m_received = 0;
};

} // namespace posthorn::cli
