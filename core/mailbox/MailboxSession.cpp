// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "mailbox/MailboxSession.h"

#include <algorithm>
#include <utility>

namespace posthorn {

namespace {

constexpr int maximumComplaints = 20;

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
}

} // namespace

MailboxSession::MailboxSession(const MailboxSettings &settings, MessageStore &store, bool loopback)
    : m_settings(settings)
    , m_transaction(store)
    , m_loopback(loopback)
{
}

void MailboxSession::greet(bool encrypted)
{
    m_encrypted = encrypted;
    reply("220 localhost Posthorn test mailbox, ESMTP");
}

// What came before TLS counts for nothing after it (RFC 3207 4.2).
void MailboxSession::tlsStarted()
{
    m_wish = Wish::Read;
    m_encrypted = true;
    m_greeted = false;
    m_signedIn = false;
    m_input.clear();
    m_transaction.reset();
}

void MailboxSession::timeOut()
{
    close("421 4.4.2 Nothing came for too long");
}

void MailboxSession::receive(const QByteArray &octets)
{
    if (m_behaviour == MailboxBehaviour::NeverAnswer || m_wish != Wish::Read)
        return;
    m_input += octets;
    qsizetype used = 0;
    while (m_wish == Wish::Read && used < m_input.size()) {
        const qsizetype taken = take(QByteArrayView(m_input).sliced(used));
        if (taken == 0)
            break;
        used += taken;
    }
    m_input.remove(0, used);
    if (m_wish != Wish::StartTls)
        return;
    // Somebody may have put commands behind STARTTLS, to be taken for the client's own later.
    if (m_input.isEmpty())
        reply("220 2.0.0 Begin");
    else
        close("501 5.5.1 Nothing may follow STARTTLS before its answer");
}

qsizetype MailboxSession::take(QByteArrayView input)
{
    switch (m_mode) {
    case Mode::Data:
        return takeData(input);
    case Mode::Chunk:
        return takeChunk(input);
    case Mode::Command:
    case Mode::AuthResponse:
        break;
    }
    return takeLine(input);
}

qsizetype MailboxSession::takeLine(QByteArrayView input)
{
    const qsizetype end = input.indexOf('\n');
    if (end < 0) {
        if (!m_skippingLine && input.size() <= longestLine)
            return 0;
        m_skippingLine = true;
        return input.size();
    }
    const QByteArray line = input.first(end).toByteArray();
    if (std::exchange(m_skippingLine, false) || line.size() >= longestLine) {
        m_mode = Mode::Command;
        m_signIn.reset();
        complain("500 5.5.2 The line is too long");
    } else if (!line.endsWith('\r') || std::any_of(line.begin(), line.end() - 1, isControl)) {
        m_mode = Mode::Command;
        m_signIn.reset();
        complain("500 5.5.2 Lines end in CRLF and hold no control characters");
    } else {
        takeWholeLine(line.chopped(1));
    }
    return end + 1;
}

void MailboxSession::takeWholeLine(const QByteArray &line)
{
    if (m_mode == Mode::AuthResponse)
        takeAuthResponse(line);
    else
        obey(line);
}

qsizetype MailboxSession::takeData(QByteArrayView input)
{
    if (m_behaviour == MailboxBehaviour::DropInData) {
        m_wish = Wish::Abort;
        return input.size();
    }
    QByteArray content;
    const qsizetype taken = m_decoder.decode(input, content);
    m_transaction.append(content);
    if (m_decoder.atEnd()) {
        if (m_decoder.sawBareLineEnd())
            m_transaction.markBareLineEnd();
        endContent(m_transaction.finish());
    }
    return taken;
}

qsizetype MailboxSession::takeChunk(QByteArrayView input)
{
    if (m_behaviour == MailboxBehaviour::DropInData) {
        m_wish = Wish::Abort;
        return input.size();
    }
    const auto taken = qsizetype(std::min<qint64>(m_chunkLeft, input.size()));
    if (m_chunkRefusal.isEmpty())
        m_transaction.append(input.first(taken));
    m_chunkLeft -= taken;
    if (m_chunkLeft == 0)
        endChunk();
    return taken;
}

// RFC 3030 2: octets of a chunk that is refused are passed over before the refusal is said.
void MailboxSession::endChunk()
{
    m_mode = Mode::Command;
    if (m_chunkRefusal.isEmpty())
        m_chunkRefusal = m_transaction.contentRefusal();
    if (!m_chunkRefusal.isEmpty()) {
        m_transaction.reset();
        endContent(std::exchange(m_chunkRefusal, QByteArray()));
    } else if (m_lastChunk) {
        endContent(m_transaction.finish());
    } else {
        reply("250 2.0.0 Chunk taken");
    }
}

void MailboxSession::endContent(const QByteArray &line)
{
    m_mode = Mode::Command;
    reply(line);
    if (const auto message = m_transaction.takeMessage())
        m_messages.append(*message);
    if (const QString note = m_transaction.takeNote(); !note.isEmpty())
        m_notes.append(note);
}

void MailboxSession::reply(const QByteArray &line)
{
    if (m_behaviour != MailboxBehaviour::NeverAnswer)
        m_output += line + "\r\n";
}

void MailboxSession::complain(const QByteArray &line)
{
    if (++m_complaints > maximumComplaints)
        close("421 4.7.0 Too many errors");
    else
        reply(line);
}

void MailboxSession::close(const QByteArray &line)
{
    reply(line);
    m_wish = Wish::Close;
}

QByteArray MailboxSession::takeReplies()
{
    return std::exchange(m_output, QByteArray());
}

QList<ReceivedMessage> MailboxSession::takeMessages()
{
    return std::exchange(m_messages, {});
}

QStringList MailboxSession::takeNotes()
{
    return std::exchange(m_notes, {});
}

} // namespace posthorn
