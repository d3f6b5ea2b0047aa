// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// ComposeWindow: from Send to the end of sending.
#include "mail/ComposedContent.h"
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
#include "ui/HeaderPane.h"
#include "ui/KnownAddresses.h"
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
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace posthorn {

using Act = ComposeActions::Id;

void ComposeWindow::connectFlow()
{
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
    connect(m_sendBar, &SendBar::cancelRequested, m_flow, &SendFlow::cancel);
    connect(m_sender.get(), &Sender::logged, m_log, &ProtocolLogDock::append);
}

void ComposeWindow::send()
{
    if (m_wasSent)
        askBeforeSendingTwice();
    else if (!m_preparing && !m_flow->isBusy() && isReadyToSend())
        review([this] { prepare({}); });
}

void ComposeWindow::askBeforeSendingTwice()
{
    Ask::question(this,
                  {tr("Already sent"),
                   tr("This message was sent a moment ago, and nothing was changed since. Send it "
                      "a second time?"),
                   tr("&Send again"), tr("&Do not send")},
                  [this] { prepare({}); });
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
    auto *dialog = new CheckServerDialog(m_server->settings(), sender ? *sender : Address{},
                                         m_header->to()->text(), m_office.accounts(),
                                         m_office.passwords(), this);
    connect(dialog, &CheckServerDialog::logged, m_log, &ProtocolLogDock::append);
    connect(dialog, &CheckServerDialog::settingsChosen, m_server, &ServerChoice::changeServer);
    dialog->open();
}

void ComposeWindow::prepare(const std::optional<QList<Address>> &only)
{
    if (!m_preparing && !m_flow->isBusy() && isReadyToSend())
        whenFilesAreThere([this, only] { launch(only); });
}

void ComposeWindow::whenFilesAreThere(const std::function<void()> &then)
{
    m_preparing = true;
    setSending(true);
    m_attachments->model()->recheck([this, then](const std::optional<Problem> &problem) {
        m_preparing = false;
        if (!problem) {
            then();
            return;
        }
        setSending(false);
        m_sendBar->setStatus(SendWords::notSent(problem->reason));
        m_attachments->table()->setFocus(Qt::OtherFocusReason);
    });
}

void ComposeWindow::setSending(bool sending)
{
    m_header->setReadOnly(sending);
    m_body->setReadOnly(sending);
    m_attachments->setReadOnly(sending);
    m_options->setReadOnly(sending);
    m_drops->setActive(!sending);
    for (const Act id : {Act::Send, Act::SendLater, Act::Open, Act::AttachFiles, Act::FileAsText,
                         Act::SignIn, Act::AccountSettings, Act::Paste, Act::PastePlain, Act::Cut,
                         Act::Undo, Act::Redo, Act::ReadReceipt, Act::DeliveryNotifications})
        m_actions->action(id)->setDisabled(sending);
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
    settleInOutbox(report);
    if (report.outcome != Outcome::Accepted)
        return;
    m_messageId.clear();
    m_wasSent = true;
    m_files->forgetDraft();
    setWindowModified(false);
}

void ComposeWindow::repair(Repair repair)
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
        m_attachments->table()->setFocus(Qt::OtherFocusReason);
        break;
    case Repair::None:
    case Repair::ViewCertificate:
    case Repair::EnterPassword:
        break;
    }
}

} // namespace posthorn
