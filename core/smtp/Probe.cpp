// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Probe.h"

#include <algorithm>

namespace posthorn {

Probe::Probe(Dialogue &dialogue, const SessionSettings &settings, const Capabilities &offered,
             const Address &reversePath, const QList<Address> &recipients)
    : m_dialogue(dialogue)
    , m_settings(settings)
    , m_offered(offered)
    , m_reversePath(reversePath)
{
    for (const Address &address : recipients)
        m_recipients += RecipientResult{address, false, std::nullopt};
}

bool Probe::needsSmtpUtf8() const
{
    return m_reversePath.needsSmtpUtf8()
        || std::any_of(m_recipients.cbegin(), m_recipients.cend(),
                       [](const RecipientResult &one) { return one.address.needsSmtpUtf8(); });
}

void Probe::start()
{
    const bool utf8 = needsSmtpUtf8();
    if (utf8 && !m_offered.has("SMTPUTF8")) {
        m_dialogue.enter(Stage::Mail);
        return m_dialogue.fail(FailureKind::Input, FailureCause::NeedsSmtpUtf8);
    }
    ask("MAIL FROM:<" + m_reversePath.addrSpec() + (utf8 ? "> SMTPUTF8" : ">"), Stage::Mail,
        [this](const Reply &reply) { senderAnswered(reply); });
}

void Probe::ask(const QByteArray &line, Stage stage, Command::Handler handler)
{
    Command command;
    command.line = line;
    command.stage = stage;
    command.patience = m_settings.patience.command;
    command.handler = std::move(handler);
    m_dialogue.ask(std::move(command));
}

/// A 3yz stands behind DATA and nowhere else: whoever says it has lost count.
bool Probe::isOutOfPlace(const Reply &reply)
{
    if (!reply.isIntermediate())
        return false;
    m_dialogue.failOutOfPlace(reply);
    return true;
}

void Probe::senderAnswered(const Reply &reply)
{
    if (isOutOfPlace(reply))
        return;
    m_senderReply = reply;
    if (reply.isPositive())
        askNextRecipient();
    else
        takeBack();
}

void Probe::askNextRecipient()
{
    if (m_next == m_recipients.size())
        return takeBack();
    const QByteArray line = "RCPT TO:<" + m_recipients.at(m_next).address.addrSpec() + '>';
    ask(line, Stage::Rcpt, [this](const Reply &reply) {
        if (isOutOfPlace(reply))
            return;
        m_recipients[m_next].reply = reply;
        m_recipients[m_next].accepted = reply.isPositive();
        ++m_next;
        askNextRecipient();
    });
}

void Probe::takeBack()
{
    ask("RSET", m_dialogue.stage(), [this](const Reply &) { emit finished(); });
}

} // namespace posthorn
