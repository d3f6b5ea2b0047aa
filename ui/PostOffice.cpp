// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PostOffice.h"

#include "ui/AccountSettingsDialog.h"
#include "ui/CheckServerDialog.h"
#include "ui/ComposeWindow.h"
#include "ui/KnownAddresses.h"
#include "ui/SendController.h"
#include "ui/SpellChecker.h"
#include "ui/TestMailbox.h"
#include "ui/TestMailboxDialog.h"

namespace posthorn {

namespace {

std::unique_ptr<KeyringBackend> keyringOf(const PostOffice::Places &places)
{
    if (places.makeKeyring)
        return places.makeKeyring();
    return places.settingsFile.isEmpty() ? KeyringBackend::ofSystem() : nullptr;
}

} // namespace

PostOffice::PostOffice(const Places &places, QObject *parent)
    : QObject(parent)
    , m_places(places)
    , m_accounts(places.settingsFile)
    , m_preferences(places.settingsFile)
    , m_memory(places.settingsFile)
    , m_drafts(places.draftsFolder)
    , m_passwords(keyringOf(places))
    , m_knownAddresses(new KnownAddresses(places.addressesFile, this))
    , m_spelling(new SpellChecker({}, {}, this))
    , m_testMailbox(new TestMailbox(this))
{
}

PostOffice::~PostOffice()
{
    delete m_testMailboxDialog;
}

std::unique_ptr<Sender> PostOffice::makeSender() const
{
    return m_places.makeSender ? m_places.makeSender() : std::make_unique<SendController>();
}

ComposeWindow *PostOffice::newWindow()
{
    return new ComposeWindow(*this);
}

void PostOffice::showTestMailbox()
{
    if (!m_testMailboxDialog) {
        m_testMailboxDialog = new TestMailboxDialog(m_testMailbox);
        m_testMailboxDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_testMailboxDialog->show();
    m_testMailboxDialog->raise();
    m_testMailboxDialog->activateWindow();
}

void PostOffice::openAccountSettings(QWidget *window,
                                     const std::function<void(AccountSettingsDialog *)> &prepare)
{
    const QList<Account> accounts = m_accounts.accounts();
    auto *dialog = new AccountSettingsDialog(accounts, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDefaultAccount(m_accounts.defaultAccount());
    dialog->setTrustedCertificates(m_accounts.trustedCertificates());
    QHash<QString, QString> passwords;
    for (const Account &account : accounts) {
        const Endpoint &endpoint = account.server.endpoint;
        const QString password
            = m_passwords.find(endpoint.host, endpoint.port, account.server.user);
        if (!password.isEmpty())
            passwords.insert(account.name, password);
    }
    dialog->setPasswords(passwords);
    connect(dialog, &AccountSettingsDialog::checkRequested, this,
            [this, dialog](const Account &account, const QString &password) {
                checkServer(account, password, dialog);
            });
    if (prepare)
        prepare(dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(*dialog); });
    dialog->open();
}

void PostOffice::checkServer(const Account &account, const QString &password,
                             AccountSettingsDialog *window)
{
    const Endpoint &endpoint = account.server.endpoint;
    if (!password.isEmpty())
        m_passwords.remember(endpoint.host, endpoint.port, account.server.user, password);
    auto *dialog = new CheckServerDialog(account.server, account.identity, {}, m_accounts,
                                         m_passwords, window);
    connect(dialog, &CheckServerDialog::settingsChosen, window,
            &AccountSettingsDialog::changeServer);
    dialog->open();
}

void PostOffice::take(const AccountSettingsDialog &dialog)
{
    m_accounts.setAccounts(dialog.accounts());
    m_accounts.setDefaultAccount(dialog.defaultAccount());
    m_accounts.setTrustedCertificates(dialog.trustedCertificates());
    const QHash<QString, QString> passwords = dialog.passwords();
    const QList<Account> accounts = m_accounts.accounts();
    for (const Account &account : accounts) {
        const Endpoint &endpoint = account.server.endpoint;
        const QString password = passwords.value(account.name);
        if (password.isEmpty())
            m_passwords.forget(endpoint.host, endpoint.port, account.server.user);
        else
            m_passwords.remember(endpoint.host, endpoint.port, account.server.user, password);
    }
    m_accounts.sync();
    emit accountsChanged();
}

} // namespace posthorn
