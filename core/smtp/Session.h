// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/DeliveryReport.h"
#include "smtp/Dialogue.h"
#include "smtp/Handshake.h"
#include "smtp/Letter.h"
#include "smtp/LettersUnderWay.h"
#include "smtp/Probe.h"
#include "smtp/SessionSettings.h"
#include "smtp/SessionUsage.h"
#include "smtp/Transcript.h"
#include "smtp/Wire.h"

#include <QObject>

#include <memory>

namespace posthorn {

/// One connection to a server (RFC 5321 3.1 to 3.8): opens it, protects it, signs in, delivers
/// letters, says goodbye.
///
/// After open(): ready() or failed(). ready() says that a letter may be given to deliver(); with
/// PIPELINING that may be before the letters given earlier are answered, as many as a server that
/// answers well is trusted with. delivered() comes for each letter, in the order in which they
/// were given. After quit(), once every letter is answered: ended(). Where the server takes no more
/// letters on this connection (LIMITS), ended() comes by itself. After failed() or ended() nothing
/// follows.
class Session final : public QObject {
    Q_OBJECT
public:
    /// `transcript` must outlive the session.
    Session(std::unique_ptr<Wire> wire, SessionSettings settings, Transcript &transcript,
            QObject *parent = nullptr);
    ~Session() override;

    void open();
    /// Only when ready.
    void deliver(const Letter &letter);
    /// Only when ready: asks whether the server would take a message, and takes it back. probed()
    /// follows, then ready() again, or failed().
    void probe(const Address &reversePath, const QList<Address> &recipients);
    /// What the conversation goes through, lent to whoever leads it from now on.
    struct Line {
        Dialogue &dialogue;
        Wire &wire;
    };
    /// Only when ready: from now on somebody else says the commands (TypedTalk). What is left to
    /// the session is quit() and cancel(), and to tell of the end.
    [[nodiscard]] Line handOver();
    /// Only when ready and no letter is under way: NOOP, to learn whether the line still stands.
    /// ready() or failed() follows.
    void touch();
    /// QUIT where the conversation still stands, once the letters under way are answered; an
    /// answer to it is not needed.
    void quit();
    /// Only when idle: QUIT, and the line is closed without its answer.
    void leave();
    /// Breaks the line at once. A letter under way is reported first, then failed().
    void cancel();
    /// Signed in, and nothing is under way.
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] ServerFacts server() const;
    /// The mechanism with which we signed in; empty: not.
    [[nodiscard]] QByteArray mechanism() const { return m_handshake.mechanism(); }

signals:
    void stageEntered(posthorn::Stage stage);
    void progressed(qint64 sent, qint64 total);
    void serverLearned(const posthorn::ServerFacts &facts);
    void ready();
    void delivered(const posthorn::DeliveryReport &report);
    /// The answer to MAIL, and to each RCPT where MAIL was accepted.
    void probed(const posthorn::Reply &sender, const QList<posthorn::RecipientResult> &recipients);
    void failed(const posthorn::Failure &failure);
    void ended();

private:
    void becomeReady();
    void offer();
    void offerLater();
    [[nodiscard]] bool mayTakeLetter() const;
    void letterEnded(const Transaction *transaction, const DeliveryReport &report);
    void probeEnded();
    void touchAnswered(const Reply &reply);
    void quitIfDone();
    void conversationFailed(const Failure &broken);
    void end();

    std::unique_ptr<Wire> m_wire;
    SessionSettings m_settings;
    Transcript &m_transcript;
    Dialogue m_dialogue;
    Handshake m_handshake;
    LettersUnderWay m_underWay;
    SessionUsage m_usage;
    std::unique_ptr<Probe> m_probe;
    bool m_signedIn = false;
    bool m_ready = false;
    bool m_offering = false;
    bool m_offerPending = false;
    bool m_quitting = false; ///< no further letter
    bool m_quitAsked = false;
    bool m_ended = false;
};

} // namespace posthorn
