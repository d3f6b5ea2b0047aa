// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"

#include <QVariant>

class QSettings;

namespace posthorn {

/// One Account as keys of the current group of a QSettings. Secrets are not among them.
class AccountSettings {
public:
    [[nodiscard]] static Account read(const QSettings &settings);
    static void write(QSettings &settings, const Account &account);
    /// STARTTLS for what is no security: never something weaker than was asked for.
    [[nodiscard]] static Security securityFrom(const QVariant &value);
    /// 1–65535, else `otherwise`.
    [[nodiscard]] static quint16 portFrom(const QVariant &value, quint16 otherwise);
};

} // namespace posthorn
