// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/Account.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Letter.h"
#include "smtp/Session.h"
#include "smtp/Transcript.h"

#include <QElapsedTimer>
#include <QList>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace posthorn {

/// Carries letters of one account over one connection, in the order given; over a further one
/// where the server wants it so. Lives in one thread; asks nobody anything. For each letter
/// letterFinished() comes exactly once, in order, then finished() once. A Courier serves one send()
/// at a time.
class Courier final : public QObject {
    Q_OBJECT
public:
    explicit Courier(QObject *parent = nullptr);
    ~Courier() override;

    /// Starts; the answer comes by signals, never before this returns.
    void send(const posthorn::ServerSettings &server, const posthorn::Credentials &credentials,
              const QList<posthorn::Letter> &letters);
    /// Ends within a second, and no letter is begun behind it. A message whose final dot has not
    /// been sent is never completed; if it has been sent and is unanswered, the outcome is
    /// Uncertain. A letter that had no turn is told of with a stage before MAIL.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_state > State::Kept; }
    /// Keeps secrets in log entries (LogEntry::textWithSecret). Off unless a person asked for it.
    void setKeepSecretsInLog(bool keep) { m_keepSecrets = keep; }
    /// What suits a person at a window: the next letter often follows soon.
    static constexpr std::chrono::milliseconds UsualKeepAlive = std::chrono::seconds(30);
    /// How long a connection is kept behind the last letter for the next send() to the same server
    /// in the same name. 0, the default: QUIT at once. A kept connection costs nobody a wait: it is
    /// asked whether it still stands before it is used, replaced by a new one where it does not,
    /// and left with QUIT when the Courier goes.
    void setKeepAlive(std::chrono::milliseconds idle) { m_keepAlive = idle; }

signals:
    /// `letter`: index of the letter that was begun last; the stages before MAIL are of the first.
    void stageEntered(posthorn::Stage stage, int letter);
    /// Octets of the current letter's content that left this process, at most ten times a second
    /// and once at the end.
    void progressed(qint64 sent, qint64 total);
    /// What became known of the server: after the greeting, EHLO, TLS and EHLO again.
    void serverLearned(const posthorn::ServerFacts &facts);
    void logged(const posthorn::LogEntry &entry);
    void letterFinished(int index, const posthorn::DeliveryReport &report);
    void finished();

private:
    enum class State {
        Idle, ///< nothing to do
        Kept, ///< nothing to do; a connection stands, for a while
        Starting, ///< letters were given; begin() follows
        Touching, ///< the kept connection is asked whether it still stands
        Carrying, ///< a connection is open for the letters, or about to be
        Reopening, ///< this connection is at its end, and a letter under way goes over another
        Stopping ///< nothing further is begun; those under way are told of
    };

    void begin();
    [[nodiscard]] std::optional<Failure> findFault() const;
    void openSession();
    void dropSession();
    void part();
    void deliverNext();
    void letterDelivered(const DeliveryReport &report);
    void sessionEnded();
    void sessionFailed(const Failure &failure);
    [[nodiscard]] bool isForAnother(const Failure &failure) const;
    void goOn(const std::optional<Failure> &broken);
    [[nodiscard]] bool mayTryAgain(const DeliveryReport &report);
    void putBack(int index);
    void continueLater(int index, const DeliveryReport &report);
    void settle(int index, DeliveryReport report);
    void settleRemaining(const Failure &failure);
    [[nodiscard]] DeliveryReport reportNotBegun(int index, const Failure &failure) const;
    void finish();

    ServerSettings m_server;
    Credentials m_credentials;
    QList<Letter> m_letters; ///< with the recipients that still have to be asked
    QList<int> m_toBegin; ///< indices, ascending
    QList<int> m_underWay; ///< given to the session, the oldest first
    QMap<int, DeliveryReport> m_parts; ///< of letters that need a further connection
    QMap<int, DeliveryReport> m_ended; ///< reports that wait for those of earlier letters
    std::unique_ptr<Transcript> m_transcript;
    std::unique_ptr<Session> m_session;
    ServerFacts m_facts; ///< what is known of the server where no letter was begun
    QElapsedTimer m_clock; ///< since the current letter's turn began
    QTimer m_idle; ///< runs while a connection is kept
    std::chrono::milliseconds m_keepAlive{0};
    int m_next = 0; ///< index of the letter that is reported next
    int m_current = 0; ///< index of the letter that was begun last
    int m_connections = 0; ///< for the current letter
    int m_onConnection = 0; ///< letters delivered over the present connection
    State m_state = State::Idle;
    bool m_keepSecrets = false;
};

} // namespace posthorn
