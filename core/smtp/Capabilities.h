// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Reply.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace posthorn {

/// What a server offers, as its last EHLO reply said (RFC 5321 4.1.1.1). Forgotten when TLS starts.
class Capabilities {
public:
    Capabilities() = default;
    static Capabilities fromReply(const Reply &reply);

    /// `keyword` in upper case.
    [[nodiscard]] bool has(const QByteArray &keyword) const;
    [[nodiscard]] QList<QByteArray> parameters(const QByteArray &keyword) const;
    /// Octets (RFC 1870). Nothing: SIZE is not offered, or without a number. 0: no limit is told.
    [[nodiscard]] std::optional<qint64> maximumSize() const;
    /// A number of the LIMITS extension (RFC 9422): RCPTMAX, MAILMAX, RCPTDOMAINMAX. Nothing:
    /// not told, or not a positive number.
    [[nodiscard]] std::optional<qint64> limit(const QByteArray &name) const;
    /// Upper case, in the server's order; `AUTH=` lines of old servers included.
    [[nodiscard]] QList<QByteArray> authMechanisms() const;
    /// The extension is treated as if it were not offered.
    void disable(const QByteArray &keyword);
    /// The lines as they came, without the first (the server's name). Foreign bytes.
    [[nodiscard]] QList<QByteArray> lines() const { return m_lines; }

private:
    struct Entry {
        QByteArray keyword;
        QList<QByteArray> parameters;
    };
    QList<Entry> m_entries;
    QList<QByteArray> m_lines;
};

} // namespace posthorn
