// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "post/LastUsed.h"

#include <QComboBox>
#include <QList>
#include <QString>

namespace posthorn {

/// Chooses the server a message goes through: an account, the built-in test mailbox, or whatever
/// stands in the server fields.
class AccountChoice final : public QComboBox {
    Q_OBJECT
public:
    explicit AccountChoice(QWidget *parent = nullptr);

    /// Replaces the accounts that can be chosen; keeps the choice where it still exists.
    void setAccounts(const QList<Account> &accounts);
    void choose(LastUsed::Server kind, const QString &account = {});
    [[nodiscard]] LastUsed::Server kind() const;
    /// The name of the chosen account; empty with the other two.
    [[nodiscard]] QString account() const;

signals:
    /// A person chose another entry.
    void chosen();

private:
    [[nodiscard]] int indexOf(LastUsed::Server kind, const QString &account) const;
};

} // namespace posthorn
