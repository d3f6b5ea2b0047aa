// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mailbox/DotDecoder.h"
#include "mailbox/MailboxTransaction.h"
#include "mailbox/SignIn.h"

#include <QStringList>

#include <memory>

namespace posthorn {

/// The built-in mailbox's side of one SMTP conversation (RFC 5321): octets in, replies out. It
/// knows no socket; its owner carries the octets and does what wish() says.
class MailboxSession {
public:
    /// What the owner should do once the replies are out.
    enum class Wish {
        Read,
        StartTls, ///< start TLS, then call tlsStarted(); nothing may be read before
        Close, ///< close when all replies are out
        Abort ///< break the connection now
    };
    /// A command line and its CRLF; AUTH needs the most (RFC 4954 4).
    static constexpr qsizetype longestLine = 12'288;

    /// `loopback`: nobody else can listen on the line.
    MailboxSession(const MailboxSettings &settings, MessageStore &store, bool loopback);

    /// For what is said and received from now on.
    void setBehaviour(MailboxBehaviour behaviour) { m_behaviour = behaviour; }
    /// The greeting, on the fresh or (with TLS from the start) encrypted line.
    void greet(bool encrypted);
    void receive(const QByteArray &octets);
    void tlsStarted();
    /// Nothing came for too long.
    void timeOut();

    [[nodiscard]] Wish wish() const { return m_wish; }
    [[nodiscard]] QByteArray takeReplies();
    [[nodiscard]] QList<ReceivedMessage> takeMessages();
    [[nodiscard]] QStringList takeNotes();

private:
    enum class Mode { Command, AuthResponse, Data, Chunk };
    struct Verb;
    static const Verb *find(const QByteArray &name);

    [[nodiscard]] qsizetype take(QByteArrayView input);
    [[nodiscard]] qsizetype takeLine(QByteArrayView input);
    [[nodiscard]] qsizetype takeData(QByteArrayView input);
    [[nodiscard]] qsizetype takeChunk(QByteArrayView input);
    void takeWholeLine(const QByteArray &line);
    void obey(const QByteArray &line);
    void endChunk();
    void endContent(const QByteArray &reply);

    void helo(const QByteArray &argument);
    void ehlo(const QByteArray &argument);
    void startTls(const QByteArray &argument);
    void auth(const QByteArray &argument);
    void mail(const QByteArray &argument);
    void rcpt(const QByteArray &argument);
    void data(const QByteArray &argument);
    void bdat(const QByteArray &argument);
    void rset(const QByteArray &argument);
    void noop(const QByteArray &argument);
    void vrfy(const QByteArray &argument);
    void help(const QByteArray &argument);
    void quit(const QByteArray &argument);

    void takeAuthResponse(const QByteArray &line);
    void answerSignIn(const SignIn::Answer &answer);
    [[nodiscard]] QByteArray authRefusal() const;
    [[nodiscard]] bool isProtected() const { return m_encrypted || m_loopback; }
    [[nodiscard]] bool owesTls() const;
    [[nodiscard]] QByteArrayList capabilities() const;

    void reply(const QByteArray &line);
    /// A reply to what a client should not have said; too many of them end the conversation.
    void complain(const QByteArray &line);
    void close(const QByteArray &line);

    MailboxSettings m_settings;
    MailboxTransaction m_transaction;
    MailboxBehaviour m_behaviour = MailboxBehaviour::AcceptEverything;
    bool m_loopback;
    bool m_encrypted = false;
    bool m_greeted = false; ///< HELO or EHLO was said
    bool m_signedIn = false;
    int m_complaints = 0;
    int m_failedSignIns = 0;

    QByteArray m_input; ///< what does not make a line yet
    bool m_skippingLine = false; ///< within a line that is too long
    Mode m_mode = Mode::Command;
    Wish m_wish = Wish::Read;
    DotDecoder m_decoder;
    qint64 m_chunkLeft = 0;
    bool m_lastChunk = false;
    QByteArray m_chunkRefusal; ///< to be said when the chunk was passed over
    std::unique_ptr<SignIn> m_signIn;

    QByteArray m_output;
    QList<ReceivedMessage> m_messages;
    QStringList m_notes;
};

} // namespace posthorn
