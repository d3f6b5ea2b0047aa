// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace posthorn {

/// An unfinished message. Its addresses may not be addresses yet.
struct Draft {
    Message message;
    /// Fields as they were typed, where that is not what the message says: `from`, `to`, `cc`,
    /// `bcc`, `replyTo`.
    QHash<QString, QString> typed;
    bool deliveryNotifications = false;
    QString account; ///< the name of the account it is written with; empty: none
    /// The Message-ID under which it may have been delivered already; empty: it cannot have been.
    QByteArray sentAs;
    bool isRecovery = false; ///< kept by the program while it is written, not by the person
    QString recoveryOf; ///< the draft that the person keeps of the same message; empty: none
};

} // namespace posthorn
