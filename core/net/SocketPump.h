// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Failure.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>

#include <optional>

namespace posthorn {

/// The traffic of one connected socket that it does not own: what arrives, what is still queued,
/// how it breaks. It looks at the state of the socket rather than at its signals, so that nothing
/// is missed that happened before start(), and emits nothing while write() runs. Small things that
/// are written in one turn of the event loop leave together at its end.
class SocketPump final : public QObject {
    Q_OBJECT
public:
    explicit SocketPump(QTcpSocket &socket, QObject *parent = nullptr);
    void start();
    /// No signal follows; start() goes on.
    void stop();
    /// Ignored while stopped: an octet is never sent on a line whose state is not known.
    void write(const QByteArray &bytes);
    /// Sends at once what waits for the end of the turn.
    void flush();
    /// Octets that have not left this process. Those that a broken socket forgot never did.
    [[nodiscard]] qint64 queued() const { return m_unsent; }
    [[nodiscard]] qint64 unread() const;

signals:
    void received(const QByteArray &bytes);
    void drained();
    /// After everything that had arrived was received(). The stage is the caller's to fill in.
    void broken(const posthorn::Failure &failure);

protected:
    void customEvent(QEvent *event) override;

private:
    void flushLater();
    void stirred();
    void socketFailed(QAbstractSocket::SocketError error);
    void lookLater();
    void look();
    [[nodiscard]] bool isConnected() const;
    /// Takes what the socket still holds, as long as it can tell.
    void count();

    QTcpSocket &m_socket;
    bool m_running = false;
    bool m_writing = false;
    bool m_lookPending = false;
    bool m_flushPending = false;
    QByteArray m_held; ///< written, and not given to the socket yet
    std::optional<Failure> m_breakage;
    bool m_tlsBroke = false;
    qint64 m_unsent = 0;
    qint64 m_mark = 0; ///< drained() is due when queued() is below this
};

} // namespace posthorn
