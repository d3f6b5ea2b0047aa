// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/ContentTransfer.h"
#include "smtp/DeliveryReport.h"
#include "smtp/EnvelopeExchange.h"
#include "smtp/Letter.h"
#include "smtp/PreparedContent.h"
#include "smtp/RecipientLedger.h"
#include "smtp/TransactionContext.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

namespace posthorn {

/// One letter, from MAIL to the final answer (RFC 5321 3.3); everything about it dies with it.
/// Recipients beyond what the server takes at once (452 4.5.3, RCPTMAX) go in further rounds of
/// MAIL, RCPT and content on the same connection, each recipient exactly once.
/// Ends with finished(), once: by itself, or through conversationFailed().
class Transaction final : public QObject {
    Q_OBJECT
public:
    Transaction(const TransactionContext &context, const Letter &letter);

    void start();
    /// Answers roundWanted(), when no other letter is under way.
    void startRound();
    /// The conversation is over; nothing more can be sent or learned.
    void conversationFailed(const Failure &failure);
    /// All of it was asked or written, so that commands of other letters may follow.
    [[nodiscard]] bool isFollowable() const { return m_followable; }
    /// Only the final answer is missing, and whatever it is, nothing will be asked after it.
    [[nodiscard]] bool isAtItsEnd() const;
    /// Octets that were asked or written and not answered.
    [[nodiscard]] qint64 outstanding() const;

signals:
    void progressed(qint64 sent, qint64 total);
    void followable();
    /// Some recipients had no turn yet.
    void roundWanted();
    void finished(const posthorn::DeliveryReport &report);

private:
    // Before MAIL
    [[nodiscard]] bool prepare();
    // The envelope
    void envelopeAnswered();
    void envelopeSettled();
    // The content
    void askContent();
    void askData();
    void dataAnswered(const Reply &reply);
    void endWithNothing();
    void beginTransfer();
    void contentFollowable();
    void contentAnswered(qsizetype nth, const Reply &reply);
    [[nodiscard]] bool retreatsFromChunking(const Reply &reply);
    void endRound();
    // The end
    void finish(std::optional<Failure> failure);
    void refuse(Stage stage, FailureCause cause, const Reply &reply, const QString &value = {});
    void refuseSender();
    [[nodiscard]] bool usesChunking() const;

    TransactionContext m_context;
    Letter m_letter;
    RecipientLedger m_ledger;
    EnvelopeExchange m_envelope;
    PreparedContent m_content;
    std::unique_ptr<ContentTransfer> m_transfer;
    std::optional<Reply> m_chunkingRefusal; ///< set until the server is known to be in step again
    QElapsedTimer m_clock;
    bool m_contentAsked = false; ///< DATA or BDAT went out in the flight of the envelope
    bool m_followable = false;
    bool m_finished = false;
    DeliveryReport m_report;
};

} // namespace posthorn
