// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// ComposeWindow: what happens to it from outside, when the program ends or changes its language.
#include "ui/ComposeFiles.h"
#include "ui/ComposeWindow.h"
#include "ui/HeaderPane.h"
#include "ui/OutboxLetter.h"
#include "ui/PostOffice.h"
#include "ui/PreferencesDialog.h"
#include "ui/ProtocolLogDock.h"
#include "ui/SendFlow.h"
#include "ui/ServerChoice.h"

namespace posthorn {

void ComposeWindow::saveForTheEnd()
{
    if (isUnderWay() && m_isForAll && m_letter->isOnItsWay())
        return m_files->forgetDraft(); // the outbox has it, and goes on at the next start
    if (m_preparing)
        cancelSending();
    if (isWindowModified())
        m_files->saveDraftNow(state(), m_server->lastUsed().account);
}

bool ComposeWindow::renew()
{
    // A message on its way, or one that is asked about, keeps its window and its words.
    if (isUnderWay() || m_files->isWriting())
        return false;
    ComposeWindow *next = m_office.newWindow();
    next->m_server->adopt(*m_server);
    next->setState(state());
    next->m_header->setServerShown(m_office.memory().serverFieldsShown());
    next->m_files->adopt(m_files->release());
    next->m_messageId = m_messageId;
    next->m_wasSent = m_wasSent;
    next->setWindowModified(isWindowModified());
    next->setGeometry(geometry());
    const auto *preferences = findChild<PreferencesDialog *>();
    const bool choosing = preferences && preferences->isVisible();
    next->show();
    m_files->forgetChanges(); // the next one keeps them
    setWindowModified(false);
    close();
    if (choosing)
        m_office.openPreferences(next);
    return true;
}

} // namespace posthorn
