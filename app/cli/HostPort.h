// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace posthorn::cli {

/// `HOST[:PORT]` as it is typed. An IPv6 address stands in brackets, which are not kept.
struct HostPort {
    QString host;
    int port = 0; ///< 0: none was given.

    /// Nothing when it is not of that form, or the port is not 1–65535.
    static std::optional<HostPort> parse(const QString &text);
};

} // namespace posthorn::cli
