// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/PostOffice.h"

#include "post/AccountPasswords.h"
#include "ui/AccountSettingsDialog.h"
#include "ui/CheckServerDialog.h"
#include "ui/ComposeWindow.h"
#include "ui/DeliveryNotice.h"
#include "ui/KnownAddresses.h"
#include "ui/Notifier.h"
#include "ui/OutboxKeeper.h"
#include "ui/PreferencesDialog.h"
#include "ui/SendController.h"
#include "ui/SpellChecker.h"
#include "ui/TestMailbox.h"
#include "ui/TestMailboxDialog.h"

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

std::unique_ptr<KeyringBackend> keyringOf(const PostOffice::Places &places)
{
    if (places.makeKeyring)
        return places.makeKeyring();
    return places.settingsFile.isEmpty() ? KeyringBackend::ofSystem() : nullptr;
}

QString outboxOf(const PostOffice::Places &places)
{
    if (!places.outboxFolder.isEmpty() || places.draftsFolder.isEmpty())
        return places.outboxFolder;
    return QFileInfo(places.draftsFolder).absolutePath() + "/outbox"_L1;
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
    , m_access(m_accounts, m_passwords, m_testMailbox)
    , m_outbox(new OutboxKeeper(Outbox(outboxOf(places)), m_drafts, m_access, this))
{
    connectOutbox();
}

PostOffice::~PostOffice()
{
    delete m_testMailboxDialog;
    delete m_outboxDialog;
    delete m_outbox; // its thread may be at work with what goes away now
}

std::unique_ptr<Sender> PostOffice::makeSender() const
{
    return m_places.makeSender ? m_places.makeSender() : std::make_unique<SendController>();
}

ComposeWindow *PostOffice::newWindow()
{
    auto *window = new ComposeWindow(*this);
    // It may have asked something before it went: the next one has its turn.
    connect(
        window, &QObject::destroyed, this,
        [this] {
            if (m_quits)
                QApplication::closeAllWindows();
        },
        Qt::QueuedConnection);
    return window;
}

void PostOffice::quit()
{
    m_quits = true;
    QApplication::closeAllWindows();
}

void PostOffice::showTestMailbox()
{
    if (!m_testMailboxDialog) {
        m_testMailboxDialog = new TestMailboxDialog(m_testMailbox);
        m_testMailboxDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_testMailbox->start(); // who looks into it wants to see something arrive
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
    dialog->setKeyring(&m_passwords.keyring());
    for (const Account &account : accounts) {
        const Endpoint &endpoint = account.server.endpoint;
        m_passwords.fetch(endpoint.host, endpoint.port, account.server.user, dialog,
                          [dialog, name = account.name](const Concealed &password) {
                              dialog->setPassword(name, password.text());
                          });
    }
    connect(dialog, &AccountSettingsDialog::checkRequested, this,
            [this, dialog](const Account &account, const QString &password) {
                checkServer(account, password, dialog);
            });
    if (prepare)
        prepare(dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(*dialog); });
    dialog->open();
}

void PostOffice::openPreferences(QWidget *window)
{
    auto *dialog = new PreferencesDialog(m_preferences, window);
    dialog->open();
}

void PostOffice::renewWindows()
{
    // Later: the change may have been asked for by a dialog of one of them.
    const auto renew = [this] {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *compose = qobject_cast<ComposeWindow *>(window))
                compose->renew();
        }
        if (m_testMailboxDialog) {
            delete m_testMailboxDialog;
            showTestMailbox();
        }
    };
    QMetaObject::invokeMethod(this, renew, Qt::QueuedConnection);
}

void PostOffice::saveEverything()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *compose = qobject_cast<ComposeWindow *>(window))
            compose->saveForTheEnd();
    }
}

void PostOffice::announce(const DeliveryReport &report, QWidget *window)
{
    const std::optional<DeliveryNotice> notice = DeliveryNotice::of(report);
    const QWidget *own = window ? window : m_outboxDialog.data();
    const QWidget *active = QApplication::activeWindow(); // perhaps a dialog of it
    while (own && active && active != own)
        active = active->parentWidget();
    if ((own && active) || !notice)
        return;
    const PreferenceValues &wishes = m_preferences.values();
    if (!(notice->sent ? wishes.notifySent : wishes.notifyFailed))
        return;
    if (!m_notifier)
        m_notifier = m_places.makeNotifier ? m_places.makeNotifier() : Notifier::ofSystem();
    if (!window) {
        m_notifier->notify(notice->title, notice->text, this, [this] { showOutbox(); });
        return;
    }
    m_notifier->notify(notice->title, notice->text, window, [window] {
        window->showNormal();
        window->raise();
        window->activateWindow();
    });
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
    const QList<Account> former = m_accounts.accounts();
    m_accounts.setAccounts(dialog.accounts());
    m_accounts.setDefaultAccount(dialog.defaultAccount());
    m_accounts.setTrustedCertificates(dialog.trustedCertificates());
    AccountPasswords::store(m_passwords, former, m_accounts.accounts(), dialog.passwords());
    m_accounts.sync();
    emit accountsChanged();
}

} // namespace posthorn
