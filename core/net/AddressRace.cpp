// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/AddressRace.h"

#include "net/NetFailure.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

namespace {

constexpr int HeadStartMs = 250;

} // namespace

struct AddressRace::Attempt {
    qsizetype id = 0;
    QHostAddress address;
    std::unique_ptr<TcpAttempt> tcp;
    QTimer limit;
};

AddressRace::AddressRace(Course course, SocketFactory makeSocket, QObject *parent)
    : QObject(parent)
    , m_course(std::move(course))
    , m_makeSocket(std::move(makeSocket))
    , m_headStart(this)
{
    m_headStart.setSingleShot(true);
    connect(&m_headStart, &QTimer::timeout, this, &AddressRace::tryNext);
}

AddressRace::~AddressRace() = default;

void AddressRace::start()
{
    QMetaObject::invokeMethod(this, &AddressRace::tryNext, Qt::QueuedConnection);
}

void AddressRace::stop()
{
    m_over = true;
    m_headStart.stop();
    m_running.clear();
    m_winner.reset();
}

std::unique_ptr<QTcpSocket> AddressRace::takeWinner()
{
    return std::move(m_winner);
}

void AddressRace::tryNext()
{
    if (m_over)
        return;
    if (m_next == m_course.addresses.size()) {
        if (m_running.empty())
            end();
        return;
    }
    const qsizetype id = m_next++;
    emit noted(tr("Connecting to %1, port %2.")
                   .arg(m_course.addresses.at(id).toString())
                   .arg(m_course.port));
    if (m_over)
        return;
    Attempt &attempt = *m_running.emplace_back(std::make_unique<Attempt>());
    attempt.id = id;
    attempt.address = m_course.addresses.at(id);
    attempt.tcp = std::make_unique<TcpAttempt>(m_makeSocket);
    // Queued, so that an attempt is never deleted while it is still inside its own signal.
    connect(
        attempt.tcp.get(), &TcpAttempt::connected, this, [this, id] { arrived(id); },
        Qt::QueuedConnection);
    connect(
        attempt.tcp.get(), &TcpAttempt::failed, this,
        [this, id](QAbstractSocket::SocketError error, const QString &words) {
            gaveUp(id, error, words);
        },
        Qt::QueuedConnection);
    attempt.limit.setSingleShot(true);
    connect(&attempt.limit, &QTimer::timeout, this, [this, id] {
        gaveUp(id, QAbstractSocket::SocketTimeoutError,
               tr("no answer within %1 seconds").arg(m_course.timeoutMs / 1000.0));
    });
    attempt.limit.start(m_course.timeoutMs);
    if (m_next < m_course.addresses.size())
        m_headStart.start(HeadStartMs);
    attempt.tcp->start(attempt.address, m_course.port, m_course.bindAddress);
    if (id == 0)
        emit begun();
}

AddressRace::Attempt *AddressRace::running(qsizetype id) const
{
    const auto found = std::find_if(m_running.cbegin(), m_running.cend(),
                                    [id](const auto &attempt) { return attempt->id == id; });
    return found == m_running.cend() ? nullptr : found->get();
}

void AddressRace::arrived(qsizetype id)
{
    Attempt *attempt = running(id);
    if (m_over || !attempt)
        return;
    m_over = true;
    m_headStart.stop();
    m_winner = attempt->tcp->takeSocket();
    m_running.clear();
    emit won();
}

void AddressRace::gaveUp(qsizetype id, QAbstractSocket::SocketError error, const QString &words)
{
    const Attempt *attempt = running(id);
    if (m_over || !attempt)
        return;
    m_errors.append(error);
    m_words.append(u"%1: %2"_s.arg(attempt->address.toString(), words));
    emit noted(tr("%1 cannot be reached: %2").arg(attempt->address.toString(), words));
    std::erase_if(m_running, [id](const auto &one) { return one->id == id; });
    tryNext();
}

void AddressRace::end()
{
    m_over = true;
    const QString detail = m_words.join(u"; ");
    if (m_errors.contains(QAbstractSocket::ConnectionRefusedError)) {
        emit lost(netFailure(Stage::Connect, FailureKind::Network, FailureCause::ConnectionRefused,
                             detail));
    } else if (m_errors.contains(QAbstractSocket::SocketTimeoutError)) {
        Failure failure
            = netFailure(Stage::Connect, FailureKind::Timeout, FailureCause::TimedOut, detail);
        failure.seconds = m_course.timeoutMs / 1000;
        emit lost(failure);
    } else {
        emit lost(netFailure(Stage::Connect, FailureKind::Network, FailureCause::NetworkUnreachable,
                             detail));
    }
}

} // namespace posthorn
