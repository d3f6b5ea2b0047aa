// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"

namespace posthorn {

/// EXTERNAL (RFC 4422 appendix A): who we are, the server knows from the client certificate. The
/// user name, where there is one, is the identity to act as; an empty response leaves that to the
/// server.
class External final : public Mechanism {
public:
    explicit External(const Credentials &credentials);
    [[nodiscard]] QByteArray name() const override { return QByteArrayLiteral("EXTERNAL"); }
    [[nodiscard]] std::optional<QByteArray> start() override;
    [[nodiscard]] Step next(const QByteArray &challenge) override;

private:
    QString m_identity;
};

} // namespace posthorn
