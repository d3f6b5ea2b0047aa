// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"

namespace posthorn {

/// LOGIN (draft-murchison-sasl-login): the name to the first prompt, the password to the second.
/// Servers word their prompts as they like, so the order counts and not the words.
class LoginMechanism final : public Mechanism {
public:
    explicit LoginMechanism(Credentials credentials);
    [[nodiscard]] QByteArray name() const override { return QByteArrayLiteral("LOGIN"); }
    [[nodiscard]] std::optional<QByteArray> start() override { return std::nullopt; }
    [[nodiscard]] Step next(const QByteArray &challenge) override;
    [[nodiscard]] bool exposesSecret() const override { return true; }

private:
    Credentials m_credentials;
    int m_prompts = 0;
};

} // namespace posthorn
