// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// ComposeWindow: from Send to the end of sending.
#include "mail/ComposedContent.h"
#include "mail/MailboxKey.h"
#include "ui/AddressField.h"
#include "ui/Ask.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/AttachmentTable.h"
#include "ui/BodyEditor.h"
#include "ui/CheckServerDialog.h"
#include "ui/ComposeActions.h"
#include "ui/ComposeFiles.h"
#include "ui/ComposeWindow.h"
#include "ui/DropArea.h"
#include "ui/Farewell.h"
#include "ui/HeaderPane.h"
#include "ui/KnownAddresses.h"
#include "ui/MessageBar.h"
#include "ui/OptionsRow.h"
#include "ui/PostOffice.h"
#include "ui/ProtocolLogDock.h"
#include "ui/SendBar.h"
#include "ui/Sender.h"
#include "ui/SendFlow.h"
#include "ui/SendWords.h"
#include "ui/ServerChoice.h"
#include "ui/ServerRow.h"
#include "ui/TextField.h"

#include <QAction>
#include <QEvent>
#include <QSet>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace posthorn {

using Act = ComposeActions::Id;

void ComposeWindow::connectFlow()
{
    m_farewell = new Farewell(this);
    m_actions->action(Act::Send)->installEventFilter(this);
    connect(m_flow, &SendFlow::busyChanged, this, &ComposeWindow::setSending);
    connect(m_flow, &SendFlow::statusChanged, m_sendBar, &SendBar::setStatus);
    connect(m_flow, &SendFlow::progressed, m_sendBar, &SendBar::setProgress);
    connect(m_flow, &SendFlow::finished, this, &ComposeWindow::letterEnded);
    connect(m_flow, &SendFlow::againRequested, this, [this] { prepare({}); });
    connect(m_flow, &SendFlow::sendToOthersRequested, this,
            [this](const QList<Address> &others) { prepare(others); });
    connect(m_flow, &SendFlow::repairRequested, this, &ComposeWindow::repair);
    connect(m_flow, &SendFlow::serverSettingsRequested, this, &ComposeWindow::openServerSettings);
    connect(m_flow, &SendFlow::userChosen, m_server, &ServerChoice::setUser);
    connect(m_flow, &SendFlow::showLogRequested, this, [this] { m_log->show(); });
    connect(m_sendBar, &SendBar::cancelRequested, this, &ComposeWindow::cancelSending);
    connect(m_sender.get(), &Sender::logged, m_log, &ProtocolLogDock::append);
}

bool ComposeWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool byKeys
        = event->type() == QEvent::Shortcut && watched == m_actions->action(Act::Send);
    if (!byKeys || !m_office.preferences().values().confirmShortcut)
        return QMainWindow::eventFilter(watched, event);
    Ask::question(this, {tr("Send"), tr("Send this message now?"), tr("&Send"), tr("&Do not send")},
                  [this] { send(); });
    return true;
}

void ComposeWindow::send()
{
    if (!isUnderWay() && isReadyToSend())
        review([this] { prepare({}); });
}

/// Whichever way the message goes: nobody gets it a second time unless a person wants that.
void ComposeWindow::onlyOnce(const std::function<void()> &go)
{
    if (!m_wasSent && m_unshown.sentAs.isEmpty())
        return go();
    const QString words = m_wasSent
        ? tr("This message was sent a moment ago, and nothing was changed since. Send "
             "it a second time?")
        : tr("This message may have been delivered already. Whoever got it would get "
             "it a second time.");
    Ask::question(this, {tr("Already sent"), words, tr("&Send again"), tr("&Do not send")}, go);
}

bool ComposeWindow::isReadyToSend()
{
    m_body->commitComposition();
    if (const auto fault = state().fault()) {
        showFault(*fault);
        return false;
    }
    for (AddressField *field : {m_header->to(), m_header->cc(), m_header->bcc()}) {
        if (field->text().size() >= AddressField::LongestList) { // its last address may be half one
            field->check();
            m_sendBar->setStatus(SendWords::notSent(field->problem()));
            field->line()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    const QString obstacle = m_server->obstacle();
    if (obstacle.isEmpty() && m_header->server()->check())
        return true;
    const QString why = obstacle.isEmpty() ? m_header->server()->problem() : obstacle;
    m_sendBar->setStatus(SendWords::notSent(why));
    m_header->setServerShown(true);
    m_header->server()->serverField()->setFocus(Qt::OtherFocusReason);
    return false;
}

void ComposeWindow::showFault(const ComposeState::Fault &fault)
{
    AddressField *field = nullptr;
    switch (fault.field) {
    case ComposeState::Field::From:
        field = m_header->from();
        break;
    case ComposeState::Field::To:
        field = m_header->to();
        break;
    case ComposeState::Field::Cc:
        field = m_header->cc();
        break;
    case ComposeState::Field::Bcc:
        field = m_header->bcc();
        break;
    case ComposeState::Field::ReplyTo:
        field = m_header->replyTo();
        break;
    }
    m_sendBar->setStatus(SendWords::notSent(fault.sentence));
    if (field->check() && field->isBlank())
        field->setProblem(fault.sentence);
    field->line()->setFocus(Qt::OtherFocusReason);
}

void ComposeWindow::checkServer()
{
    const QString obstacle = m_server->obstacle();
    // Without a server the dialog opens all the same and says what it needs.
    const bool blank = m_header->server()->host().isEmpty();
    if (!obstacle.isEmpty() || (!blank && !m_header->server()->check())) {
        m_sendBar->setStatus(obstacle.isEmpty() ? m_header->server()->problem() : obstacle);
        m_header->setServerShown(true);
        m_header->server()->serverField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto sender = Address::parse(m_header->from()->text());
    const QList<Address> first = AddressList::parse(m_header->to()->text()).addresses.mid(0, 1);
    auto *dialog = new CheckServerDialog(m_server->settings(), sender ? *sender : Address{},
                                         AddressList::toString(first), m_office.accounts(),
                                         m_office.passwords(), this);
    connect(dialog, &CheckServerDialog::logged, m_log, &ProtocolLogDock::append);
    connect(dialog, &CheckServerDialog::settingsChosen, m_server, &ServerChoice::changeServer);
    dialog->open();
}

void ComposeWindow::prepare(const std::optional<QList<Address>> &only)
{
    if (!isUnderWay() && isReadyToSend())
        onlyOnce([this, only] { whenFilesAreThere([this, only] { launch(only); }); });
}

bool ComposeWindow::isUnderWay() const
{
    return m_preparing || m_flow->isBusy();
}

void ComposeWindow::cancelSending()
{
    if (m_flow->isBusy())
        return m_flow->cancel();
    if (!m_preparing)
        return;
    takeBack();
    DeliveryReport report;
    report.outcome = Outcome::Cancelled;
    m_sendBar->setStatus(SendWords::forReport(report));
}

void ComposeWindow::whenFilesAreThere(const std::function<void()> &then)
{
    m_preparing = true;
    setSending(true);
    m_flow->closeQuestions();
    const auto checked = [this, then, mine = ++m_try](const std::optional<Problem> &problem) {
        if (mine != m_try) // cancelled meanwhile
            return;
        m_preparing = false;
        if (!problem) {
            then();
            return;
        }
        setSending(false);
        m_attachments->table()->setFocus(Qt::OtherFocusReason);
        m_flow->tellOf(*problem);
    };
    m_attachments->model()->recheck(checked);
}

void ComposeWindow::setSending(bool sending)
{
    m_header->setReadOnly(sending);
    m_body->setReadOnly(sending);
    m_attachments->setReadOnly(sending);
    m_options->setReadOnly(sending);
    m_messages->setReadOnly(sending);
    m_drops->setActive(!sending);
    m_actions->setReadOnly(sending);
    showFormat();
    m_escape->setEnabled(sending);
    m_sendBar->setSending(sending);
}

void ComposeWindow::letterEnded(const DeliveryReport &report)
{
    m_office.announce(report, this);
    QList<Address> reached;
    for (const RecipientResult &recipient : report.recipients) {
        if (recipient.accepted)
            reached.append(recipient.address);
    }
    m_office.knownAddresses().noteUse(reached);
    const bool isForSome = keepTheRest(reached);
    settleInOutbox(report);
    if (report.outcome == Outcome::Uncertain)
        m_unshown.sentAs = m_messageId; // and so it stays, whatever is changed or tried
    if (isForSome || report.outcome != Outcome::Accepted)
        return;
    m_messageId.clear();
    m_unshown.sentAs.clear();
    m_wasSent = true;
    m_files->forgetDraft();
    setWindowModified(false);
    closeSoon();
}

/// Who got it is not sent it again. False: nobody is left, or everybody is.
bool ComposeWindow::keepTheRest(const QList<Address> &reached)
{
    QSet<QString> known;
    for (const Address &address : reached)
        known.insert(MailboxKey::of(address));
    AddressField *const fields[] = {m_header->to(), m_header->cc(), m_header->bcc()};
    QList<QList<Address>> lists;
    qsizetype left = 0;
    for (const AddressField *field : fields) {
        lists.append(field->parsed().addresses);
        lists.last().removeIf(
            [&known](const Address &address) { return known.contains(MailboxKey::of(address)); });
        left += lists.last().size();
    }
    if (reached.isEmpty() || left == 0)
        return false;
    for (int i = 0; i < 3; ++i)
        fields[i]->setText(AddressList::toString(lists[i]));
    setWindowModified(true);
    note(u"rest"_s,
         tr("The message was delivered to %n recipient(s). Those who stand above now have not got "
            "it.",
            nullptr, static_cast<int>(reached.size())),
         false);
    return true;
}

void ComposeWindow::closeSoon()
{
    // What the test mailbox got would go with the last window, and a log that is shown is read.
    const bool isLookedAt = !m_log->isHidden() || m_server->kind() == LastUsed::Server::TestMailbox;
    if (m_office.preferences().values().closeAfterSending && !isLookedAt)
        m_farewell->begin();
}

void ComposeWindow::removeFile(const QString &path)
{
    QList<int> rows;
    const QList<Attachment> files = m_attachments->model()->attachments();
    for (int row = 0; row < files.size(); ++row) {
        if (files[row].path == path)
            rows.append(row);
    }
    m_attachments->model()->remove(rows);
}

void ComposeWindow::repair(Repair repair, const QString &value)
{
    switch (repair) {
    case Repair::UseTls:
    case Repair::UseStarttls:
        m_header->setServerShown(true);
        m_header->server()->changeSecurity(repair == Repair::UseTls ? Security::Tls
                                                                    : Security::Starttls);
        prepare({});
        break;
    case Repair::RemoveAttachment:
        removeFile(value);
        m_attachments->table()->setFocus(Qt::OtherFocusReason);
        break;
    case Repair::None:
    case Repair::ViewCertificate:
    case Repair::EnterPassword:
        break;
    }
}

} // namespace posthorn
