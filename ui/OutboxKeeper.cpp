// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/OutboxKeeper.h"

#include "post/OutboxRunner.h"
#include "ui/Background.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

using State = OutboxEntry::State;

/// Another process may change the folder, and the clock may jump: look at least this often.
constexpr qint64 LongestWaitMs = 60'000;
/// What could not be noted on the disk is not tried again before that.
constexpr qint64 UnnotedRestSeconds = 300;

/// Of the same server, as far as one connection can serve both.
bool sameServer(const LastUsed &a, const LastUsed &b)
{
    if (a.server != b.server || a.server == LastUsed::Server::TestMailbox)
        return a.server == b.server;
    if (a.server == LastUsed::Server::Account)
        return a.account == b.account;
    return a.host == b.host && a.port == b.port && a.security == b.security && a.user == b.user;
}

} // namespace

OutboxKeeper::OutboxKeeper(Outbox outbox, Drafts drafts, ServerAccess &access, QObject *parent)
    : QObject(parent)
    , m_outbox(std::move(outbox))
    , m_drafts(std::move(drafts))
    , m_access(access)
    , m_keepCopies([] { return true; })
{
    m_thread.setObjectName(u"Outbox"_s);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxKeeper::refresh);
}

OutboxKeeper::~OutboxKeeper()
{
    if (m_runner) {
        m_runner->disconnect(this);
        stop();
    }
    m_thread.quit();
    m_thread.wait();
}

void OutboxKeeper::startThread()
{
    m_runner = new OutboxRunner(m_outbox, m_drafts);
    m_runner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_runner, &QObject::deleteLater);
    connect(m_runner, &OutboxRunner::begun, this, [this](int number, int count) {
        m_number = number;
        m_count = count;
        emit changed();
    });
    connect(m_runner, &OutboxRunner::settled, this, &OutboxKeeper::messageSettled);
    connect(m_runner, &OutboxRunner::logged, this, &OutboxKeeper::logged);
    connect(m_runner, &OutboxRunner::finished, this, &OutboxKeeper::batchFinished);
    m_thread.start();
}

void OutboxKeeper::refresh()
{
    m_lookAgain = m_looking;
    if (std::exchange(m_looking, true))
        return;
    stayAlive(true); // until it is known what there is to do
    inBackground(
        this, [outbox = m_outbox] { return outbox.look(); },
        [this](const QList<OutboxEntry> &entries) { looked(entries); });
}

void OutboxKeeper::looked(const QList<OutboxEntry> &entries)
{
    m_looking = false;
    m_entries = entries;
    emit changed();
    if (m_lookAgain)
        refresh();
    else
        sendDue();
}

void OutboxKeeper::sendDue()
{
    if (m_busy) // what is due then is looked for again at the end
        return setTimer();
    const QDateTime now = QDateTime::currentDateTime();
    QList<OutboxEntry> due;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        const bool rests = m_notBefore.value(entry.id, now) > now;
        if (entry.isDue(now) && !rests && !m_asked.contains(entry.id)
            && !m_stopped.contains(entry.id) && !m_underWay.contains(entry.id))
            due.append(entry);
    }
    send(due, false);
    setTimer();
}

/// The program goes on without a window.
void OutboxKeeper::stayAlive(bool wanted)
{
    if (!wanted)
        m_alive.reset();
    else if (!m_alive)
        m_alive.emplace();
}

void OutboxKeeper::setTimer()
{
    const QDateTime now = QDateTime::currentDateTime();
    qint64 wait = -1;
    bool soon = false; // a closed window left it to us for its last seconds
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        const bool waits = entry.state == State::Queued || entry.state == State::Scheduled;
        if (!waits)
            continue;
        const qint64 left = entry.dueTime().isValid() ? now.msecsTo(entry.dueTime()) : 0;
        soon = soon || (left > 0 && left <= LongestWaitMs);
        // What is due and yet here waits for a person or for the one before it.
        const qint64 next = left > 0 ? std::min(left, LongestWaitMs) : LongestWaitMs;
        wait = wait < 0 ? next : std::min(wait, next);
    }
    stayAlive(soon || m_busy || !m_underWay.isEmpty());
    if (wait < 0)
        m_timer.stop();
    else
        m_timer.start(static_cast<int>(wait));
}

void OutboxKeeper::send(const QList<OutboxEntry> &entries, bool personWaits)
{
    QList<OutboxEntry> left = entries;
    while (!left.isEmpty()) {
        const LastUsed server = left.constFirst().server;
        QStringList ids;
        left.removeIf([&](const OutboxEntry &entry) {
            const bool same = sameServer(entry.server, server);
            if (same) {
                ids.append(entry.id);
                m_underWay.insert(entry.id, entry);
            }
            return same;
        });
        m_access.find(server, this, [this, ids, personWaits](const ServerAccess::Way &way) {
            wayFound(way, ids, personWaits);
        });
    }
}

void OutboxKeeper::wayFound(const ServerAccess::Way &way, const QStringList &all, bool personWaits)
{
    QStringList ids = all;
    ids.removeIf([this](const QString &id) { return m_stopped.contains(id); });
    m_obstacle = way.obstacle;
    if (!ids.isEmpty() && way.obstacle.isEmpty() && !way.needsPassword) {
        m_batches.append({way.server, way.credentials, ids});
        if (!m_busy)
            runNext();
        return;
    }
    for (const QString &id : all)
        m_underWay.remove(id);
    if (way.needsPassword)
        m_asked.unite(QSet<QString>(ids.cbegin(), ids.cend()));
    if (way.needsPassword && personWaits && !ids.isEmpty())
        emit passwordMissing(ids, way.server);
    setTimer();
    emit changed();
}

void OutboxKeeper::runNext()
{
    if (m_batches.isEmpty()) {
        m_underWay.clear();
        if (std::exchange(m_busy, false))
            refresh(); // the program may end after that
        return;
    }
    if (!m_runner)
        startThread();
    m_busy = true;
    stayAlive(true);
    const Batch batch = m_batches.takeFirst();
    m_number = 0;
    QMetaObject::invokeMethod(m_runner, [runner = m_runner, batch, keep = m_keepCopies()] {
        runner->run(batch.server, batch.credentials, batch.ids, keep);
    });
    emit changed();
}

void OutboxKeeper::batchFinished()
{
    runNext();
}

void OutboxKeeper::messageSettled(const QString &id, const DeliveryReport &report)
{
    // Not from m_entries: a look at the folder may have missed what was just sent.
    const auto entry = m_underWay.constFind(id);
    if (entry == m_underWay.cend())
        return;
    OutboxEntry after = *entry;
    const QDateTime now = QDateTime::currentDateTime();
    after.settle(report, now);
    m_underWay.remove(id);
    m_stopped.remove(id); // it had its turn
    m_notBefore.insert(id,
                       after.nextTry.isValid() ? after.nextTry : now.addSecs(UnnotedRestSeconds));
    emit settled(after, report);
    refresh();
}

QString OutboxKeeper::status() const
{
    if (m_busy)
        return m_number > 0 ? tr("Message %1 of %2").arg(m_number).arg(m_count) : tr("Connecting");
    if (!m_obstacle.isEmpty())
        return m_obstacle;
    if (!m_asked.isEmpty())
        return tr("Waiting for a password. Press Send now to enter it.");
    return hasStopped() ? tr("Stopped. Press Send now to send what waits.") : QString();
}

bool OutboxKeeper::hasStopped() const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [this](const OutboxEntry &entry) {
        const bool waits = entry.state == State::Queued || entry.state == State::Scheduled;
        return waits && m_stopped.contains(entry.id);
    });
}

void OutboxKeeper::sendNow(const QStringList &ids)
{
    for (const QString &id : ids) {
        m_asked.remove(id);
        m_stopped.remove(id);
        m_notBefore.remove(id);
    }
    const auto release = [outbox = m_outbox, ids] {
        QList<OutboxEntry> released;
        for (const QString &id : ids) {
            const auto claim = outbox.claim(id);
            if (!claim)
                continue;
            OutboxEntry entry = claim->entry();
            entry.release();
            if (!claim->keep(entry))
                released.append(entry);
            claim->release();
        }
        return released;
    };
    inBackground(this, release, [this](const QList<OutboxEntry> &entries) {
        send(entries, true);
        refresh();
    });
}

void OutboxKeeper::sendAll(const QStringList &beforeTime)
{
    QStringList ids = beforeTime;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (entry.state == State::Queued || entry.state == State::Failed)
            ids.append(entry.id);
    }
    sendNow(ids);
}

void OutboxKeeper::stop()
{
    m_batches.clear();
    for (auto entry = m_underWay.cbegin(); entry != m_underWay.cend(); ++entry)
        m_stopped.insert(entry.key());
    if (m_busy)
        QMetaObject::invokeMethod(m_runner, [runner = m_runner] { runner->cancel(); });
}

} // namespace posthorn
