// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <utility>

namespace posthorn {

/// Octets that are overwritten when they go. This is as far as Qt allows: a copy that somebody
/// else holds of the same QByteArray is left alone.
class Secret {
public:
    explicit Secret(QByteArray bytes = {})
        : m_bytes(std::move(bytes))
    {
    }
    ~Secret() { wipe(m_bytes); }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Overwrites and empties; nothing is overwritten that is shared.
    static void wipe(QByteArray &bytes);

private:
    QByteArray m_bytes;
};

} // namespace posthorn
