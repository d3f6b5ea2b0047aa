// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"

namespace posthorn {

/// An OAuth 2 access token: OAUTHBEARER (RFC 7628) and its forerunner XOAUTH2. A refusal comes as
/// a challenge with JSON in it, to which a dummy is answered before the server says 535.
class Bearer final : public Mechanism {
    Q_DECLARE_TR_FUNCTIONS(posthorn::Bearer)
public:
    enum class Kind { OAuthBearer, XOAuth2 };

    Bearer(Kind kind, Credentials credentials, AuthContext context);
    [[nodiscard]] QByteArray name() const override;
    [[nodiscard]] std::optional<QByteArray> start() override;
    [[nodiscard]] Step next(const QByteArray &challenge) override;
    [[nodiscard]] bool mayFinish() const override { return !m_refused; }
    [[nodiscard]] bool exposesSecret() const override { return true; }
    [[nodiscard]] QString refusalDetail() const override { return m_refusal; }

private:
    [[nodiscard]] bool canBeWritten() const;

    Kind m_kind;
    Credentials m_credentials;
    AuthContext m_context;
    bool m_refused = false;
    QString m_refusal;
};

} // namespace posthorn
