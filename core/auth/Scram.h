// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"

#include <QCryptographicHash>

namespace posthorn {

/// SCRAM (RFC 5802, RFC 7677), with -PLUS bound to the server's certificate (RFC 5929
/// tls-server-end-point). Both sides prove that they know the password; a server that has not
/// done so gets no mail.
class Scram final : public Mechanism {
    Q_DECLARE_TR_FUNCTIONS(posthorn::Scram)
public:
    struct Flavour {
        QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256;
        bool plus = false;
    };
    /// What a server may ask for (RFC 7677 4 demands 4,096 at least). Fewer would make a stolen
    /// proof cheap to guess from, more would hold the program.
    static constexpr int minimumIterations = 4096;
    static constexpr int maximumIterations = 500'000;

    /// `nonce`: only tests give one.
    Scram(Flavour flavour, Credentials credentials, AuthContext context,
          QByteArray nonce = freshNonce());
    [[nodiscard]] QByteArray name() const override;
    [[nodiscard]] std::optional<QByteArray> start() override;
    [[nodiscard]] Step next(const QByteArray &challenge) override;
    [[nodiscard]] bool secretWasTested() const override;
    [[nodiscard]] bool mayFinish() const override { return m_state == State::Verified; }
    [[nodiscard]] QString refusalDetail() const override { return m_refusal; }

    /// 144 random bits, printable and without commas.
    [[nodiscard]] static QByteArray freshNonce();

private:
    enum class State { Fresh, NameSent, ProofSent, Verified, Refused, Over };

    [[nodiscard]] QByteArray gs2Header() const;
    [[nodiscard]] Step takeServerFirst(const QByteArray &message);
    [[nodiscard]] Step takeServerFinal(const QByteArray &message);
    [[nodiscard]] Step takeRefusal(const QByteArray &message);
    [[nodiscard]] Step prove(const QByteArray &serverFirst, const QByteArray &salt, int iterations,
                             const QByteArray &nonce);
    [[nodiscard]] QByteArray keyed(const QByteArray &key, const QByteArray &message) const;

    Flavour m_flavour;
    Credentials m_credentials;
    AuthContext m_context;
    QByteArray m_nonce;
    QByteArray m_clientFirstBare;
    QByteArray m_serverSignature; ///< What the server has to send.
    State m_state = State::Fresh;
    bool m_proofWasSent = false;
    QString m_refusal;
};

} // namespace posthorn
