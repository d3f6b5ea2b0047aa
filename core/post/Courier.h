// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Content.h"
#include "post/Account.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Envelope.h"
#include "smtp/LogEntry.h"
#include "smtp/Stage.h"

#include <QList>
#include <QObject>

#include <memory>

namespace posthorn {

/// One message on its way: what, for whom, and how strictly.
struct Letter {
    Envelope envelope;
    std::shared_ptr<const Content> content;
    bool allOrNothing = false; ///< send only if every recipient is accepted
};

/// Carries letters of one account over one connection, one after the other, in the order given.
/// Lives in one thread; asks nobody anything. For each letter letterFinished() comes exactly once,
/// then finished() once. A Courier serves one send() at a time.
class Courier final : public QObject {
    Q_OBJECT
public:
    explicit Courier(QObject *parent = nullptr);
    ~Courier() override;

    /// Starts; the answer comes by signals, never before this returns.
    void send(const posthorn::ServerSettings &server, const posthorn::Credentials &credentials,
              const QList<posthorn::Letter> &letters);
    /// Ends within a second. A message whose final dot has not been sent is never completed; if it
    /// has been sent and is unanswered, the outcome is Uncertain.
    void cancel();
    [[nodiscard]] bool isBusy() const;
    /// Keeps secrets in log entries (LogEntry::textWithSecret). Off unless a person asked for it.
    void setKeepSecretsInLog(bool keep);

signals:
    /// `letter`: index of the letter that is being sent; the stages before MAIL are of the first.
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
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace posthorn
