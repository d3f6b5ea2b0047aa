// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace posthorn {

/// What a reply code (RFC 5321 4.2.3 and its extensions) or an enhanced status code (RFC 3463 and
/// the IANA registry) means, in plain words, with the next step. Translated.
struct ReplyMeaning {
    QString code; ///< `550` or `5.7.1`
    QString meaning; ///< One sentence or two: what the server says with it.
    QString nextStep; ///< One sentence or two: what a person can do.

    /// A code that is in no list is explained by its digits. Nothing outside 200–599.
    static std::optional<ReplyMeaning> ofReplyCode(int code);
    /// `code` as three numbers with dots. Nothing when it is not that, or its class is none of
    /// 2, 4 and 5.
    static std::optional<ReplyMeaning> ofEnhancedCode(const QByteArray &code);
    /// Every code that stands in the text (a code, an enhanced code, a whole reply of one or more
    /// lines), each once, in the order in which they stand.
    static QList<ReplyMeaning> inText(const QString &text);
};

} // namespace posthorn
