// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Dialogue.h"

#include "smtp/LogEntry.h"

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace posthorn {

Dialogue::Dialogue(Wire &wire, Transcript &transcript, QObject *parent)
    : QObject(parent)
    , m_wire(wire)
    , m_transcript(transcript)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Dialogue::runOut);
    connect(&m_wire, &Wire::received, this, &Dialogue::receive);
    connect(&m_wire, &Wire::failed, this, &Dialogue::wireFailed);
    connect(&m_wire, &Wire::stageEntered, this, &Dialogue::enter);
    connect(&m_wire, &Wire::noted, &m_transcript, &Transcript::info);
}

void Dialogue::ask(Command command)
{
    if (m_over)
        return;
    m_waiting.push_back(std::move(command));
    if (m_flights == 0)
        send();
}

qsizetype Dialogue::forgetWaiting()
{
    const auto count = qsizetype(m_waiting.size());
    m_waiting.clear();
    return count;
}

bool Dialogue::hasUnread() const
{
    return m_reader.hasUnread() || m_wire.unread() > 0;
}

void Dialogue::setPatience(std::chrono::milliseconds patience)
{
    for (std::deque<Command> *commands : {&m_asked, &m_waiting}) {
        for (Command &command : *commands) {
            if (command.patience.count() == 0)
                command.patience = patience;
        }
    }
    if (!m_timer.isActive())
        restartTimer();
}

/// Sends what may go now, all of it in one write.
void Dialogue::send()
{
    QByteArray flight;
    QList<Stage> stages;
    std::vector<std::pair<Command::Sent, qint64>> marks;
    const bool wasQuiet = m_asked.empty();
    while (!m_over && !m_waiting.empty() && mayFollow(m_waiting.front())) {
        if (!m_waiting.front().silent && !isOurTurn())
            return;
        if (flight.isEmpty() && m_waiting.front().stage != m_stage) {
            enter(m_waiting.front().stage); // whoever hears it may decide to go no further
            continue;
        }
        Command command = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!command.silent) {
            if (!isSendable(command))
                return;
            flight += command.line + "\r\n" + command.content;
            m_transcript.client(command.line, command.shown);
            if (!command.content.isEmpty())
                m_transcript.messageData(command.content.size());
        }
        if (command.sent)
            marks.emplace_back(std::move(command.sent), m_wire.written() + flight.size());
        stages += command.stage;
        m_asked.push_back(std::move(command));
    }
    if (m_over)
        return;
    if (!flight.isEmpty())
        m_wire.write(flight);
    for (const auto &[sent, mark] : marks)
        sent(mark);
    if (wasQuiet && !m_asked.empty())
        restartTimer();
    for (const Stage stage : std::as_const(stages))
        enter(stage);
}

bool Dialogue::mayFollow(const Command &next) const
{
    if (m_asked.empty() || (next.silent && m_asked.back().silent)) // LMTP: several final answers
        return true;
    return m_pipelining && m_asked.back().flow == Command::Flow::Shared
        && next.flow != Command::Flow::Barrier;
}

/// The last gate before a command leaves: one line, bounded.
bool Dialogue::isSendable(const Command &command)
{
    const bool isAuth = command.stage == Stage::Auth;
    if (command.line.contains('\r') || command.line.contains('\n') || command.line.contains('\0')) {
        fail(FailureKind::Input, FailureCause::BadInput,
             tr("A command would have held a line break or NUL."));
        return false;
    }
    if (command.line.size() > (isAuth ? LongestAuthLine : LongestCommand)) {
        fail(FailureKind::Input, FailureCause::BadInput,
             tr("A command would have been %n octets long.", nullptr, int(command.line.size())));
        return false;
    }
    return true;
}

/// A server that has spoken out of turn gets no further command.
bool Dialogue::isOurTurn()
{
    if (!m_asked.empty() || !hasUnread())
        return true;
    fail(FailureKind::Protocol, FailureCause::Malformed,
         tr("The server spoke without being asked."));
    return false;
}

void Dialogue::receive(const QByteArray &bytes)
{
    if (m_over)
        return;
    const Flight flight(*this); // what the answers lead to goes out together
    m_reader.feed(bytes);
    Reply reply;
    while (!m_over) {
        switch (m_reader.next(reply)) {
        case ReplyReader::Status::Incomplete:
            return;
        case ReplyReader::Status::Complete:
            handle(reply);
            break;
        case ReplyReader::Status::Malformed:
            return fail(FailureKind::Protocol, FailureCause::Malformed,
                        tr("This is not an SMTP reply: %1").arg(offendingLine()));
        case ReplyReader::Status::Flooded:
            return fail(FailureKind::Protocol, FailureCause::Flooded,
                        tr("The server sent a reply that is longer than any real one."));
        }
    }
}

void Dialogue::handle(const Reply &reply)
{
    m_transcript.server(reply);
    if (m_asked.empty())
        return handleUnasked(reply);
    if (reply.code == 421) {
        Failure failure{awaitedStage(),
                        FailureKind::Refused,
                        FailureCause::ShuttingDown,
                        {},
                        {},
                        m_transcript.withoutSecrets(reply)};
        return fail(failure);
    }
    Command command = std::move(m_asked.front());
    m_asked.pop_front();
    restartTimer();
    command.handler(command.wantsRawReply ? reply : m_transcript.withoutSecrets(reply));
}

void Dialogue::handleUnasked(const Reply &reply)
{
    const bool leaves = reply.code == 421;
    fail({m_stage,
          leaves ? FailureKind::Refused : FailureKind::Protocol,
          leaves ? FailureCause::ShuttingDown : FailureCause::Malformed,
          leaves ? QString() : tr("The server spoke without being asked."),
          {},
          m_transcript.withoutSecrets(reply)});
}

void Dialogue::restartTimer()
{
    m_timer.stop();
    if (!m_asked.empty() && m_asked.front().patience.count() > 0)
        m_timer.start(m_asked.front().patience);
}

void Dialogue::runOut()
{
    const auto seconds
        = std::chrono::duration_cast<std::chrono::seconds>(m_timer.intervalAsDuration()).count();
    Failure failure{awaitedStage(),
                    FailureKind::Timeout,
                    FailureCause::TimedOut,
                    tr("No answer within %n second(s).", nullptr, int(seconds)),
                    {},
                    std::nullopt};
    failure.seconds = int(seconds);
    fail(failure);
}

/// What the server said where no reply may stand: its secrets are taken out before it is cut or
/// escaped, for both could hide them from the search.
QString Dialogue::offendingLine() const
{
    constexpr qsizetype Shown = 200;
    return escapedForShowing(m_transcript.withoutSecrets(m_reader.offendingLine()).left(Shown));
}

Stage Dialogue::awaitedStage() const
{
    return m_asked.empty() ? m_stage : m_asked.front().stage;
}

/// The wire does not know what the line was used for when it broke.
void Dialogue::wireFailed(Failure failure)
{
    if (failure.cause == FailureCause::ConnectionLost || failure.cause == FailureCause::TlsBroken)
        failure.stage = awaitedStage();
    // A proxy that refuses may repeat what it was told.
    failure.detail = QString::fromUtf8(m_transcript.withoutSecrets(failure.detail.toUtf8()));
    fail(failure);
}

void Dialogue::fail(FailureKind kind, FailureCause cause, const QString &detail)
{
    fail({awaitedStage(), kind, cause, detail, {}, std::nullopt});
}

void Dialogue::failOutOfPlace(const Reply &reply)
{
    fail({m_stage,
          FailureKind::Protocol,
          FailureCause::Malformed,
          tr("This answer may not stand here."),
          {},
          reply});
}

void Dialogue::fail(const Failure &failure)
{
    if (m_over)
        return;
    finish();
    m_wire.abort();
    if (!failure.detail.isEmpty())
        m_transcript.info(failure.detail);
    emit failed(failure);
}

void Dialogue::finish()
{
    m_over = true;
    m_waiting.clear();
    m_asked.clear();
    m_timer.stop();
    m_wire.disconnect(this);
}

void Dialogue::enter(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    emit stageEntered(stage);
}

} // namespace posthorn
