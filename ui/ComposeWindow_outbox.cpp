// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// ComposeWindow: the message on the disk. Drafts while it is written, the outbox while it is sent.
#include "mail/ComposedContent.h"
#include "post/Draft.h"
#include "post/RetryPlan.h"
#include "ui/Ask.h"
#include "ui/AttachmentPanel.h"
#include "ui/AttachmentTable.h"
#include "ui/ComposeActions.h"
#include "ui/ComposeFiles.h"
#include "ui/ComposeWindow.h"
#include "ui/MessageBar.h"
#include "ui/OutboxLetter.h"
#include "ui/ParsedList.h"
#include "ui/PostOffice.h"
#include "ui/SendBar.h"
#include "ui/SendFlow.h"
#include "ui/SendLaterDialog.h"
#include "ui/SendWords.h"
#include "ui/ServerChoice.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace posthorn {

using Act = ComposeActions::Id;
using State = OutboxEntry::State;

namespace {

constexpr qint64 PauseMs = 2'000;

/// A person who sits there decides whether the others get it. A long list is sent in rounds, so
/// that the first get it before the last are asked about (RFC 5321 4.5.3.1.8).
bool isAllOrNothing(const Envelope &envelope)
{
    constexpr qsizetype MostAtOnce = 100;
    return envelope.recipients.size() <= MostAtOnce;
}

} // namespace

void ComposeWindow::connectOutbox()
{
    m_letter = new OutboxLetter(m_office.outbox(), this);
    m_actions->onTriggered(Act::SendLater, [this] {
        if (!isUnderWay() && isReadyToSend())
            review([this] { onlyOnce([this] { chooseTime(); }); });
    });
    m_actions->onTriggered(Act::Outbox, [this] { m_office.showOutbox(); });
    connect(m_flow, &SendFlow::saveToOutboxRequested, this, [this](const DeliveryReport &report) {
        onlyOnce([this, report] { saveToOutbox(report); });
    });
    connect(m_flow, &SendFlow::abandoned, this, &ComposeWindow::takeBack);
    connect(m_sendBar, &SendBar::undoRequested, this, &ComposeWindow::undoSend);
    m_countdown.setInterval(1000);
    connect(&m_countdown, &QTimer::timeout, this, &ComposeWindow::countDown);
    m_autosave.setSingleShot(true);
    connect(&m_autosave, &QTimer::timeout, this, &ComposeWindow::autosave);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ComposeWindow::autosave);
    connect(m_files, &ComposeFiles::autosaved, this, [this](bool isWhole) {
        m_messages->withdraw(u"draft"_s);
        // A large message takes its time; the disk is to have some rest in between.
        m_restMs = 20 * m_sinceAutosave.elapsed();
        if (isWhole && !isUnderWay())
            m_letter->discard(); // the draft has it
    });
    connect(m_files, &ComposeFiles::draftOpened, this, &ComposeWindow::takeDraft);
}

void ComposeWindow::autosave()
{
    if (!isWindowModified())
        return;
    if (isUnderWay())
        return autosaveSoon(); // it may come back
    if (state().isBlank())
        return;
    m_autosave.stop();
    m_pause.stop();
    m_sinceAutosave.start();
    m_files->autosave(state(), m_server->lastUsed().account);
}

void ComposeWindow::autosaveSoon()
{
    m_pause.start(static_cast<int>(std::clamp<qint64>(m_restMs, PauseMs, 3'600'000)));
    if (m_autosave.isActive())
        return;
    const qint64 wished = 1000LL * m_office.preferences().values().autosaveSeconds;
    m_autosave.start(static_cast<int>(std::clamp<qint64>(m_restMs, wished, 3'600'000)));
}

void ComposeWindow::openDraft(const QString &id)
{
    m_files->openDraft(id);
}

void ComposeWindow::recover(const Drafts::LeftBehind &left)
{
    m_files->takeRecovered(left);
}

void ComposeWindow::openCopy(const QString &path)
{
    show();
    m_files->openMessage(path);
}

QString ComposeWindow::draft() const
{
    return m_files->draft();
}

void ComposeWindow::takeDraft(const Draft &draft, const ComposeFiles::Kept &kept)
{
    if (isWindowModified()) { // something was written here while the draft was read
        if (kept.lock)
            m_office.recover({kept.recovery, kept.lock});
        else
            m_office.openDraft(kept.draft);
        return;
    }
    m_files->adopt(kept);
    if (!draft.account.isEmpty() && m_office.accounts().account(draft.account))
        m_server->chooseAccount(draft.account);
    setState(ComposeState::fromDraft(draft));
    if (!draft.isRecovery)
        return;
    setWindowModified(true);
    note(u"recovered"_s, tr("Posthorn ended unexpectedly. This message was recovered."), false);
}

OutboxEntry ComposeWindow::outboxEntry(const std::optional<QList<Address>> &only) const
{
    const ComposeState current = state();
    OutboxEntry entry;
    entry.envelope = current.envelope();
    if (only)
        entry.envelope.recipients = *only;
    // The fields as they stand: by them it goes now, and later too.
    const ServerSettings server = m_server->settings();
    entry.server = m_server->lastUsed();
    entry.server.host = server.endpoint.host;
    entry.server.port = server.endpoint.port;
    entry.server.security = server.endpoint.security;
    entry.server.user = server.user;
    const QList<Address> shown = ParsedList::of(current.to).addresses;
    entry.to = AddressList::toString(shown.isEmpty() ? entry.envelope.recipients : shown);
    entry.subject = current.subject;
    if (!only) // a draft holds those too who are left out
        entry.drafts = m_files->drafts();
    return entry;
}

/// On the disk before the first octet leaves.
void ComposeWindow::launch(const std::optional<QList<Address>> &only)
{
    LastUsed used = m_server->lastUsed();
    used.from = state().from;
    m_office.accounts().setLastUsed(used);
    OutboxEntry entry = outboxEntry(only);
    const int seconds = m_office.preferences().values().undoSeconds;
    if (seconds > 0) {
        entry.state = State::Scheduled;
        entry.notBefore = QDateTime::currentDateTime().addSecs(seconds);
    }
    m_content = composed();
    m_isForAll = !only;
    m_preparing = true;
    m_envelope = entry.envelope;
    m_letter->add(m_content, entry, [this, seconds](const std::optional<Problem> &problem) {
        if (problem)
            askToSendUnkept(*problem);
        else if (seconds > 0)
            wait(seconds);
        else
            dispatch();
    });
}

void ComposeWindow::dispatch()
{
    m_letter->open(m_content, [this](const Expected<Letter> &letter) {
        m_preparing = false;
        if (letter) {
            Letter whole = *letter;
            whole.allOrNothing = isAllOrNothing(whole.envelope);
            m_flow->start(m_server->settings(), whole);
            return;
        }
        m_letter->discard();
        askToSendUnkept(letter.error());
    });
}

/// The disk may be full, and yet the message must go out.
void ComposeWindow::askToSendUnkept(const Problem &problem)
{
    m_preparing = false;
    setSending(false);
    m_sendBar->setStatus(SendWords::notSent(tr("The outbox cannot be written.")));
    Ask::question(this,
                  {tr("Outbox"),
                   tr("The message could not be written to the outbox. %1\nIf Posthorn or the "
                      "computer stops while it is being sent, it may be lost.")
                       .arg(problem.reason),
                   tr("&Send anyway"), tr("&Do not send")},
                  [this] {
                      setSending(true);
                      Letter letter;
                      letter.envelope = m_envelope;
                      letter.content = m_content;
                      letter.allOrNothing = isAllOrNothing(m_envelope);
                      m_flow->start(m_server->settings(), letter);
                  });
}

void ComposeWindow::wait(int seconds)
{
    m_secondsLeft = seconds;
    m_sendBar->setWaiting(seconds);
    m_countdown.start();
}

void ComposeWindow::countDown()
{
    if (--m_secondsLeft > 0) {
        m_sendBar->setWaiting(m_secondsLeft);
        return;
    }
    m_countdown.stop();
    m_sendBar->setSending(true);
    dispatch();
}

void ComposeWindow::undoSend()
{
    if (!m_countdown.isActive())
        return;
    takeBack();
    m_sendBar->setStatus(tr("Not sent: you took it back"));
}

/// Before anything has left. The window has the message again: a draft, and then no more a
/// message of the outbox.
void ComposeWindow::takeBack()
{
    ++m_try;
    m_countdown.stop();
    m_preparing = false;
    setSending(false);
    m_letter->takeBack();
    autosaveNow();
}

void ComposeWindow::autosaveNow()
{
    setWindowModified(true);
    autosave();
}

/// With the window closed, the outbox sends what still waits for its moment.
bool ComposeWindow::leavesToOutbox()
{
    // Who is left out of this try stands in the window alone.
    if (!m_countdown.isActive() || !m_isForAll || !m_letter->isOnItsWay())
        return false;
    m_countdown.stop();
    m_preparing = false;
    m_letter->leave();
    m_files->forgetDraft();
    setWindowModified(false);
    return true;
}

void ComposeWindow::chooseTime()
{
    auto *dialog = new SendLaterDialog(this);
    connect(dialog, &SendLaterDialog::chosen, this, [this](const QDateTime &time) {
        whenFilesAreThere([this, time] {
            OutboxEntry entry = outboxEntry({});
            entry.state = State::Scheduled;
            entry.notBefore = time;
            const QString when = QLocale().toString(time, QLocale::ShortFormat);
            keepInOutbox(entry, tr("In the outbox. It will be sent at %1.").arg(when));
        });
    });
    dialog->open();
}

void ComposeWindow::saveToOutbox(const DeliveryReport &report)
{
    if (isUnderWay())
        return;
    OutboxEntry entry = outboxEntry({});
    const QDateTime now = QDateTime::currentDateTime();
    entry.created = now;
    entry.settle(report, now);
    const QString when = QLocale().toString(entry.nextTry, QLocale::ShortFormat);
    setSending(true);
    keepInOutbox(entry, tr("In the outbox. Next try at %1.").arg(when));
}

void ComposeWindow::keepInOutbox(const OutboxEntry &entry, const QString &words)
{
    m_preparing = true;
    m_letter->add(composed(), entry, [this, words](const std::optional<Problem> &problem) {
        m_preparing = false;
        setSending(false);
        if (problem) {
            m_sendBar->setStatus(
                tr("The message could not be written to the outbox. %1").arg(problem->reason));
            return;
        }
        m_messageId.clear();
        m_unshown.sentAs.clear();
        m_wasSent = true;
        m_files->forgetDraft();
        m_letter->leave();
        setWindowModified(false);
        m_sendBar->setStatus(words);
        closeSoon();
    });
}

void ComposeWindow::settleInOutbox(const DeliveryReport &report)
{
    if (report.outcome == Outcome::Accepted || report.outcome == Outcome::Uncertain) {
        m_letter->settle(report, m_office.preferences().values().keepCopies, m_office.drafts());
        return;
    }
    m_letter->fail(report, m_office.preferences().values().keepCopies);
    autosaveNow();
}

} // namespace posthorn
