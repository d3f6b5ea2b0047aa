// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace posthorn {

/// One line of the protocol log, safe to show: control characters are escaped, secrets replaced.
struct LogEntry {
    enum class From { Client, Server, Info };
    QDateTime time;
    From from = From::Info;
    QString text;
    /// The line with its secret, only when the log was told to keep secrets; else empty.
    QString textWithSecret;

    /// `C: ` or `S: ` and the text; information lines begin with `*  `.
    [[nodiscard]] QString withDirection(bool secrets = false) const;
};

/// Octets as text for showing: UTF-8 where it is valid, every control (C0, C1, DEL), bidi and
/// invisible character and every invalid octet as `\xNN` or `\u{NNNN}`.
[[nodiscard]] QString escapedForShowing(const QByteArray &octets);
[[nodiscard]] QString escapedForShowing(const QString &text);

} // namespace posthorn
