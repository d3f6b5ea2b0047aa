// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "smtp/Capabilities.h"
#include "smtp/Command.h"
#include "smtp/DeliveryReport.h"
#include "smtp/Dialogue.h"
#include "smtp/SessionSettings.h"

#include <QList>
#include <QObject>

#include <optional>

namespace posthorn {

/// Asks a server whether it would take a message, and takes the question back: MAIL, RCPT, RSET.
/// Never DATA or BDAT, so nothing can be delivered.
class Probe final : public QObject {
    Q_OBJECT
public:
    Probe(Dialogue &dialogue, const SessionSettings &settings, const Capabilities &offered,
          const Address &reversePath, const QList<Address> &recipients);

    void start();
    /// The answer to MAIL; nothing before it came.
    [[nodiscard]] std::optional<Reply> senderReply() const { return m_senderReply; }
    /// The answers to RCPT so far; `accepted` means that the server would take a message for it.
    [[nodiscard]] const QList<RecipientResult> &recipients() const { return m_recipients; }

signals:
    /// Also after refusals; not when the conversation failed.
    void finished();

private:
    [[nodiscard]] bool needsSmtpUtf8() const;
    void ask(const QByteArray &line, Stage stage, Command::Handler handler);
    [[nodiscard]] bool isOutOfPlace(const Reply &reply);
    void senderAnswered(const Reply &reply);
    void askNextRecipient();
    void takeBack();

    Dialogue &m_dialogue;
    const SessionSettings &m_settings;
    const Capabilities &m_offered;
    Address m_reversePath;
    QList<RecipientResult> m_recipients;
    std::optional<Reply> m_senderReply;
    qsizetype m_next = 0;
};

} // namespace posthorn
