// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"

namespace posthorn {

class DigestDirectives;

/// DIGEST-MD5 (RFC 2831), authentication only (`qop=auth`). The server has to prove in turn that
/// it knows the password (`rspauth`).
class DigestMd5 final : public Mechanism {
    Q_DECLARE_TR_FUNCTIONS(posthorn::DigestMd5)
public:
    /// `service` and `nonce`: only tests give them.
    DigestMd5(Credentials credentials, const AuthContext &context,
              QByteArray service = QByteArrayLiteral("smtp"), QByteArray nonce = {});
    [[nodiscard]] QByteArray name() const override { return QByteArrayLiteral("DIGEST-MD5"); }
    [[nodiscard]] std::optional<QByteArray> start() override { return std::nullopt; }
    [[nodiscard]] Step next(const QByteArray &challenge) override;
    [[nodiscard]] bool mayFinish() const override { return m_state == State::Verified; }

private:
    enum class State { Fresh, ProofSent, Verified, Over };

    [[nodiscard]] Step respond(const QByteArray &challenge);
    [[nodiscard]] Step prove(const DigestDirectives &challenge);
    [[nodiscard]] Step verify(const QByteArray &message);
    [[nodiscard]] QByteArray realm(const DigestDirectives &challenge) const;

    Credentials m_credentials;
    QByteArray m_digestUri; ///< `smtp/mail.example.org`
    QByteArray m_nonce;
    QByteArray m_serverProof; ///< What `rspauth` has to be.
    State m_state = State::Fresh;
};

} // namespace posthorn
