// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Capabilities.h"
#include "smtp/Command.h"
#include "smtp/Dialogue.h"
#include "smtp/SessionSettings.h"
#include "smtp/SessionUsage.h"
#include "smtp/Transcript.h"
#include "smtp/Wire.h"

#include <QByteArray>
#include <QString>

namespace posthorn {

/// The session's parts that a transaction works with. They outlive it.
struct TransactionContext {
    Dialogue &dialogue;
    Wire &wire;
    Transcript &transcript;
    Capabilities &capabilities; ///< an extension that the server refuses to serve is disabled
    SessionUsage &usage;
    const SessionSettings &settings;

    [[nodiscard]] Command command(const QByteArray &line, Stage stage, Command::Flow flow,
                                  Command::Handler handler) const;
    /// An answer that may not stand where it stands ends the conversation.
    void failMalformed(const Reply &reply) const;
    /// From now on the extension counts as not offered. The note that was written about it.
    [[nodiscard]] QString doWithout(const QByteArray &keyword) const;
    /// The note, written into the log, that wishes about delivery reports are not passed on.
    [[nodiscard]] QString reportsLeftOut() const;
};

} // namespace posthorn
