// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "post/TrustedCertificate.h"
#include "ui/AccountDraft.h"

#include <QDialog>
#include <QHash>
#include <QList>

class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace posthorn {

class AccountForm;
class Keyring;

/// The accounts, their servers and how to sign in. Nothing is stored here: after accepted() take
/// accounts(), defaultAccount(), passwords() and trustedCertificates(). Open it with open().
class AccountSettingsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit AccountSettingsDialog(const QList<Account> &accounts, QWidget *parent = nullptr);

    [[nodiscard]] QList<Account> accounts() const;
    /// The name of the account that new messages are written with; empty without accounts.
    [[nodiscard]] QString defaultAccount() const;
    void setDefaultAccount(const QString &name);
    /// Passwords by account name; an empty one was deleted, those that were neither seen nor typed
    /// are left out.
    [[nodiscard]] QHash<QString, QString> passwords() const;
    void setPasswords(const QHash<QString, QString> &byAccount);
    /// For one that comes late, from the keyring: what was typed meanwhile stays. `account`: the
    /// name it had when the dialog opened.
    void setPassword(const QString &account, const QString &password);
    /// Where passwords can be kept; null: nowhere.
    void setKeyring(Keyring *keyring);
    /// What is trusted, by host and port; those that were forgotten here are missing.
    [[nodiscard]] QList<TrustedCertificate> trustedCertificates() const { return m_trusted; }
    void setTrustedCertificates(const QList<TrustedCertificate> &certificates);
    /// Other settings for the account that is shown, found by a check of its server.
    void changeServer(quint16 port, Security security);
    /// Shows this account, and puts the focus into a field of it (`password`, `userName`, …).
    void select(const QString &name, const QString &field = {});
    /// Adds an account with what is already known (the Save as account… of the window).
    void addAccount(const Account &account, const QString &password = {});

    void reject() override;

signals:
    /// Check server was pressed. The button is there only while something is connected to it.
    void checkRequested(const posthorn::Account &account, const QString &password);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildLeft();
    void arrangeLeft(bool above);
    QWidget *buildBottom();
    void addNew();
    void addDraft(const AccountDraft &draft);
    void removeCurrent();
    void makeDefault();
    void showRow(int row);
    void takeEdits();
    void showTrusted();
    void forgetTrusted();
    void openAllTrusted();
    void refresh();
    [[nodiscard]] QString firstFault() const;
    [[nodiscard]] QString freeName() const;

    QList<AccountDraft> m_drafts;
    QList<TrustedCertificate> m_trusted;
    int m_default = -1; ///< row; -1 without accounts
    int m_shown = -1; ///< row
    bool m_dirty = false;
    QListWidget *m_list = nullptr;
    QLabel *m_empty = nullptr;
    AccountForm *m_form = nullptr;
    QLabel *m_status = nullptr;
    QGridLayout *m_left = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_makeDefault = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace posthorn
