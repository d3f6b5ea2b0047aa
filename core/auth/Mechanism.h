// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace posthorn {

/// Who signs in, and with what.
struct Credentials {
    QString user; ///< Empty: do not sign in (but EXTERNAL needs none).
    QString secret; ///< Password, or the access token for XOAUTH2 and OAUTHBEARER.
    bool secretIsToken = false;
    [[nodiscard]] bool isEmpty() const { return user.isEmpty() && secret.isEmpty(); }
};

/// What a mechanism may need to know of the connection.
struct AuthContext {
    QByteArray host; ///< for DIGEST-MD5 and OAUTHBEARER
    quint16 port = 0;
    QByteArray channelBinding; ///< tls-server-end-point (RFC 5929); empty: no TLS
};

/// One side of a SASL conversation (RFC 4422): bytes in, bytes out. It knows no SMTP; the caller
/// does base64 and the framing, and bounds sizes. One object serves one attempt.
class Mechanism {
public:
    /// The answer to a challenge: octets to send, or the reason to give up.
    struct Step {
        QByteArray response;
        bool failed = false;
        bool serverNotAuthentic = false; ///< with failed: the server's proof was wrong
        QString reason; ///< with failed: a translated sentence
    };

    virtual ~Mechanism() = default;
    /// `SCRAM-SHA-256`
    [[nodiscard]] virtual QByteArray name() const = 0;
    /// The initial response. Nothing: the server speaks first. An empty one is sent as `=`.
    [[nodiscard]] virtual std::optional<QByteArray> start() = 0;
    [[nodiscard]] virtual Step next(const QByteArray &challenge) = 0;
    /// The server said 235. False when its own proof is still owed or was wrong (SCRAM).
    [[nodiscard]] virtual bool mayFinish() const { return true; }
    /// The responses give the secret to whoever reads the line.
    [[nodiscard]] virtual bool exposesSecret() const { return false; }
    /// What the server said about its refusal inside the mechanism (XOAUTH2's JSON); may be empty.
    [[nodiscard]] virtual QString refusalDetail() const { return {}; }
};

/// The mechanisms this build knows, and their order.
class Mechanisms {
public:
    /// Every name that create() knows, strongest first.
    static QList<QByteArray> known();
    static bool exposesSecret(const QByteArray &name);
    /// The mechanisms to try, strongest first: offered by the server, known here, usable with
    /// these credentials, and equal to `wanted` when that is not empty.
    static QList<QByteArray> ranked(const QList<QByteArray> &offered, const QByteArray &wanted,
                                    const Credentials &credentials, const AuthContext &context);
    /// Null for an unknown name.
    static std::unique_ptr<Mechanism> create(const QByteArray &name, const Credentials &credentials,
                                             const AuthContext &context);
};

} // namespace posthorn
