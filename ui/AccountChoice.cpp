// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AccountChoice.h"

namespace posthorn {

namespace {

constexpr int KindRole = Qt::UserRole;
constexpr int NameRole = Qt::UserRole + 1;

} // namespace

AccountChoice::AccountChoice(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccounts({});
    connect(this, &QComboBox::activated, this, &AccountChoice::chosen);
}

void AccountChoice::setAccounts(const QList<Account> &accounts)
{
    const bool fresh = count() == 0;
    const LastUsed::Server oldKind = kind();
    const QString oldAccount = account();
    clear();
    const auto add = [this](const QString &words, LastUsed::Server kind, const QString &name) {
        addItem(words);
        setItemData(count() - 1, static_cast<int>(kind), KindRole);
        setItemData(count() - 1, name, NameRole);
    };
    for (const Account &account : accounts) {
        const QString address = account.identity.addrSpecForPeople();
        add(address.isEmpty()
                ? account.name
                : tr("%1 (%2)", "account name (its address)").arg(account.name, address),
            LastUsed::Server::Account, account.name);
    }
    add(tr("Built-in test mailbox"), LastUsed::Server::TestMailbox, {});
    add(tr("Custom server"), LastUsed::Server::Custom, {});
    choose(fresh ? LastUsed::Server::Custom : oldKind, oldAccount);
}

int AccountChoice::indexOf(LastUsed::Server kind, const QString &account) const
{
    for (int i = 0; i < count(); ++i) {
        if (itemData(i, KindRole).toInt() != static_cast<int>(kind))
            continue;
        if (itemData(i, NameRole).toString().compare(account, Qt::CaseInsensitive) == 0)
            return i;
    }
    return count() - 1;
}

void AccountChoice::choose(LastUsed::Server kind, const QString &account)
{
    setCurrentIndex(indexOf(kind, kind == LastUsed::Server::Account ? account : QString()));
}

LastUsed::Server AccountChoice::kind() const
{
    return currentIndex() < 0 ? LastUsed::Server::Custom
                              : static_cast<LastUsed::Server>(currentData(KindRole).toInt());
}

QString AccountChoice::account() const
{
    return currentData(NameRole).toString();
}

} // namespace posthorn
