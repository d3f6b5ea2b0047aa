// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "post/Courier.h"
#include "post/Drafts.h"
#include "post/Outbox.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace posthorn {

/// Sends messages of the outbox that go to one server, over one connection, and writes what became
/// of each. What is gone or in other hands is passed over. Lives in one thread, reads and writes
/// files in it; finished() comes once for each run().
class OutboxRunner final : public QObject {
    Q_OBJECT
public:
    OutboxRunner(const Outbox &outbox, const Drafts &drafts, QObject *parent = nullptr);
    ~OutboxRunner() override;

    void run(const posthorn::ServerSettings &server, const posthorn::Credentials &credentials,
             const QStringList &ids, bool keepCopies);
    /// As Courier::cancel(). What had no turn stays as it is.
    void cancel();

signals:
    /// The message number `number` of `count` has its turn.
    void begun(int number, int count);
    void logged(const posthorn::LogEntry &entry);
    /// What became of one message is on the disk.
    void settled(const QString &id, const posthorn::DeliveryReport &report);
    void finished();

private:
    void claim(const QStringList &ids);
    void letterFinished(int index, const DeliveryReport &report);

    const Outbox m_outbox;
    const Drafts m_drafts;
    Courier m_courier;
    QList<std::shared_ptr<OutboxClaim>> m_claims;
    QList<OutboxEntry> m_before; ///< as they were before this run
    QList<Letter> m_letters;
    bool m_keepCopies = true;
};

} // namespace posthorn
