// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// OutboxDialog: deleting, and taking it back.
#include "ui/Ask.h"
#include "ui/Background.h"
#include "ui/OutboxDialog.h"
#include "ui/OutboxKeeper.h"

#include <QMutexLocker>
#include <QPushButton>
#include <QTableWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

void OutboxDialog::Held::take(const Outbox &outbox, const QStringList &ids)
{
    const QMutexLocker locker(&m_mutex);
    if (m_isOver)
        return;
    for (const QString &id : ids) {
        if (auto claim = outbox.claim(id))
            m_claims.append(std::move(claim));
    }
}

void OutboxDialog::Held::discard(const Outbox &outbox, const QStringList &ids)
{
    take(outbox, ids); // those that are held already cannot be claimed a second time
    const QMutexLocker locker(&m_mutex);
    for (const auto &claim : std::as_const(m_claims))
        claim->discard();
    m_claims.clear();
    m_isOver = true;
}

void OutboxDialog::Held::letGo()
{
    const QMutexLocker locker(&m_mutex);
    m_claims.clear();
    m_isOver = true;
}

void OutboxDialog::askToDelete()
{
    const QList<OutboxRow> chosen = selected();
    if (chosen.isEmpty())
        return;
    const QString words = chosen.size() == 1
        ? tr("Delete “%1”?").arg(chosen.constFirst().title())
        : tr("Delete %n message(s)? The first is “%1”.", nullptr, static_cast<int>(chosen.size()))
              .arg(chosen.constFirst().title());
    Ask::question(this, {tr("Delete"), words, tr("&Delete"), tr("&Keep")},
                  [this, chosen] { deleteRows(chosen); });
}

void OutboxDialog::deleteRows(const QList<OutboxRow> &chosen)
{
    finishDelete();
    m_deleted.folder = folder();
    m_deleted.held = std::make_shared<Held>();
    for (const OutboxRow &row : chosen)
        m_deleted.ids.append(row.id);
    if (m_deleted.folder == Folder::Outbox) {
        const auto hold = [outbox = m_keeper.outbox(), ids = m_deleted.ids, held = m_deleted.held] {
            held->take(outbox, ids);
            return true;
        };
        inBackground(&m_keeper, hold, [](bool) {});
    }
    m_undo->show();
    m_undo->setFocus();
    m_undoTime.start();
    fillFolders();
    fillTable();
}

void OutboxDialog::undoDelete()
{
    if (m_deleted.held)
        m_deleted.held->letGo();
    m_deleted = {};
    m_undoTime.stop();
    m_undo->hide();
    m_table->setFocus();
    fillFolders();
    fillTable();
}

void OutboxDialog::finishDelete()
{
    m_undoTime.stop();
    m_undo->hide();
    const Deleted deleted = std::exchange(m_deleted, {});
    if (deleted.ids.isEmpty())
        return;
    for (auto &rows : m_rows)
        rows.removeIf([&](const OutboxRow &row) { return deleted.ids.contains(row.id); });
    const auto remove = [deleted, drafts = m_drafts, outbox = m_keeper.outbox()] {
        if (deleted.folder == Folder::Outbox)
            deleted.held->discard(outbox, deleted.ids);
        for (const QString &id : deleted.ids) {
            if (deleted.folder == Folder::Drafts)
                drafts.remove(id);
            else if (deleted.folder == Folder::Sent)
                outbox.sent().remove(id);
        }
        return true;
    };
    inBackground(&m_keeper, remove, [keeper = &m_keeper](bool) { keeper->refresh(); });
}

} // namespace posthorn
