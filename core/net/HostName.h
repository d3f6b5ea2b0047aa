// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>

namespace posthorn {

/// A host as a person names it, in the one form in which it is looked up, told to the server and
/// compared with a certificate.
struct HostName {
    QString name; ///< A-labels (IDNA 2008), lower case, no trailing dot; an address: its text
    QHostAddress address; ///< not null: the host is an address literal, without a scope

    [[nodiscard]] bool isAddress() const { return !address.isNull(); }
    /// Nothing where the text is neither a host name nor an address. Brackets around an address
    /// and the dot of the root are taken off.
    static std::optional<HostName> parse(const QString &typed);
};

} // namespace posthorn
