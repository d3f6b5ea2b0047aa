// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/CertificateCheck.h"
#include "net/Endpoint.h"
#include "net/HostName.h"
#include "net/TlsSessions.h"
#include "smtp/Failure.h"
#include "smtp/ServerFacts.h"

#include <QObject>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

namespace posthorn {

/// Brings up TLS on a connected socket that it does not own, and decides whether to stay: not an
/// octet of ours may go out before done().
class TlsHandshake final : public QObject {
    Q_OBJECT
public:
    /// `behindStarttls`: the server was asked for TLS in clear, so it must begin it.
    TlsHandshake(QSslSocket &socket, const TlsPolicy &policy, const HostName &host,
                 bool behindStarttls, QObject *parent = nullptr);
    /// Takes up an earlier session, if the server agrees. Its chain is what the server sent then.
    void resume(const TlsSessions::Session &session) { m_session = session; }
    void start(const QSslConfiguration &configuration, int timeoutMs);
    /// No signal follows.
    void stop();
    /// Complete after done(), and as far as things went after failed(): the chain is there
    /// whenever the server sent one.
    [[nodiscard]] TlsFacts facts() const { return m_facts; }
    /// The server agreed: it sent no certificate, but proved that it has the earlier session.
    [[nodiscard]] bool wasResumed() const { return m_resumed; }

signals:
    void done();
    void failed(const posthorn::Failure &failure);

private:
    void judge(const QList<QSslError> &errors);
    void encrypted();
    void socketFailed(QAbstractSocket::SocketError error);
    void fail(FailureKind kind, FailureCause cause, const QString &detail,
              const QString &value = {});
    void handshakeBroke(const QString &words);

    QSslSocket &m_socket;
    CertificateCheck m_check;
    TlsPolicy m_policy;
    HostName m_host;
    TlsFacts m_facts;
    QTimer m_limit;
    TlsSessions::Session m_session; ///< without a ticket: none to take up
    bool m_resumed = false;
    bool m_behindStarttls;
    bool m_over = false;
};

} // namespace posthorn
