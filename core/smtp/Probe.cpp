// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Probe.h"

namespace posthorn {

Probe::Probe(Dialogue &dialogue, const SessionSettings &settings, const Address &reversePath,
             const QList<Address> &recipients)
    : m_dialogue(dialogue)
    , m_settings(settings)
    , m_reversePath(reversePath)
{
    for (const Address &address : recipients)
        m_recipients += RecipientResult{address, false, std::nullopt};
}

void Probe::start()
{
    ask("MAIL FROM:<" + m_reversePath.addrSpec() + '>', Stage::Mail,
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

void Probe::senderAnswered(const Reply &reply)
{
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
