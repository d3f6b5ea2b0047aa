// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/AccountStore.h"
#include "post/Drafts.h"
#include "post/Passwords.h"
#include "post/Preferences.h"
#include "ui/OutboxDialog.h"
#include "ui/ServerAccess.h"
#include "ui/WindowMemory.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace posthorn {

class AccountSettingsDialog;
class ComposeWindow;
struct DeliveryReport;
class Notifier;
class KnownAddresses;
class OutboxKeeper;
class SpellChecker;
class Sender;
class TestMailbox;
class TestMailboxDialog;

/// What all compose windows of the program share: accounts, the passwords of this run, drafts,
/// the built-in test mailbox; and the way to open one more window.
class PostOffice final : public QObject {
    Q_OBJECT
public:
    /// Where things are kept; for tests. Empty: where the person's things are.
    struct Places {
        QString settingsFile;
        QString draftsFolder;
        QString addressesFile;
        QString outboxFolder; ///< empty, where the drafts have one: beside it
        /// Makes the engine of a window; empty: the real one.
        std::function<std::unique_ptr<Sender>()> makeSender;
        /// Makes the keyring; empty: that of the system, or with a settings file none.
        std::function<std::unique_ptr<KeyringBackend>()> makeKeyring;
        /// Makes what tells of things while no window is in use; empty: the desktop's.
        std::function<std::unique_ptr<Notifier>()> makeNotifier;
    };
    explicit PostOffice(const Places &places = {}, QObject *parent = nullptr);
    ~PostOffice() override;

    [[nodiscard]] AccountStore &accounts() { return m_accounts; }
    [[nodiscard]] Passwords &passwords() { return m_passwords; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }
    [[nodiscard]] WindowMemory &memory() { return m_memory; }
    [[nodiscard]] SpellChecker &spelling() const { return *m_spelling; }
    [[nodiscard]] KnownAddresses &knownAddresses() const { return *m_knownAddresses; }
    [[nodiscard]] const Drafts &drafts() const { return m_drafts; }
    [[nodiscard]] TestMailbox *testMailbox() const { return m_testMailbox; }

    [[nodiscard]] std::unique_ptr<Sender> makeSender() const;
    /// A window with nothing in it, not yet shown. It deletes itself when it is closed.
    [[nodiscard]] ComposeWindow *newWindow();
    void showTestMailbox();
    [[nodiscard]] OutboxKeeper &outbox() const { return *m_outbox; }
    /// Goes on where the last run ended: what it was writing is opened again, what waits is sent.
    void takeUp();
    void showOutbox();
    [[nodiscard]] OutboxDialog *outboxDialog() const { return m_outboxDialog; }
    void openDraft(const QString &id);
    /// Opens a window with what a process left behind.
    void recover(const Drafts::LeftBehind &left);
    /// Opens the account settings over `window`; `prepare` may add or select an account first.
    void openAccountSettings(QWidget *window,
                             const std::function<void(AccountSettingsDialog *)> &prepare = {});
    void openPreferences(QWidget *window);
    /// Closes one window after the other; each may ask, and one that stays stops it.
    void quit();
    void stay() { m_quits = false; }
    /// Opens every window anew, in the language that is spoken now.
    void renewWindows();
    /// Keeps what is being written, because the program is made to end.
    void saveEverything();
    /// Tells how sending ended, if the window of the message is not in use and the person wants to
    /// know. Null: it went from the outbox, without a window.
    void announce(const DeliveryReport &report, QWidget *window);

signals:
    void accountsChanged();
    /// takeUp() is through with what the last run left.
    void takenUp();

private:
    void connectOutbox();
    void edit(OutboxDialog::Folder folder, const QString &id);
    void askForPassword(const QStringList &ids, const ServerSettings &server);
    void take(const AccountSettingsDialog &dialog);
    void checkServer(const Account &account, const QString &password,
                     AccountSettingsDialog *window);

    Places m_places;
    AccountStore m_accounts;
    Preferences m_preferences;
    WindowMemory m_memory;
    Drafts m_drafts;
    Passwords m_passwords;
    std::unique_ptr<Notifier> m_notifier; ///< once there was something to tell
    KnownAddresses *m_knownAddresses = nullptr;
    SpellChecker *m_spelling = nullptr;
    TestMailbox *m_testMailbox = nullptr;
    QPointer<TestMailboxDialog> m_testMailboxDialog;
    ServerAccess m_access;
    OutboxKeeper *m_outbox = nullptr;
    QPointer<OutboxDialog> m_outboxDialog;
    bool m_quits = false;
};

} // namespace posthorn
