// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Stage.h"

#include <QList>
#include <QString>

namespace posthorn {

/// One step of a server check and how it went.
struct CheckStep {
    enum class Kind {
        Resolve,
        Connect,
        Greeting,
        Ehlo,
        Starttls,
        Tls,
        Certificate,
        EhloAfterTls,
        SignIn,
        Sender,
        Recipient,
        Quit
    };
    enum class State { Waiting, Running, Passed, Warning, Failed, Skipped };

    Kind kind = Kind::Resolve;
    State state = State::Waiting;
    qint64 milliseconds = -1; ///< how long the step took; -1: not begun or not over
    QString summary; ///< in a few words, escaped: the greeting, the TLS version, the reply
    QString detail; ///< more of it, possibly several lines; may be empty

    /// The stage under which the step stands in the JSON report.
    [[nodiscard]] Stage stage() const;
    /// Every kind in the order in which people read them, all waiting.
    static QList<CheckStep> all();
};

} // namespace posthorn
