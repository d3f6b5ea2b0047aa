// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// PostOffice: what is on the disk between writing and arriving, and what a crash left there.
#include "mail/MessageReader.h"
#include "ui/Ask.h"
#include "ui/Background.h"
#include "ui/ComposeState.h"
#include "ui/ComposeWindow.h"
#include "ui/OutboxKeeper.h"
#include "ui/PostOffice.h"
#include "ui/SignInDialog.h"
#include "ui/TestMailbox.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

/// More windows than that would be no help; the others are among the drafts.
constexpr int MostRecovered = 8;

/// Puts the folders in order. The answer: what was being written.
QList<Drafts::LeftBehind> tidy(const Outbox &outbox, const Drafts &drafts)
{
    const QList<OutboxEntry> onTheirWay = outbox.recover();
    for (const OutboxEntry &entry : onTheirWay) {
        for (const QString &draft : entry.drafts)
            drafts.remove(draft); // it would invite to send the message a second time
    }
    return drafts.leftBehind().mid(0, MostRecovered);
}

void keepOnly(QList<Address> &addresses, const QList<Address> &wanted)
{
    addresses.removeIf([&](const Address &address) {
        return std::none_of(wanted.begin(), wanted.end(),
                            [&](const Address &other) { return other.sameMailbox(address); });
    });
}

/// For those who are still to get it; the others have it.
Draft draftOf(const Message &message, const OutboxEntry &entry)
{
    Draft draft;
    draft.message = message;
    const QList<Address> &left = entry.envelope.recipients;
    keepOnly(draft.message.to, left);
    keepOnly(draft.message.cc, left);
    QList<Address> blind = left;
    const QList<Address> shown = draft.message.to + draft.message.cc;
    blind.removeIf([&](const Address &address) {
        return std::any_of(shown.begin(), shown.end(),
                           [&](const Address &other) { return other.sameMailbox(address); });
    });
    draft.message.bcc = blind;
    if (entry.state == OutboxEntry::State::Uncertain)
        draft.sentAs = entry.messageId;
    draft.deliveryNotifications = entry.envelope.dsn.success;
    if (entry.server.server == LastUsed::Server::Account)
        draft.account = entry.server.account;
    return draft;
}

/// Out of the outbox, into the drafts. The answer: the id of the draft.
Expected<QString> takeBack(const Outbox &outbox, const Drafts &drafts, const QString &id)
{
    const auto claim = outbox.claim(id);
    if (!claim)
        return Problem{Problem::Kind::File, id,
                       PostOffice::tr("It is being sent at the moment, or is gone.")};
    const auto message = MessageReader::fromFile(claim->file(), MessageReader::AnySize);
    if (!message)
        return message.error();
    auto draft = drafts.save(draftOf(*message, claim->entry()));
    if (draft)
        claim->discard();
    return draft;
}

} // namespace

void PostOffice::connectOutbox()
{
    m_outbox->setKeepCopies([this] { return m_preferences.values().keepCopies; });
    connect(m_testMailbox, &TestMailbox::stateChanged, m_outbox, &OutboxKeeper::refresh);
    connect(this, &PostOffice::accountsChanged, m_outbox, &OutboxKeeper::refresh);
    connect(m_outbox, &OutboxKeeper::settled, this,
            [this](const OutboxEntry &entry, const DeliveryReport &report) {
                // What is tried again by itself has not ended.
                if (entry.state != OutboxEntry::State::Queued)
                    announce(report, nullptr);
            });
    connect(m_outbox, &OutboxKeeper::passwordMissing, this, &PostOffice::askForPassword);
}

void PostOffice::takeUp()
{
    inBackground(
        this, [outbox = m_outbox->outbox(), drafts = m_drafts] { return tidy(outbox, drafts); },
        [this](const QList<Drafts::LeftBehind> &left) {
            for (const Drafts::LeftBehind &draft : left)
                recover(draft);
            emit takenUp();
            m_outbox->refresh();
        });
}

void PostOffice::showOutbox()
{
    if (!m_outboxDialog) {
        m_outboxDialog = new OutboxDialog(m_drafts, *m_outbox);
        m_outboxDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_outboxDialog, &OutboxDialog::editRequested, this, &PostOffice::edit);
    }
    m_outbox->refresh();
    m_outboxDialog->show();
    m_outboxDialog->raise();
    m_outboxDialog->activateWindow();
}

void PostOffice::edit(OutboxDialog::Folder folder, const QString &id)
{
    if (folder == OutboxDialog::Folder::Drafts)
        return openDraft(id);
    if (folder == OutboxDialog::Folder::Sent) {
        newWindow()->openCopy(m_outbox->outbox().sent().fileOf(id));
        return;
    }
    inBackground(
        this,
        [outbox = m_outbox->outbox(), drafts = m_drafts, id] {
            return takeBack(outbox, drafts, id);
        },
        [this](const Expected<QString> &draft) {
            m_outbox->refresh();
            if (draft)
                return openDraft(*draft);
            if (m_outboxDialog)
                Ask::notice(m_outboxDialog, tr("Edit"),
                            tr("The message cannot be edited. %1").arg(draft.error().reason));
        });
}

void PostOffice::openDraft(const QString &id)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *widget : windows) {
        auto *window = qobject_cast<ComposeWindow *>(widget);
        if (window && window->draft() == id) {
            window->raise();
            window->activateWindow();
            return;
        }
    }
    ComposeWindow *window = newWindow();
    window->openDraft(id);
    window->show();
}

void PostOffice::recover(const Drafts::LeftBehind &left)
{
    ComposeWindow *window = newWindow();
    window->recover(left);
    window->show();
}

void PostOffice::askForPassword(const QStringList &ids, const ServerSettings &server)
{
    const Endpoint endpoint = server.endpoint;
    auto *dialog = new SignInDialog(endpoint.host, server.user, {}, m_outboxDialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setKeyring(&m_passwords.keyring());
    connect(dialog, &QDialog::accepted, this, [this, dialog, endpoint, ids] {
        m_passwords.take(endpoint.host, endpoint.port, dialog->user(), dialog->password(),
                         dialog->remembers());
        m_outbox->sendNow(ids);
    });
    dialog->open();
}

} // namespace posthorn
