// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/Endpoint.h"

#include <QString>

namespace posthorn {

/// The proxy that the computer is set to: that of the desktop, or of the environment
/// (`all_proxy`). Asking may take a while where a script decides; not for the window's thread.
class SystemProxy {
public:
    /// Of kind None where the server is reached without one.
    [[nodiscard]] static ProxySettings forServer(const QString &host, quint16 port);
};

} // namespace posthorn
