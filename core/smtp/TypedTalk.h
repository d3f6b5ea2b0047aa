// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Capabilities.h"
#include "smtp/Session.h"
#include "smtp/TypedLine.h"

#include <QByteArray>
#include <QObject>

#include <deque>

namespace posthorn {

/// The conversation as a person types it: one command at a time, whatever it is. Only what the
/// person cannot do by hand is done here: TLS behind STARTTLS, the dots of a message's lines, the
/// octets of a chunk, and that no secret comes into the log.
///
/// It fails through its Dialogue, as everything does.
class TypedTalk final : public QObject {
    Q_OBJECT
public:
    enum class Awaits {
        Nothing, ///< an answer of the server, or room on the line
        Command,
        Secret, ///< the answer to a challenge of AUTH: not to be shown while it is typed
        Body ///< a line of the message; one with a lone dot ends it. Or of a chunk
    };
    Q_ENUM(Awaits)

    /// What it borrows must outlive it.
    TypedTalk(Session::Line line, Transcript &transcript, const SessionSettings &settings);

    void begin() { settle(); }
    /// A line without its end. Lines that come while nothing is awaited wait for their turn.
    void say(const QByteArray &line);
    /// No line follows: quitTyped() comes when all were answered. A message that was not ended is
    /// never completed: the conversation fails instead.
    void finish();
    [[nodiscard]] Awaits awaits() const;

signals:
    void awaitsChanged(posthorn::TypedTalk::Awaits awaits);
    /// The line stayed here, and why: a translated sentence.
    void notSent(const QString &reason);
    /// An EHLO was answered, or everything said before was forgotten (TLS).
    void capabilitiesLearned(const posthorn::Capabilities &capabilities);
    /// The person typed QUIT, or nothing more. Saying it is left to whoever ends the session.
    void quitTyped();

private:
    void advance();
    void conclude();
    void take(const QByteArray &line);
    void takeCommand(const QByteArray &line);
    [[nodiscard]] QString faultOf(const TypedLine &line) const;
    void ask(const QByteArray &line, const QString &shown, Stage stage, Command::Handler handler);
    void askSilently(int answers);
    void answered(const TypedLine &line, const Reply &reply);
    void helloAnswered(const Reply &reply);
    void starttlsAnswered(const Reply &reply);
    void secured();
    void authAnswered(const Reply &reply);
    void takeSecret(const QByteArray &line);
    void takeBodyLine(const QByteArray &line);
    void takeChunkOctets(const QByteArray &line);
    void sendChunk();
    void keepSecrets(const QList<QByteArray> &secrets);
    void settle();

    Dialogue &m_dialogue;
    Wire &m_wire;
    Transcript &m_transcript;
    SessionSettings m_settings;
    std::deque<QByteArray> m_lines;
    Awaits m_told = Awaits::Nothing;
    bool m_asking = false; ///< an answer is on its way, or TLS
    bool m_challenged = false;
    bool m_authBroken = false; ///< answers to challenges may still come that nobody asks for
    bool m_body = false;
    bool m_advancing = false;
    bool m_finishing = false;
    qint64 m_bodyOctets = 0;
    int m_accepted = 0; ///< recipients of the transaction; LMTP answers for each
    std::optional<TypedLine> m_chunk;
    QByteArray m_chunkOctets;
};

} // namespace posthorn
