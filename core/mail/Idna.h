// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace posthorn {

/// Domain names by IDNA 2008 (RFC 5890 to 5893). The case and form of what was typed are mapped as
/// UTS 46 does without its transitional part, so that the sharp s stays one; what IDNA 2008 does
/// not allow (emoji, symbols, misplaced joiners) is refused.
class Idna {
    Q_DECLARE_TR_FUNCTIONS(Idna)
public:
    /// The domain with Unicode labels, A-labels turned into these where they are valid. A Problem
    /// (its value is the domain) when it is no domain name. ASCII labels keep their case.
    static Expected<QString> canonical(const QString &domain);
    /// A canonical domain in A-labels. What has no A-label stays UTF-8.
    static QByteArray toAscii(const QString &domain);
};

} // namespace posthorn
