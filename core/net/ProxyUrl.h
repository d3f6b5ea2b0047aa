// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "net/Endpoint.h"

#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// A proxy as people write it: `socks5://[user@]host:port`, `http://[user@]host:port`, or `system`
/// for the one that the computer is set to.
class ProxyUrl {
    Q_DECLARE_TR_FUNCTIONS(ProxyUrl)
public:
    /// Nothing is no proxy. A password in it is read, too; whoever keeps or shows what was written
    /// must refuse it. What is said of an error does not repeat it.
    static Expected<ProxySettings> parse(const QString &written);
    /// What parse() reads back, without the password.
    static QString text(const ProxySettings &proxy);
    /// How a proxy is written, in one sentence.
    static QString rule();
};

} // namespace posthorn
