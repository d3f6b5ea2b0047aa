// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"

namespace posthorn {

/// CRAM-MD5 (RFC 2195): the user name and the keyed digest of the server's challenge.
class CramMd5 final : public Mechanism {
    Q_DECLARE_TR_FUNCTIONS(posthorn::CramMd5)
public:
    explicit CramMd5(Credentials credentials);
    [[nodiscard]] QByteArray name() const override { return QByteArrayLiteral("CRAM-MD5"); }
    [[nodiscard]] std::optional<QByteArray> start() override { return std::nullopt; }
    [[nodiscard]] Step next(const QByteArray &challenge) override;

private:
    Credentials m_credentials;
    bool m_answered = false;
};

} // namespace posthorn
