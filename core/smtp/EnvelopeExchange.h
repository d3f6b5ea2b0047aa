// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Letter.h"
#include "smtp/PreparedContent.h"
#include "smtp/RecipientLedger.h"
#include "smtp/TransactionContext.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace posthorn {

/// The envelope of one letter, round by round: which recipients are asked for, MAIL and RCPT, and
/// what their answers mean for the ledger.
class EnvelopeExchange final : public QObject {
    Q_OBJECT
public:
    EnvelopeExchange(const TransactionContext &context, const Letter &letter,
                     RecipientLedger &ledger);

    /// A new round with the recipients that the server takes at once; false where this connection
    /// takes none of them.
    [[nodiscard]] bool beginRound();
    /// Everybody in the round is asked for before the first answer must be there.
    [[nodiscard]] bool isOneFlight() const;
    /// RSET where it is due, MAIL, RCPT for everybody in the round. `contentFollows`: in the same
    /// flight, so that whatever the answers are the server will have been asked to take it.
    void ask(const PreparedContent &content, bool contentFollows);
    /// The server has forgotten the envelope: all of the content was sent, or it was answered.
    void close() { m_context.usage.endTransaction(m_serial); }

    /// The answer to MAIL, where it was a refusal.
    [[nodiscard]] const std::optional<Reply> &mailRefusal() const { return m_mailRefusal; }
    [[nodiscard]] bool isMailAnswered() const { return m_mailAnswered; }
    [[nodiscard]] bool reachesNobody() const;
    /// RCPT commands without an answer.
    [[nodiscard]] qsizetype unanswered() const { return m_unanswered; }
    /// A recipient was refused for the sake of NOTIFY or ORCPT alone, in this round.
    [[nodiscard]] bool wasDsnRefused() const { return m_dsnRefused; }
    /// The refusal of MAIL is one of its parameters, and it shall be said again without, once.
    [[nodiscard]] bool retreatsFromMail();
    /// What was done without, in sentences.
    [[nodiscard]] QStringList takeNotes();

signals:
    /// MAIL or one RCPT was answered.
    void answered();

private:
    void askReset();
    void askMail(const PreparedContent &content);
    void askRecipients(qsizetype count);
    void askMore();
    void mailAnswered(const Reply &reply);
    void recipientAnswered(qsizetype index, const Reply &reply);
    [[nodiscard]] bool isTooMany(const Reply &reply) const;
    void stopAsking(qsizetype index);
    [[nodiscard]] bool retreatsFromDsn(qsizetype index, const Reply &reply);

    TransactionContext m_context;
    const Letter &m_letter;
    RecipientLedger &m_ledger;
    QByteArray m_mailLine;
    QStringList m_notes;
    std::optional<Reply> m_mailRefusal;
    qint64 m_most; ///< recipients in one round, as far as the server has shown
    qsizetype m_unanswered = 0;
    qsizetype m_nextToAsk = 0; ///< in the round
    int m_serial = 0; ///< of this round on the connection
    bool m_mailAnswered = false;
    bool m_mailRetried = false;
    bool m_dsnRefused = false;
    bool m_contentFollows = false;
    bool m_smtpUtf8 = false;
};

} // namespace posthorn
