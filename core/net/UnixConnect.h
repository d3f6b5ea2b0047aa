// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// A connection to a Unix domain socket (LMTP servers), made at once or not at all.
struct UnixConnect {
    Q_DECLARE_TR_FUNCTIONS(UnixConnect)
public:
    qintptr descriptor = -1; ///< connected and non-blocking, and the caller's; -1: see `reason`
    QString reason; ///< the system's words
    bool refused = false; ///< nobody listens there

    static UnixConnect to(const QString &path);
};

} // namespace posthorn
