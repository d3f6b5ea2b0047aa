// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Drafts.h"
#include "post/Outbox.h"
#include "smtp/DeliveryReport.h"
#include "smtp/LogEntry.h"
#include "ui/ServerAccess.h"

#include <QDateTime>
#include <QEventLoopLocker>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace posthorn {

class OutboxRunner;

/// Sends what is in the outbox when its time has come, as long as the program runs: one server
/// after the other, in a thread of its own. The program does not end while it is at it.
class OutboxKeeper final : public QObject {
    Q_OBJECT
public:
    /// `access` outlives the keeper.
    OutboxKeeper(Outbox outbox, Drafts drafts, ServerAccess &access, QObject *parent);
    ~OutboxKeeper() override;

    [[nodiscard]] const Outbox &outbox() const { return m_outbox; }
    /// What was found at the last look, the oldest first.
    [[nodiscard]] const QList<OutboxEntry> &entries() const { return m_entries; }
    /// Looks at the folder again, and sends what is due.
    void refresh();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// `Message 3 of 12`, or what is waited for; empty: nothing goes on.
    [[nodiscard]] QString status() const;
    /// A person wants these sent now, whatever their state.
    void sendNow(const QStringList &ids);
    /// Everything that waits or failed; neither what may have been delivered, nor what has its own
    /// time and is not among `beforeTime`.
    void sendAll(const QStringList &beforeTime = {});
    /// What had no turn yet waits until a person wants it sent.
    void stop();
    void setKeepCopies(const std::function<bool()> &keepCopies) { m_keepCopies = keepCopies; }

signals:
    /// entries(), isBusy() or status() may be different.
    void changed();
    /// A person wants these sent, and the password is not known.
    void passwordMissing(const QStringList &ids, const posthorn::ServerSettings &server);
    void settled(const posthorn::OutboxEntry &entry, const posthorn::DeliveryReport &report);
    void logged(const posthorn::LogEntry &entry);

private:
    struct Batch {
        ServerSettings server;
        Credentials credentials;
        QStringList ids;
    };

    void looked(const QList<OutboxEntry> &entries);
    void sendDue();
    void send(const QList<OutboxEntry> &entries, bool personWaits);
    void wayFound(const ServerAccess::Way &way, const QStringList &ids, bool personWaits);
    void runNext();
    void batchFinished();
    void messageSettled(const QString &id, const DeliveryReport &report);
    [[nodiscard]] bool hasStopped() const;
    void setTimer();
    void stayAlive(bool wanted);
    void startThread();

    const Outbox m_outbox;
    const Drafts m_drafts;
    ServerAccess &m_access;
    QThread m_thread;
    OutboxRunner *m_runner = nullptr; ///< lives in m_thread
    QList<OutboxEntry> m_entries;
    QList<Batch> m_batches;
    QSet<QString> m_asked; ///< whose password was missing when their time came
    QSet<QString> m_stopped; ///< which a person took out of their round
    QHash<QString, QDateTime> m_notBefore; ///< of what was tried, should the disk not know of it
    QHash<QString, OutboxEntry> m_underWay; ///< what has its turn, or will have it in this round
    QString m_obstacle; ///< Why a server cannot be reached from here; for the person.
    QTimer m_timer;
    std::function<bool()> m_keepCopies;
    std::optional<QEventLoopLocker> m_alive; ///< the program goes on while it sends
    int m_number = 0;
    int m_count = 0;
    bool m_busy = false;
    bool m_looking = false;
    bool m_lookAgain = false;
};

} // namespace posthorn
