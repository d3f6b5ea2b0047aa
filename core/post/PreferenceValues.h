// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Message.h"

#include <QString>
#include <QStringList>

namespace posthorn {

/// What a person can choose about the program, with what holds until they do.
struct PreferenceValues {
    enum class Appearance { System, Light, Dark };

    // General
    QString language; ///< `en`, `zh_CN`; empty: that of the system
    Appearance appearance = Appearance::System;
    int fontSize = 0; ///< of the message body, in points; 0: that of the system

    // Writing
    bool writeHtml = false; ///< new messages are HTML
    Priority priority = Priority::Normal; ///< of new messages
    QString signature; ///< where the account has none of its own; plain text
    int autosaveSeconds = 30;
    bool warnMissingAttachment = true;
    QStringList attachmentKeywords = defaultAttachmentKeywords();
    bool warnEmptySubject = true;
    int warnAboveMegabytes = 20; ///< all attachments together; 0: never
    bool checkSpelling = true; ///< while writing, where there are dictionaries
    QString spellingLanguage; ///< as a dictionary is named (`en_GB`); empty: the program's

    // Sending
    int undoSeconds = 0; ///< how long a message waits before it is sent
    bool keepCopies = true; ///< of sent messages
    bool closeAfterSending = true;
    bool confirmShortcut = false; ///< ask before Ctrl+Enter sends
    bool sendUserAgent = true;

    // Log
    int logLines = 20'000;

    // Notifications
    bool notifySent = true;
    bool notifyFailed = true;

    bool operator==(const PreferenceValues &) const = default;

    [[nodiscard]] static QStringList defaultAttachmentKeywords();
    /// Numbers brought into their ranges, words trimmed and without twins.
    [[nodiscard]] PreferenceValues bounded() const;

    static constexpr int MostAutosaveSeconds = 3600;
    static constexpr int LeastAutosaveSeconds = 5;
    static constexpr int MostUndoSeconds = 30;
    static constexpr int MostMegabytes = 2000;
    static constexpr int LeastLogLines = 1000;
    static constexpr int MostLogLines = 1'000'000;
    static constexpr int LeastFontSize = 6;
    static constexpr int MostFontSize = 48;
};

} // namespace posthorn
