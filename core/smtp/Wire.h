// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Failure.h"
#include "smtp/ServerFacts.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace posthorn {

/// The bytes between us and the server, and nothing else: what the engine knows of a network.
/// SocketWire is the real one; tests have a scripted one.
///
/// After open() exactly one of these happens: opened(), or failed(). With TLS from the start,
/// opened() comes only after the certificate was verified. failed() is emitted at most once, and
/// nothing is emitted after it, nor after close() or abort().
class Wire : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Finds the server and connects, with TLS from the start if so configured.
    virtual void open() = 0;
    /// Starts TLS on the open line and verifies the server; secured() or failed() follows.
    /// Before calling it nothing may be unread: see unread().
    virtual void startTls() = 0;
    /// Queues octets. The caller keeps queued() bounded; nothing here does.
    void write(const QByteArray &bytes)
    {
        m_written += bytes.size();
        send(bytes);
    }
    /// Octets that were given to write() so far: a mark for mayHaveLeft().
    [[nodiscard]] qint64 written() const { return m_written; }
    /// Octets that were given to write() and have not left this process, encrypted ones included.
    /// After the end of the line: those that never left it.
    [[nodiscard]] virtual qint64 queued() const = 0;
    /// Everything up to this mark may have left this process, so that the server may have it; in
    /// doubt yes, for octets grow when they are encrypted. Can be asked after the end of the line.
    [[nodiscard]] bool mayHaveLeft(qint64 mark) const
    {
        const qint64 kept = queued();
        const qint64 growth = facts().security == Security::None ? 0 : kept / 4 + 512;
        return kept - growth <= m_written - mark;
    }
    /// Octets that arrived and were not yet announced by received().
    [[nodiscard]] virtual qint64 unread() const = 0;
    /// True once octets travel encrypted and verified.
    [[nodiscard]] virtual bool isEncrypted() const = 0;
    /// Sends what is queued, then closes. No signal follows.
    virtual void close() = 0;
    /// Closes at once; what is queued never leaves, and queued() tells how much that is. No signal
    /// follows.
    virtual void abort() = 0;
    /// host, port, address, security and tls are filled in as they become known.
    [[nodiscard]] virtual ServerFacts facts() const = 0;
    /// `tls-server-end-point` channel binding (RFC 5929 4.1); empty without TLS.
    [[nodiscard]] virtual QByteArray channelBinding() const = 0;

signals:
    /// Resolve, Proxy, Connect and Tls, as they begin.
    void stageEntered(posthorn::Stage stage);
    /// A sentence for the log: the addresses found, the TLS version, …
    void noted(const QString &text);
    void opened();
    void secured();
    void received(const QByteArray &bytes);
    /// queued() became smaller.
    void drained();
    /// Resolution, connection or TLS failed, or the peer closed or broke the line.
    void failed(const posthorn::Failure &failure);

protected:
    virtual void send(const QByteArray &bytes) = 0;

private:
    qint64 m_written = 0;
};

} // namespace posthorn
