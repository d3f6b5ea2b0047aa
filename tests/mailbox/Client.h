// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "Cut.h"
#include "mailbox/Mailbox.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <tuple>

namespace posthorn {

/// A bare client over a real socket: octets out, whole replies in.
class Client {
public:
    explicit Client(const Mailbox &mailbox)
    {
        QSslConfiguration configuration = m_socket.sslConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.setSslConfiguration(configuration);
        m_socket.connectToHost(mailbox.address(), mailbox.port());
        const auto isConnected
            = [this] { return m_socket.state() == QAbstractSocket::ConnectedState; };
        std::ignore = QTest::qWaitFor(isConnected, 30'000);
    }

    [[nodiscard]] QSslSocket &socket() { return m_socket; }
    void say(const QByteArray &octets, Cut cut = Cut::Whole)
    {
        for (const QByteArray &piece : cutUp(octets, cut)) {
            m_socket.write(piece);
            m_socket.flush();
        }
    }
    /// The codes of the next `count` replies: `250 354`; fewer when the mailbox hangs up.
    QByteArray codes(int count = 1)
    {
        QByteArrayList found;
        const auto look = [&] {
            m_input += m_socket.readAll();
            for (qsizetype end = m_input.indexOf('\n'); end >= 0 && found.size() < count;
                 end = m_input.indexOf('\n')) {
                if (m_input.at(3) == ' ')
                    found.append(m_input.left(3));
                m_input.remove(0, end + 1);
            }
            return found.size() == count || isClosed();
        };
        std::ignore = QTest::qWaitFor(look, 30'000);
        return found.join(' ');
    }
    [[nodiscard]] bool isClosed() const
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    [[nodiscard]] bool waitsForTheEnd()
    {
        return QTest::qWaitFor([this] { return isClosed(); }, 30'000);
    }
    [[nodiscard]] bool startsTls()
    {
        m_socket.startClientEncryption();
        return QTest::qWaitFor([this] { return m_socket.isEncrypted(); }, 30'000);
    }

private:
    QSslSocket m_socket;
    QByteArray m_input;
};

} // namespace posthorn
