// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Concealed.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace posthorn {

/// Who signs in, and with what.
struct Credentials {
    QString user; ///< Empty: do not sign in (but EXTERNAL needs none).
    Concealed secret; ///< Password, or the access token for XOAUTH2 and OAUTHBEARER.
    bool secretIsToken = false;
    [[nodiscard]] bool isEmpty() const { return user.isEmpty() && secret.isEmpty(); }

    bool operator==(const Credentials &) const = default;
};

/// What a mechanism may need to know of the connection.
struct AuthContext {
    QByteArray host; ///< for DIGEST-MD5 and OAUTHBEARER
    quint16 port = 0;
    QByteArray channelBinding; ///< tls-server-end-point (RFC 5929); empty: no TLS
    /// Every mechanism the server offered on this connection. SCRAM tells the server with it that
    /// we could have bound the channel (RFC 5802 6), so that a stripped -PLUS is noticed. Empty:
    /// not known, and nothing is claimed.
    QList<QByteArray> offered;
};

/// One side of a SASL conversation (RFC 4422): bytes in, bytes out. It knows no SMTP; the caller
/// does base64 and the framing, and bounds sizes. One object serves one attempt. Every mechanism
/// gives up by itself after the few challenges its RFC knows, so rounds need no other bound.
class Mechanism {
    Q_DECLARE_TR_FUNCTIONS(posthorn::Mechanism)
public:
    /// The answer to a challenge: octets to send, or the reason to give up.
    struct Step {
        QByteArray response;
        bool failed = false;
        /// With failed: the server's proof was wrong, or its nonce was not made from ours. No
        /// weaker mechanism may be tried after this.
        bool serverNotAuthentic = false;
        QString reason; ///< with failed: a translated sentence
        /// With failed: the challenge was none that an honest server sends. What is weaker is not
        /// for its ears.
        bool challengeIsWrong = false;
    };

    virtual ~Mechanism() = default;
    /// `SCRAM-SHA-256`
    [[nodiscard]] virtual QByteArray name() const = 0;
    /// The initial response. Nothing: the server speaks first (or the credentials cannot be put
    /// into this mechanism: then next() says why). An empty one is sent as `=`. Where it does not
    /// fit into the command, it answers the server's first, empty challenge instead; next() is
    /// not called for that challenge.
    [[nodiscard]] virtual std::optional<QByteArray> start() = 0;
    [[nodiscard]] virtual Step next(const QByteArray &challenge) = 0;
    /// The server said 235. False when its own proof is still owed or was wrong (SCRAM,
    /// DIGEST-MD5), or when it had told an error before.
    [[nodiscard]] virtual bool mayFinish() const { return true; }
    /// False as long as a refusal cannot be about the secret: nothing made from it was sent yet,
    /// or the server told that it does not know this way of proving it.
    [[nodiscard]] virtual bool secretWasTested() const { return true; }
    /// The responses give the secret to whoever reads the line.
    [[nodiscard]] virtual bool exposesSecret() const { return false; }
    /// What the server said about its refusal inside the mechanism (XOAUTH2's JSON, the `e=` of
    /// SCRAM); may be empty. These are the server's words: escape them before showing.
    [[nodiscard]] virtual QString refusalDetail() const { return {}; }

protected:
    [[nodiscard]] static Step answer(const QByteArray &response);
    [[nodiscard]] static Step failure(const QString &reason);
    [[nodiscard]] static Step wrongChallenge(const QString &reason);
    /// The failure for a challenge after everything was said.
    [[nodiscard]] static Step surplusChallenge();
};

/// The mechanisms this build knows, and their order. Names are compared without case.
class Mechanisms {
public:
    /// Every name that create() knows, strongest first.
    static QList<QByteArray> known();
    static bool isKnown(const QByteArray &name);
    static bool exposesSecret(const QByteArray &name);
    /// False for those that sign in by a certificate or a ticket.
    static bool needsSecret(const QByteArray &name);
    /// It comes with GNU SASL: a build without it does not know it.
    static bool needsGsasl(const QByteArray &name);
    /// The mechanisms to try, strongest first, in upper case: offered by the server, known here,
    /// usable with these credentials, and equal to `wanted` when that is not empty. A person who
    /// wants one mechanism may use it with either kind of secret.
    static QList<QByteArray> ranked(const QList<QByteArray> &offered, const QByteArray &wanted,
                                    const Credentials &credentials, const AuthContext &context);
    /// Null for an unknown name.
    static std::unique_ptr<Mechanism> create(const QByteArray &name, const Credentials &credentials,
                                             const AuthContext &context);
};

} // namespace posthorn
