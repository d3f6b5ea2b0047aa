// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"
#include "smtp/Security.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace posthorn {

/// A server as people type or paste it: `smtp.example.org`, `host:465`, `smtps://host`,
/// `[2001:db8::1]:25`.
struct ServerAddress {
    Q_DECLARE_TR_FUNCTIONS(ServerAddress)
public:
    QString host; ///< without brackets
    std::optional<quint16> port; ///< only where one was given or follows from what was given
    std::optional<Security> security; ///< likewise; never one that is weaker than was asked for

    bool operator==(const ServerAddress &) const = default;

    /// The Problem says in a sentence why no server can have this name.
    static Expected<ServerAddress> parse(const QString &typed);
    /// There is more in the text than the name of a host.
    [[nodiscard]] bool isSplit() const { return port.has_value() || security.has_value(); }
    /// `localhost` or an address of the loopback interface: nobody else can read along.
    [[nodiscard]] static bool isLoopback(const QString &host);
};

} // namespace posthorn
