// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mailbox/SignIn.h"

namespace posthorn {

/// The server of SCRAM-SHA-256 (RFC 5802, RFC 7677), without channel binding.
class ScramSignIn final : public SignIn {
public:
    ScramSignIn(const QString &user, const QString &password);
    [[nodiscard]] Answer begin(const std::optional<QByteArray> &initial) override;
    [[nodiscard]] Answer next(const QByteArray &response) override;

private:
    enum class State { Nothing, Challenged, Proved };

    [[nodiscard]] Answer takeClientFirst(const QByteArray &message);
    [[nodiscard]] Answer takeClientFinal(const QByteArray &message);

    QByteArray m_user; ///< as a saslname
    QByteArray m_saltedPassword;
    QByteArray m_salt;
    QByteArray m_gs2Header;
    QByteArray m_clientFirstBare;
    QByteArray m_serverFirst;
    QByteArray m_nonce;
    bool m_rightUser = false;
    State m_state = State::Nothing;
};

} // namespace posthorn
