// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "mail/Message.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <limits>

namespace posthorn {

/// Makes a Message of an .eml file, so that it can be written further: addresses, subject, texts,
/// attachments, inline parts, priority, receipt and the ids of what it answers. What belongs to
/// its journey (Received, signatures, Date, Message-ID) is left behind.
class MessageReader {
    Q_DECLARE_TR_FUNCTIONS(MessageReader)
public:
    /// Larger files of others are refused: their attachments would have to be held in memory.
    static constexpr qint64 LargestFile = 256LL * 1024 * 1024;
    /// For what this program wrote itself: what could be written can be read.
    static constexpr qint64 AnySize = std::numeric_limits<qint64>::max();

    /// Octets that are no message give a message that holds them as text.
    static Message fromBytes(const QByteArray &octets);
    static Expected<Message> fromFile(const QString &path, qint64 largest = LargestFile);
};

} // namespace posthorn
