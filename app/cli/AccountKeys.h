// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Refusal.h"
#include "post/Account.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace posthorn::cli {

/// The settings of an account as `key=value`: the one place that knows the keys.
struct AccountKeys {
    /// An account with what is kept beside it.
    struct Entry {
        Account account;
        QByteArray pin; ///< the certificate that is trusted for its server; empty: none
        bool isDefault = false;
    };

    /// Every key that holds something, in the order of the table.
    static QList<std::pair<QString, QString>> all(const Entry &entry);
    /// Takes `key=value`; an empty value takes the setting back. Usage or Data when it cannot.
    static std::optional<Refusal> set(Entry &entry, const QString &assignment);
};

} // namespace posthorn::cli
