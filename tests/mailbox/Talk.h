// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "Cut.h"
#include "mailbox/MailboxSession.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace posthorn {

/// A conversation with a MailboxSession, without a socket.
class Talk {
public:
    explicit Talk(const MailboxSettings &settings = {}, bool loopback = true)
        : m_store(settings)
        , m_session(settings, m_store, loopback)
    {
        m_store.prepare();
        m_session.greet(settings.security == Security::Tls);
    }

    /// Says it and answers with everything that came back.
    QByteArray say(const QByteArray &octets, Cut cut = Cut::Whole)
    {
        QByteArray replies;
        for (const QByteArray &piece : cutUp(octets, cut)) {
            m_session.receive(piece);
            replies += m_session.takeReplies();
            m_messages += m_session.takeMessages();
            m_notes += m_session.takeNotes();
        }
        return replies;
    }
    /// Says it and answers with the codes that came back: `250 354 250`.
    QByteArray codes(const QByteArray &octets, Cut cut = Cut::Whole)
    {
        QByteArrayList result;
        for (const QByteArray &line : say(octets, cut).split('\n')) {
            if (line.size() > 3 && line.at(3) == ' ')
                result.append(line.left(3));
        }
        return result.join(' ');
    }
    /// Past greeting and EHLO.
    Talk &greeted()
    {
        say("EHLO client.test\r\n");
        return *this;
    }

    [[nodiscard]] MailboxSession &session() { return m_session; }
    [[nodiscard]] MessageStore &store() { return m_store; }
    [[nodiscard]] const QList<ReceivedMessage> &messages() const { return m_messages; }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }

private:
    MessageStore m_store;
    MailboxSession m_session;
    QList<ReceivedMessage> m_messages;
    QStringList m_notes;
};

} // namespace posthorn
