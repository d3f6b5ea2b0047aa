// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/BodyPump.h"
#include "smtp/Capabilities.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Dialogue.h"
#include "smtp/Letter.h"
#include "smtp/PreparedContent.h"
#include "smtp/RecipientLedger.h"
#include "smtp/SessionSettings.h"
#include "smtp/Transcript.h"
#include "smtp/Wire.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace posthorn {

/// The session's parts that a transaction works with. They outlive it.
struct TransactionContext {
    Dialogue &dialogue;
    Wire &wire;
    Transcript &transcript;
    const Capabilities &capabilities;
    const SessionSettings &settings;
};

/// One letter, from MAIL to the final answer (RFC 5321 3.3); everything about it dies with it.
/// Recipients beyond what the server takes at once (452 4.5.3, RCPTMAX) go in further rounds of
/// MAIL, RCPT and content on the same connection, each recipient exactly once.
/// Ends with finished(), once: by itself, or through conversationFailed().
class Transaction final : public QObject {
    Q_OBJECT
public:
    Transaction(const TransactionContext &context, const Letter &letter);

    void start();
    /// The conversation is over; nothing more can be sent or learned.
    void conversationFailed(const Failure &failure);
    /// The server still has MAIL or RCPT in mind: RSET before the next letter.
    [[nodiscard]] bool leavesTransactionOpen() const { return m_open; }

signals:
    void progressed(qint64 sent, qint64 total);
    void finished(const posthorn::DeliveryReport &report);

private:
    // Before MAIL
    [[nodiscard]] bool prepare();
    // The envelope
    void startRound();
    void askMail();
    void askRecipients();
    void mailAnswered(const Reply &reply);
    void recipientAnswered(qsizetype index, const Reply &reply);
    void envelopeAnswered();
    void envelopeSettled();
    [[nodiscard]] bool isTooMany(const Reply &reply) const;
    // The content
    void askContent();
    void askData();
    void dataAnswered(const Reply &reply);
    void endWithNothing();
    void sendBody(BodyPump::Framing framing);
    void bodyCompleted();
    void bodyLeft();
    void bodyBroken(const Problem &problem);
    void bodyStalled();
    void awaitAnswers();
    void bodyAnswered(const Reply &reply);
    void lmtpAnswered(qsizetype index, const Reply &reply);
    void answeredTooEarly(const Reply &reply);
    void nextRound();
    // The end
    void finish(std::optional<Failure> failure);
    void refuse(Stage stage, FailureCause cause, const Reply &reply, const QString &value = {});
    void failMalformed(const Reply &reply);
    [[nodiscard]] bool reachesNobody() const;
    [[nodiscard]] bool usesChunking() const;
    [[nodiscard]] Command command(const QByteArray &line, Stage stage, Command::Flow flow,
                                  Command::Handler handler) const;

    TransactionContext m_context;
    Letter m_letter;
    RecipientLedger m_ledger;
    PreparedContent m_content;
    std::unique_ptr<BodyPump> m_pump;
    std::optional<Reply> m_mailRefusal;
    std::optional<Reply> m_earlyRefusal; ///< an answer to BDAT while its octets still go out
    QElapsedTimer m_clock;
    bool m_contentAsked = false; ///< DATA or BDAT went out in the flight of the envelope
    bool m_uncertain = false; ///< everything left, and the final answer was lost
    bool m_open = false;
    bool m_finished = false;
    DeliveryReport m_report;
};

} // namespace posthorn
