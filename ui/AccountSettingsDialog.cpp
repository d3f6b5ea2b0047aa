// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/AccountSettingsDialog.h"

#include "ui/AccountForm.h"
#include "ui/Ask.h"
#include "ui/FlowLayout.h"
#include "ui/Naming.h"
#include "ui/ScrollBody.h"
#include "ui/SideBySide.h"
#include "ui/TrustedCertificatesDialog.h"
#include "ui/WindowSize.h"

#include <QGridLayout>
#include <QListWidget>
#include <QMetaMethod>
#include <QPushButton>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

AccountSettingsDialog::AccountSettingsDialog(const QList<Account> &accounts, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Account settings"));
    auto *layout = new QVBoxLayout(this);
    m_form = new AccountForm;
    connect(m_form, &AccountForm::changed, this, &AccountSettingsDialog::takeEdits);
    connect(m_form, &AccountForm::forgetRequested, this, &AccountSettingsDialog::forgetTrusted);
    connect(m_form, &AccountForm::allTrustedRequested, this,
            &AccountSettingsDialog::openAllTrusted);
    auto *scroll = new ScrollBody(m_form);
    auto *columns = new SideBySide(buildLeft(), scroll);
    connect(columns, &SideBySide::stackedChanged, this, &AccountSettingsDialog::arrangeLeft);
    layout->addWidget(columns, 1);
    connect(m_form, &AccountForm::resized, this, [this, scroll] {
        scroll->setPreferredColumns(m_form->preferredColumns());
        WindowSize::fit(this);
    });
    layout->addWidget(buildBottom());

    for (const Account &account : accounts)
        m_drafts.append(AccountDraft::fromAccount(account, {}));
    for (const AccountDraft &draft : std::as_const(m_drafts))
        m_list->addItem(draft.name);
    m_default = m_drafts.isEmpty() ? -1 : 0;
    m_list->setCurrentRow(m_default);
    showRow(m_default);
    refresh();
}

QWidget *AccountSettingsDialog::buildLeft()
{
    auto *left = new QWidget;
    m_left = new QGridLayout(left);
    m_left->setContentsMargins({});
    m_list = new QListWidget;
    m_left->addWidget(Naming::caption(tr("A&ccounts"), m_list, u"accounts"_s), 0, 0, 1, 3);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = Naming::text(tr("No account yet. Press Add account."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->setFixedWidth(WindowSize::width(this, 20));
    m_add = Naming::button(tr("Add account"), u"addAccount"_s);
    m_remove = Naming::button(tr("Remove account"), u"removeAccount"_s);
    m_makeDefault = Naming::button(tr("Make default"), u"makeDefault"_s);
    for (QPushButton *button : {m_add, m_remove, m_makeDefault})
        button->setAutoDefault(false);
    arrangeLeft(false);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountSettingsDialog::showRow);
    connect(m_add, &QPushButton::clicked, this, &AccountSettingsDialog::addNew);
    connect(m_remove, &QPushButton::clicked, this, &AccountSettingsDialog::removeCurrent);
    connect(m_makeDefault, &QPushButton::clicked, this, &AccountSettingsDialog::makeDefault);
    return left;
}

/// The buttons stand below the list; above the form of a narrow window, in one row.
void AccountSettingsDialog::arrangeLeft(bool above)
{
    const int fewLines = 4 * fontMetrics().lineSpacing();
    m_list->setMaximumHeight(above ? fewLines : QWIDGETSIZE_MAX);
    m_list->setMinimumWidth(WindowSize::width(this, 32));
    m_list->setMaximumWidth(above ? QWIDGETSIZE_MAX : m_list->minimumWidth());
    m_left->addWidget(m_list, 1, 0, 1, 3);
    m_left->addWidget(m_empty, 1, 0, 1, 3, Qt::AlignCenter);
    int place = 0;
    for (QPushButton *button : {m_add, m_remove, m_makeDefault}) {
        m_left->addWidget(button, above ? 2 : 2 + place, above ? place : 0, 1, above ? 1 : 3);
        ++place;
    }
}

QWidget *AccountSettingsDialog::buildBottom()
{
    auto *bottom = new QWidget;
    auto *layout = new QVBoxLayout(bottom);
    layout->setContentsMargins({});
    m_status = Naming::live(tr("Account status"), u"accountStatus"_s);
    layout->addWidget(m_status);
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(Qt::AlignRight, row);
    buttons->setContentsMargins({});
    layout->addWidget(row);
    m_check = Naming::button(tr("Chec&k server"), u"checkServer"_s);
    m_check->setAutoDefault(false);
    connect(m_check, &QPushButton::clicked, this, [this] {
        emit checkRequested(m_drafts.at(m_shown).toAccount(), m_drafts.at(m_shown).password);
    });
    m_save = Naming::button(tr("Save"), u"save"_s);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    QPushButton *cancel = Naming::button(tr("Cancel"), u"cancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &AccountSettingsDialog::reject);
    buttons->addWidget(m_check);
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    return bottom;
}

void AccountSettingsDialog::showEvent(QShowEvent *event)
{
    m_check->setVisible(
        isSignalConnected(QMetaMethod::fromSignal(&AccountSettingsDialog::checkRequested)));
    QDialog::showEvent(event);
    if (!event->spontaneous())
        WindowSize::fit(this);
}

QList<Account> AccountSettingsDialog::accounts() const
{
    QList<Account> accounts;
    for (const AccountDraft &draft : m_drafts)
        accounts.append(draft.toAccount());
    return accounts;
}

QString AccountSettingsDialog::defaultAccount() const
{
    return m_default < 0 ? QString() : m_drafts.at(m_default).name.trimmed();
}

void AccountSettingsDialog::setDefaultAccount(const QString &name)
{
    for (int row = 0; row < m_drafts.size(); ++row) {
        if (m_drafts.at(row).name == name)
            m_default = row;
    }
    refresh();
}

QHash<QString, QString> AccountSettingsDialog::passwords() const
{
    QHash<QString, QString> passwords;
    for (const AccountDraft &draft : m_drafts) {
        if (draft.passwordKnown)
            passwords.insert(draft.name.trimmed(), draft.password);
    }
    return passwords;
}

void AccountSettingsDialog::setPasswords(const QHash<QString, QString> &byAccount)
{
    for (auto password = byAccount.cbegin(); password != byAccount.cend(); ++password)
        setPassword(password.key(), password.value());
}

void AccountSettingsDialog::setPassword(const QString &account, const QString &password)
{
    for (int row = 0; row < m_drafts.size(); ++row) {
        AccountDraft &draft = m_drafts[row];
        if (draft.origin.name != account || draft.passwordKnown || password.isEmpty())
            continue;
        draft.password = password;
        draft.passwordKnown = true;
        if (row == m_shown)
            m_form->setPassword(password);
    }
}

void AccountSettingsDialog::setKeyring(Keyring *keyring)
{
    m_form->setKeyring(keyring);
}

void AccountSettingsDialog::changeServer(quint16 port, Security security)
{
    m_form->changeServer(port, security);
}

void AccountSettingsDialog::setTrustedCertificates(const QList<TrustedCertificate> &certificates)
{
    m_trusted = certificates;
    showTrusted();
}

void AccountSettingsDialog::select(const QString &name, const QString &field)
{
    for (int row = 0; row < m_drafts.size(); ++row) {
        if (m_drafts.at(row).name == name)
            m_list->setCurrentRow(row);
    }
    if (!field.isEmpty())
        m_form->focusField(field);
}

void AccountSettingsDialog::addAccount(const Account &account, const QString &password)
{
    AccountDraft draft = AccountDraft::fromAccount(account, password);
    if (draft.name.trimmed().isEmpty())
        draft.name = draft.email.isEmpty() ? freeName() : draft.email;
    addDraft(draft);
}

void AccountSettingsDialog::addNew()
{
    AccountDraft draft;
    draft.passwordKnown = true; // nothing, until something is typed
    draft.name = freeName();
    draft.nameFollowsEmail = true;
    draft.userFollowsEmail = true;
    const bool wasDirty = m_dirty;
    addDraft(draft);
    m_dirty = wasDirty; // Nothing was typed yet that could be lost.
    m_form->focusField(u"yourName"_s);
}

void AccountSettingsDialog::addDraft(const AccountDraft &draft)
{
    m_drafts.append(draft);
    m_dirty = true;
    if (m_default < 0)
        m_default = 0;
    m_list->addItem(draft.name);
    m_list->setCurrentRow(m_list->count() - 1);
    refresh();
}

void AccountSettingsDialog::removeCurrent()
{
    const int row = m_shown;
    if (row < 0)
        return;
    {
        const QSignalBlocker blocker(m_list);
        delete m_list->takeItem(row);
    }
    m_drafts.removeAt(row);
    m_dirty = true;
    if (m_default > row || m_default >= m_drafts.size())
        --m_default;
    else if (m_default == row)
        m_default = 0;
    const int next = qMin(row, static_cast<int>(m_drafts.size()) - 1);
    m_list->setCurrentRow(next);
    showRow(next);
    refresh();
}

void AccountSettingsDialog::makeDefault()
{
    m_default = m_shown;
    m_dirty = true;
    refresh();
}

void AccountSettingsDialog::showRow(int row)
{
    m_shown = row;
    m_form->setEnabled(row >= 0);
    m_form->setDraft(row < 0 ? AccountDraft() : m_drafts.at(row));
    showTrusted();
    refresh();
}

void AccountSettingsDialog::takeEdits()
{
    if (m_shown < 0)
        return;
    m_drafts[m_shown] = m_form->draft();
    m_dirty = true;
    showTrusted();
    refresh();
}

void AccountSettingsDialog::showTrusted()
{
    TrustedCertificate shown;
    if (m_shown >= 0) {
        const Endpoint endpoint = m_drafts.at(m_shown).toAccount().server.endpoint;
        shown.sha256 = endpoint.tls.pinnedSha256;
        for (const TrustedCertificate &certificate : std::as_const(m_trusted)) {
            if (certificate.port == endpoint.port
                && certificate.host.compare(endpoint.host, Qt::CaseInsensitive) == 0)
                shown = certificate;
        }
    }
    m_form->showTrusted(shown);
}

void AccountSettingsDialog::forgetTrusted()
{
    AccountDraft &draft = m_drafts[m_shown];
    const Endpoint endpoint = draft.toAccount().server.endpoint;
    m_trusted.removeIf([&](const TrustedCertificate &certificate) {
        return certificate.port == endpoint.port
            && certificate.host.compare(endpoint.host, Qt::CaseInsensitive) == 0;
    });
    draft.origin.server.endpoint.tls.pinnedSha256.clear();
    m_dirty = true;
    m_form->setDraft(draft);
    showTrusted();
}

void AccountSettingsDialog::openAllTrusted()
{
    auto *dialog = new TrustedCertificatesDialog(m_trusted, this);
    connect(dialog, &TrustedCertificatesDialog::changed, this, [this, dialog] {
        m_trusted = dialog->certificates();
        m_dirty = true;
        showTrusted();
    });
    dialog->open();
}

void AccountSettingsDialog::refresh()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QString name = m_drafts.at(row).name.trimmed();
        QListWidgetItem *item = m_list->item(row);
        item->setText(row == m_default ? tr("%1 (default)").arg(name) : name);
        item->setToolTip(
            Naming::toolTip(item->text())); // which is cut off in the list if it is long
    }
    m_empty->setVisible(m_drafts.isEmpty());
    m_remove->setEnabled(m_shown >= 0);
    m_makeDefault->setEnabled(m_shown >= 0 && m_shown != m_default);
    const QString fault = firstFault();
    const bool whole = fault.isEmpty() && !m_drafts.isEmpty();
    m_status->setText(whole ? tr("Nothing is missing.") : fault);
    m_save->setEnabled(fault.isEmpty());
    m_check->setEnabled(m_shown >= 0 && !m_drafts.at(m_shown).fault());
}

QString AccountSettingsDialog::firstFault() const
{
    for (int row = 0; row < m_drafts.size(); ++row) {
        const AccountDraft &draft = m_drafts.at(row);
        if (const auto fault = draft.fault())
            return row == m_shown || draft.name.trimmed().isEmpty()
                ? fault->sentence
                : tr("%1: %2").arg(draft.name.trimmed(), fault->sentence);
        const auto twin
            = std::find_if(m_drafts.cbegin(), m_drafts.cbegin() + row, [&](const auto &d) {
                  return d.name.trimmed().compare(draft.name.trimmed(), Qt::CaseInsensitive) == 0;
              });
        if (twin != m_drafts.cbegin() + row)
            return tr("Two accounts have the name %1.").arg(draft.name.trimmed());
    }
    return {};
}

QString AccountSettingsDialog::freeName() const
{
    for (int number = 1;; ++number) {
        const QString name = tr("Account %1").arg(number);
        const bool taken = std::any_of(m_drafts.cbegin(), m_drafts.cend(), [&](const auto &draft) {
            return draft.name.trimmed().compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!taken)
            return name;
    }
}

void AccountSettingsDialog::reject()
{
    if (!m_dirty) {
        QDialog::reject();
        return;
    }
    Ask::question(this,
                  {tr("Account settings"), tr("Discard the changes to the accounts?"),
                   tr("Discard changes"), tr("Keep editing")},
                  [this] { QDialog::reject(); });
}

} // namespace posthorn
