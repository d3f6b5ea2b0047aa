// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"

namespace posthorn {

/// PLAIN (RFC 4616): everything in one response, in UTF-8 as typed; preparing the strings is the
/// server's part there.
class Plain final : public Mechanism {
    Q_DECLARE_TR_FUNCTIONS(posthorn::Plain)
public:
    explicit Plain(Credentials credentials);
    [[nodiscard]] QByteArray name() const override { return QByteArrayLiteral("PLAIN"); }
    [[nodiscard]] std::optional<QByteArray> start() override;
    [[nodiscard]] Step next(const QByteArray &challenge) override;
    [[nodiscard]] bool exposesSecret() const override { return true; }

private:
    Credentials m_credentials;
};

} // namespace posthorn
