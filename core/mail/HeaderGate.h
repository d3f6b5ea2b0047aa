// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"

#include <QByteArray>
#include <QCoreApplication>

namespace posthorn {

/// The last gate before a header field is written: see HeaderText::gate().
class HeaderGate {
    Q_DECLARE_TR_FUNCTIONS(HeaderGate)
public:
    static Expected<QByteArray> pass(const QByteArray &field, bool utf8);
    /// ftext of RFC 5322 3.6.8, 1 to 76 octets, so that the name never fills a line.
    static bool isFieldName(const QByteArray &name);
};

} // namespace posthorn
