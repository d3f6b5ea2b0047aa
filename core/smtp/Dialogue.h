// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Command.h"
#include "smtp/Failure.h"
#include "smtp/ReplyReader.h"
#include "smtp/Transcript.h"
#include "smtp/Wire.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <deque>

namespace posthorn {

/// The conversation: a queue of commands, each with the handler of its reply. Commands wait in
/// `waiting`, go out when they may, and stand in `asked` until their reply is whole; a reply
/// always belongs to the front of `asked`. Nothing else in the program knows who asked what.
///
/// 421, a time-out, a malformed or unasked reply and a broken wire all end in failed(), once;
/// both queues are empty by then and no handler is called any more.
class Dialogue final : public QObject {
    Q_OBJECT
public:
    /// Of a line without CRLF: RFC 5321 and its extensions.
    static constexpr qsizetype LongestCommand = 1'022;
    static constexpr qsizetype LongestAuthLine = 12'286; ///< RFC 4954 4

    Dialogue(Wire &wire, Transcript &transcript, QObject *parent = nullptr);

    /// While one lives, commands are gathered; they go out in one write when the last one ends.
    class Flight {
    public:
        explicit Flight(Dialogue &dialogue)
            : m_dialogue(dialogue)
        {
            ++m_dialogue.m_flights;
        }
        ~Flight()
        {
            if (--m_dialogue.m_flights == 0)
                m_dialogue.send();
        }
        Q_DISABLE_COPY_MOVE(Flight)

    private:
        Dialogue &m_dialogue;
    };

    void ask(Command command);
    /// Sends at once what may go, though it is being gathered: octets of a message follow.
    void flush() { send(); }
    /// Commands that were not sent yet are forgotten; those that were asked keep their handlers.
    /// How many there were.
    qsizetype forgetWaiting();
    [[nodiscard]] bool isIdle() const { return m_waiting.empty() && m_asked.empty(); }
    [[nodiscard]] bool isOver() const { return m_over; }
    /// Commands may follow each other unanswered (RFC 2920). Off at the start and after TLS.
    void setPipelining(bool on) { m_pipelining = on; }
    [[nodiscard]] bool isPipelining() const { return m_pipelining; }
    /// Octets arrived that no reply accounts for. True right after the answer to STARTTLS means
    /// that somebody put plain text behind it.
    [[nodiscard]] bool hasUnread() const;
    /// The replies that were asked for without a limit get this one: what they answer has left.
    void setPatience(std::chrono::milliseconds patience);
    /// Ends the conversation: empties both queues, breaks the wire, emits failed().
    void fail(const Failure &failure);
    void fail(FailureKind kind, FailureCause cause, const QString &detail = {});
    /// A code that no server may answer with there.
    void failOutOfPlace(const Reply &reply);
    /// Ends it in good order: nothing more is read or emitted.
    void finish();
    /// The stage of the last command that was sent, or that was entered by other means.
    [[nodiscard]] Stage stage() const { return m_stage; }
    void enter(Stage stage);

signals:
    void stageEntered(posthorn::Stage stage);
    void failed(const posthorn::Failure &failure);

private:
    void send();
    [[nodiscard]] bool mayFollow(const Command &next) const;
    [[nodiscard]] bool isSendable(const Command &command);
    [[nodiscard]] bool isOurTurn();
    void receive(const QByteArray &bytes);
    void handle(const Reply &reply);
    void handleUnasked(const Reply &reply);
    [[nodiscard]] QString offendingLine() const;
    /// The stage whose reply is awaited; with nothing asked, the one that was entered last.
    [[nodiscard]] Stage awaitedStage() const;
    void wireFailed(posthorn::Failure failure);
    void restartTimer();
    void runOut();

    Wire &m_wire;
    Transcript &m_transcript;
    ReplyReader m_reader;
    std::deque<Command> m_waiting;
    std::deque<Command> m_asked;
    QTimer m_timer;
    Stage m_stage = Stage::Input;
    int m_flights = 0;
    bool m_pipelining = false;
    bool m_over = false;
};

} // namespace posthorn
