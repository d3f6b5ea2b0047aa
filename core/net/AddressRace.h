// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/TcpAttempt.h"
#include "smtp/Failure.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <vector>

namespace posthorn {

/// Connects to the first of several addresses that answers (RFC 8305 5): each one gets 250 ms
/// before the next is tried beside it, or none when it fails sooner. The first that is connected
/// wins; the others are dropped.
class AddressRace final : public QObject {
    Q_OBJECT
public:
    using SocketFactory = TcpAttempt::SocketFactory;
    struct Course {
        QList<QHostAddress> addresses; ///< in the order in which to try them
        quint16 port = 0;
        QHostAddress bindAddress; ///< null: the system chooses
        int timeoutMs = 30'000; ///< for each address
    };

    AddressRace(Course course, SocketFactory makeSocket, QObject *parent = nullptr);
    ~AddressRace() override;

    void start();
    /// Closes everything at once; no signal follows.
    void stop();
    /// The winner, after won(). Its own signals may have come already: look at its state.
    std::unique_ptr<QTcpSocket> takeWinner();

signals:
    void noted(const QString &text);
    /// The first attempt is under way: time for what else there is to do.
    void begun();
    void won();
    /// No address could be reached. The detail holds each address with its error.
    void lost(const posthorn::Failure &failure);

private:
    struct Attempt;

    void tryNext();
    /// Attempts are named by the index of their address: what the event loop still holds for one
    /// that is gone finds nothing.
    Attempt *running(qsizetype id) const;
    void arrived(qsizetype id);
    void gaveUp(qsizetype id, QAbstractSocket::SocketError error, const QString &words);
    void end();

    Course m_course;
    SocketFactory m_makeSocket;
    qsizetype m_next = 0;
    std::vector<std::unique_ptr<Attempt>> m_running;
    QList<QAbstractSocket::SocketError> m_errors;
    QStringList m_words;
    QTimer m_headStart;
    std::unique_ptr<QTcpSocket> m_winner;
    bool m_over = false;
};

} // namespace posthorn
