// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/ContentTransfer.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace posthorn {

ContentTransfer::ContentTransfer(const Context &context, PreparedContent content)
    : m_dialogue(context.dialogue)
    , m_wire(context.wire)
    , m_transcript(context.transcript)
    , m_patience(context.patience)
    , m_content(std::move(content))
{
}

void ContentTransfer::sendCounted()
{
    m_counted = true;
    Command bdat;
    bdat.line = "BDAT " + QByteArray::number(m_content.size) + " LAST";
    bdat.stage = Stage::Body;
    bdat.handler = [this](const Reply &reply) { takeAnswer(0, reply); };
    if (m_content.whole.isEmpty()) {
        bdat.flow = Command::Flow::Last; // its patience is set when the octets are out
        m_dialogue.ask(std::move(bdat));
        m_dialogue.flush();
        return startPump(BodyPump::Framing::Counted);
    }
    bdat.content = m_content.whole;
    bdat.flow = Command::Flow::Shared;
    bdat.patience = m_patience.dataTermination;
    bdat.sent = [this](qint64 mark) {
        m_begin = mark - m_content.size;
        m_end = mark;
        emit progressed(m_content.size, m_content.size);
    };
    m_dialogue.ask(std::move(bdat));
    emit followable();
}

/// The final answers are asked for before the first octet goes out, so that a server that answers
/// too early is heard.
void ContentTransfer::sendDotted(qsizetype answers)
{
    for (qsizetype nth = 0; nth < answers; ++nth) {
        Command answer; // its patience is set when the dot is out
        answer.silent = true;
        answer.stage = Stage::Body;
        answer.flow = Command::Flow::Shared;
        answer.handler = [this, nth](const Reply &reply) { takeAnswer(nth, reply); };
        m_dialogue.ask(std::move(answer));
    }
    m_dialogue.flush();
    startPump(BodyPump::Framing::Dots);
}

void ContentTransfer::startPump(BodyPump::Framing framing)
{
    if (m_dialogue.isOver())
        return;
    m_begin = m_wire.written();
    m_pump = std::make_unique<BodyPump>(std::move(m_content.stream), m_wire, framing,
                                        m_patience.dataBlock);
    connect(m_pump.get(), &BodyPump::progressed, this, &ContentTransfer::progressed);
    connect(m_pump.get(), &BodyPump::completed, this, &ContentTransfer::completed);
    connect(m_pump.get(), &BodyPump::broken, this, &ContentTransfer::broken);
    connect(m_pump.get(), &BodyPump::left, this,
            [this] { m_dialogue.setPatience(m_patience.dataTermination); });
    connect(m_pump.get(), &BodyPump::stalled, this, [this] {
        Failure failure{Stage::Body,
                        FailureKind::Timeout,
                        FailureCause::TimedOut,
                        tr("The server stopped taking the message."),
                        {},
                        std::nullopt};
        failure.seconds
            = int(std::chrono::duration_cast<std::chrono::seconds>(m_patience.dataBlock).count());
        m_dialogue.fail(failure);
    });
    m_pump->start();
}

void ContentTransfer::completed()
{
    m_transcript.messageData(m_content.size);
    m_end = m_wire.written();
    if (m_earlyRefusal)
        emit answered(0, *std::exchange(m_earlyRefusal, std::nullopt));
    else
        emit followable();
}

void ContentTransfer::broken(const Problem &problem)
{
    Failure failure = Failure::fromProblem(problem);
    failure.stage = Stage::Body;
    m_dialogue.fail(failure);
}

void ContentTransfer::takeAnswer(qsizetype nth, const Reply &reply)
{
    if (!isHandedOver())
        return answeredTooEarly(reply);
    if (reply.isIntermediate()) // all octets are out, and this says neither yes nor no
        return m_dialogue.fail({Stage::Body,
                                FailureKind::Protocol,
                                FailureCause::Malformed,
                                tr("This answer may not stand here."),
                                {},
                                reply});
    emit answered(nth, reply);
}

/// The server answered before it had the whole message. A refusal is an answer: the message is
/// never completed. Anything else is no answer to what was asked.
void ContentTransfer::answeredTooEarly(const Reply &reply)
{
    const bool refused = reply.isTransient() || reply.isPermanent();
    if (refused && m_counted && m_content.size <= PreparedContent::LargestRush) {
        m_earlyRefusal = reply; // the rest of the chunk is thrown away by the server (RFC 3030 2)
        return;
    }
    m_pump->stop();
    m_dialogue.fail({Stage::Body,
                     refused ? FailureKind::Refused : FailureKind::Protocol,
                     refused ? FailureCause::MessageRefused : FailureCause::Malformed,
                     tr("The server answered before the message was complete."),
                     {},
                     reply});
}

qint64 ContentTransfer::sent() const
{
    const qint64 left = m_begin ? m_wire.written() - m_wire.queued() - *m_begin : 0;
    return std::clamp(left, qint64(0), m_content.size);
}

void ContentTransfer::stop()
{
    if (m_pump)
        m_pump->stop();
}

} // namespace posthorn
