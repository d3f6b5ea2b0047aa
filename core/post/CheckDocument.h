// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/ServerCheck.h"
#include "smtp/LogEntry.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace posthorn {

/// What a server check found, as a document to keep or to hand to somebody: whole in itself,
/// without a secret, and with everything a server said escaped.
struct CheckDocument {
    Q_DECLARE_TR_FUNCTIONS(posthorn::CheckDocument)
public:
    QDateTime time; ///< when the check began
    QList<CheckReport> reports; ///< one, or one for each address of the server
    QList<LogEntry> log; ///< the whole conversation

    /// A page in UTF-8 that loads nothing.
    [[nodiscard]] QByteArray html() const;
    /// The JSON of `check`, with the further keys `time` and `log`.
    [[nodiscard]] QByteArray json() const;
};

} // namespace posthorn
