// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace posthorn {

/// Reads a date-time of RFC 5322 3.3, with the obsolete years and zones of 4.3.
class DateReader {
public:
    /// `value` is unfolded and without comments. Invalid when it is no date. The offset is kept.
    [[nodiscard]] static QDateTime read(const QByteArray &value);
};

} // namespace posthorn
