// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// ComposeWindow: the message as a whole. What is in the window, where it comes from, how it is
// kept, and what the bar above it has to say.
#include "post/Draft.h"
#include "ui/AccountSettingsDialog.h"
#include "ui/AddressField.h"
#include "ui/Ask.h"
#include "ui/AttachmentModel.h"
#include "ui/AttachmentPanel.h"
#include "ui/BodyEditor.h"
#include "ui/ComposeFiles.h"
#include "ui/ComposeWindow.h"
#include "ui/Farewell.h"
#include "ui/HeaderPane.h"
#include "ui/MailtoUri.h"
#include "ui/MessageBar.h"
#include "ui/OptionsRow.h"
#include "ui/OutboxLetter.h"
#include "ui/PostOffice.h"
#include "ui/SendBar.h"
#include "ui/SendFlow.h"
#include "ui/ServerChoice.h"
#include "ui/ServerRow.h"
#include "ui/StartOptions.h"
#include "ui/TextField.h"
#include "ui/WritingAdvice.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

ComposeState ComposeWindow::state() const
{
    ComposeState state = m_unshown;
    state.from = m_header->from()->text();
    state.to = m_header->to()->text();
    state.cc = m_header->cc()->text();
    state.bcc = m_header->bcc()->text();
    state.replyTo = m_header->replyTo()->text();
    state.subject = m_header->subject()->text();
    state.format = m_body->format();
    state.body = m_body->text();
    if (state.format == TextFormat::Html) {
        state.html = m_body->mailHtml();
        state.inlineParts = m_body->inlineParts();
    }
    state.attachments = m_attachments->model()->attachments();
    state.priority = m_options->priority();
    state.readReceipt = m_options->readReceipt()->isChecked();
    state.deliveryNotifications = m_options->deliveryNotifications()->isChecked();
    return state;
}

void ComposeWindow::setState(const ComposeState &state)
{
    m_filling = true;
    m_unshown = {};
    m_unshown.extraFields = state.extraFields;
    m_unshown.inReplyTo = state.inReplyTo;
    m_unshown.references = state.references;
    m_unshown.sentAs = state.sentAs;
    if (!state.from.isEmpty())
        m_header->from()->setText(state.from);
    m_header->to()->setText(state.to);
    m_header->cc()->setText(state.cc);
    m_header->bcc()->setText(state.bcc);
    m_header->replyTo()->setText(state.replyTo);
    m_header->setCcShown(!state.cc.isEmpty());
    m_header->setBccShown(!state.bcc.isEmpty());
    m_header->setReplyToShown(!state.replyTo.isEmpty());
    m_header->subject()->setText(state.subject);
    setBody(state);
    m_options->setPriority(state.priority);
    m_options->readReceipt()->setChecked(state.readReceipt);
    m_options->deliveryNotifications()->setChecked(state.deliveryNotifications);
    m_messageId = state.sentAs;
    noticeSignature();
    m_advice->beginAnew();
    m_filling = false;
    setWindowModified(false);
    focusFirstEmpty();
}

void ComposeWindow::takeLink(const MailtoUri &link)
{
    ComposeState state;
    state.to = link.to;
    state.cc = link.cc;
    state.bcc = link.bcc;
    state.subject = link.subject;
    state.body = link.body;
    state.inReplyTo = link.inReplyTo;
    setState(state);
    beginMessage();
    setWindowModified(!state.isBlank());
    if (!link.wishedAttachments.isEmpty())
        askToAttach(link.wishedAttachments);
}

void ComposeWindow::takeOptions(const StartOptions &options)
{
    if (!options.account.isEmpty())
        chooseAccount(options.account);
    if (options.link)
        takeLink(*options.link);
    ComposeState wanted = state();
    const auto join = [](const QString &list, const QString &more) {
        return list.isEmpty() || more.isEmpty() ? list + more : list + u", "_s + more;
    };
    wanted.to = join(wanted.to, options.to);
    wanted.cc = join(wanted.cc, options.cc);
    wanted.bcc = join(wanted.bcc, options.bcc);
    if (!options.subject.isEmpty())
        wanted.subject = options.subject;
    if (!options.body.isEmpty()) {
        wanted.format = TextFormat::Plain;
        wanted.body = options.body;
    }
    setState(wanted);
    if (!options.body.isEmpty())
        beginMessage();
    setWindowModified(!holdsNothing());
    m_attachments->model()->addFiles(options.attachments, [this](const QStringList &files) {
        QStringList names;
        for (const QString &file : files)
            names.append(QDir::toNativeSeparators(file));
        note(u"attached"_s, tr("Attached as asked: %1").arg(names.join(u", "_s)), false);
    });
    if (!options.message.isEmpty())
        openMessage(options.message);
    if (options.check) // over the window, which is shown soon
        QMetaObject::invokeMethod(this, &ComposeWindow::checkServer, Qt::QueuedConnection);
}

void ComposeWindow::askToAttach(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names.append(QDir::toNativeSeparators(path));
    m_messages->post(
        {u"wishedAttachments"_s,
         Tone::Kind::Warning,
         tr("A link asked to attach %1.").arg(names.join(u", "_s)),
         {{tr("Attach it"), [this, paths] { attachFiles(paths); }}, {tr("Ignore"), [] {}}}});
}

void ComposeWindow::attachFiles(const QStringList &paths)
{
    m_attachments->model()->addFiles(paths);
}

void ComposeWindow::openMessage(const QString &path)
{
    m_files->openMessage(path);
}

void ComposeWindow::takeMessage(const Message &message, const QString &)
{
    if (!isWindowModified() && holdsNothing()) {
        setState(ComposeState::fromMessage(message));
        return;
    }
    ComposeWindow *window = m_office.newWindow();
    window->setState(ComposeState::fromMessage(message));
    window->show();
}

void ComposeWindow::openNewWindow()
{
    ComposeWindow *window = m_office.newWindow();
    window->move(pos() + QPoint(24, 24));
    window->show();
}

void ComposeWindow::chooseAccount(const QString &name)
{
    if (m_office.accounts().account(name))
        m_server->chooseAccount(name);
    else
        note(u"account"_s, tr("There is no account “%1”.").arg(name), true);
}

void ComposeWindow::edited()
{
    if (m_filling)
        return;
    ++m_revision;
    m_wasSent = false;
    m_farewell->cancel();
    setWindowModified(true);
    autosaveSoon();
}

void ComposeWindow::serverChanged()
{
    m_wasSent = false;
    m_messages->withdraw(u"firstSteps"_s);
    if (const auto &account = m_server->account()) {
        m_messages->withdraw(u"customServer"_s);
        m_filling = true;
        m_header->from()->setText(account->identity.toString());
        m_filling = false;
        takeSignature();
    } else if (m_server->kind() == LastUsed::Server::TestMailbox && m_header->from()->isBlank()) {
        m_filling = true;
        m_header->from()->setText(tr("You <you@example.org>"));
        m_filling = false;
    }
}

void ComposeWindow::offerFirstSteps()
{
    const bool fresh = m_server->kind() == LastUsed::Server::Custom
        && m_header->server()->host().isEmpty() && m_office.accounts().accounts().isEmpty();
    if (!fresh)
        return;
    m_messages->post(
        {u"firstSteps"_s,
         Tone::Kind::Information,
         tr("No mail server is set up yet. Fill in Server above, or try Posthorn with the "
            "built-in test mailbox."),
         {{tr("Add account"), [this] { addAccount(); }},
          {tr("Use the test mailbox"), [this] { m_server->chooseTestMailbox(); }}}});
}

void ComposeWindow::offerAccount()
{
    m_messages->post({u"customServer"_s,
                      Tone::Kind::Information,
                      tr("The server fields differ from the account now."),
                      {{tr("Save as account…"), [this] { addAccount(); }}}});
}

void ComposeWindow::addAccount()
{
    Account account;
    account.server = m_server->settings();
    if (const auto from = Address::parse(m_header->from()->text()))
        account.identity = *from;
    m_office.openAccountSettings(
        this, [account](AccountSettingsDialog *dialog) { dialog->addAccount(account); });
}

void ComposeWindow::openServerSettings()
{
    if (const auto &account = m_server->account()) {
        const QString name = account->name;
        m_office.openAccountSettings(
            this, [name](AccountSettingsDialog *dialog) { dialog->select(name); });
        return;
    }
    m_header->setServerShown(true);
    m_header->server()->serverField()->setFocus(Qt::OtherFocusReason);
}

void ComposeWindow::signIn()
{
    if (m_header->server()->check())
        m_flow->askToSignIn(m_server->settings(), {});
    else
        m_header->server()->serverField()->setFocus(Qt::OtherFocusReason);
}

void ComposeWindow::note(const QString &key, const QString &sentence, bool isProblem)
{
    const Tone::Kind tone = isProblem ? Tone::Kind::Warning : Tone::Kind::Information;
    m_messages->post({key, tone, sentence, {}});
}

void ComposeWindow::openAttachment(int row)
{
    const Attachment file = m_attachments->model()->attachments().value(row);
    if (file.path.isEmpty())
        return;
    Ask::question(
        this,
        {tr("Open attachment"),
         tr("Open %1 with the program that this computer uses for such files?").arg(file.name),
         tr("&Open"), tr("&Cancel")},
        [path = file.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void ComposeWindow::saveDraft()
{
    m_savedRevision = m_revision;
    m_files->saveDraft(state(), m_server->lastUsed().account);
}

void ComposeWindow::draftWasSaved(bool isWhole)
{
    m_messages->withdraw(u"draft"_s);
    const bool isLatest = m_savedRevision == m_revision;
    if (isLatest)
        setWindowModified(false);
    else
        autosaveSoon();
    if (!isUnderWay()) {
        m_sendBar->setStatus(tr("Draft saved"));
        if (isWhole)
            m_letter->discard(); // of a try that failed
    }
    if (!std::exchange(m_closesWhenSaved, false))
        return;
    if (!isLatest) { // somebody wrote on meanwhile
        m_closesWhenSaved = true;
        saveDraft();
    } else if (isWhole) {
        close();
    } else { // it is told which file is missing
        m_office.stay();
    }
}

void ComposeWindow::closeEvent(QCloseEvent *event)
{
    if (leavesToOutbox())
        m_sendBar->setStatus({});
    if (isUnderWay()) {
        event->ignore();
        m_office.stay();
        Ask::question(this,
                      {tr("Still sending"),
                       tr("The message is still being sent. If you stop it now, it is not sent."),
                       tr("&Stop sending"), tr("&Keep sending")},
                      [this] { cancelSending(); });
        return;
    }
    if (isWindowModified()) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    LastUsed used = m_server->lastUsed();
    used.from = m_header->from()->text();
    m_office.accounts().setLastUsed(used);
    m_office.memory().setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void ComposeWindow::askBeforeClosing()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Close message"),
                                tr("This message was not sent. Save it as a draft?"),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *save = box->addButton(tr("&Save draft"), QMessageBox::AcceptRole);
    QPushButton *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    box->setEscapeButton(cancel);
    connect(box, &QDialog::finished, this, [this, box, cancel] {
        if (box->clickedButton() == cancel)
            m_office.stay();
    });
    connect(save, &QPushButton::clicked, this, [this] {
        m_closesWhenSaved = true;
        saveDraft();
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        m_files->forgetChanges();
        m_letter->discard();
        setWindowModified(false);
        // The box is a window of its own and goes first.
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    box->open();
}

} // namespace posthorn
