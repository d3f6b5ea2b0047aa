// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Refusal.h"

#include <QString>
#include <QStringList>

namespace posthorn::cli {

/// Names of service extensions as EHLO lists them (RFC 5321 4.1.1.1), as they are typed.
struct ExtensionNames {
    /// A list with commas, of any case; upper case comes back. Usage for a name that is in no
    /// registry: most likely it is mistyped, and switching off nothing would go unnoticed. Those
    /// with an X in front are anybody's own (RFC 5321 4.1.5), and taken.
    static Made<QStringList> read(const QString &list);
};

} // namespace posthorn::cli
