// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Reply.h"
#include "smtp/Stage.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>

namespace posthorn {

/// One question to the server, together with whoever takes its answer.
struct Command {
    /// How commands may follow each other without waiting, where PIPELINING is offered (RFC 2920).
    enum class Flow {
        Shared, ///< others may follow it unanswered: MAIL, RCPT, RSET, a small BDAT, the final dot
        Last, ///< may follow others, but nothing follows it: DATA, QUIT
        Barrier ///< stands alone: EHLO, STARTTLS, AUTH
    };
    using Handler = std::function<void(const Reply &)>;
    using Sent = std::function<void(qint64)>;

    QByteArray line; ///< Without CRLF.
    QString shown; ///< What may be logged in its place; empty: the line itself.
    QByteArray content; ///< Octets of a message, right behind the line (BDAT); not logged.
    Stage stage = Stage::Ehlo;
    Flow flow = Flow::Barrier;
    std::chrono::milliseconds patience{0}; ///< for the whole reply; 0: no limit of its own
    Handler handler;
    Sent sent; ///< Told the mark (Wire::written()) behind it when it was given to the wire.
    bool silent = false; ///< Nothing is sent; only an answer is awaited (greeting, final dot).
    /// The handler gets the reply with secrets still in it, for it reads protocol elements there
    /// (EHLO keywords, challenges). Everything else gets it with secrets replaced.
    bool wantsRawReply = false;
};

} // namespace posthorn
