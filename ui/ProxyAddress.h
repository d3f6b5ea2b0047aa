// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "net/Endpoint.h"

#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// A proxy as people type it: `socks5://[user@]host:port`, `http://[user@]host:port`, or `system`
/// for the one that the computer is set to.
class ProxyAddress {
    Q_DECLARE_TR_FUNCTIONS(ProxyAddress)
public:
    /// Nothing typed is no proxy. A password in it is refused: it would be readable on the screen
    /// and in the settings.
    static Expected<ProxySettings> parse(const QString &typed);
    /// What parse() reads back, without the password.
    static QString text(const ProxySettings &proxy);
};

} // namespace posthorn
