// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Mechanism.h"

#include <memory>

namespace posthorn {

/// NTLM and GSSAPI (RFC 4752) by way of GNU SASL, in a build where it was found. GSSAPI may ask a
/// ticket server on the network and does not return before it answers.
class GsaslMechanism final : public Mechanism {
    Q_DECLARE_TR_FUNCTIONS(posthorn::GsaslMechanism)
public:
    /// More octets than this no challenge of either has.
    static constexpr qsizetype MaximumChallenge = 4096;
    static constexpr int MaximumRounds = 5;

    /// Whether this build and the library on this machine know the mechanism.
    static bool isBuilt(const QByteArray &name);

    GsaslMechanism(const QByteArray &name, const Credentials &credentials,
                   const AuthContext &context);
    ~GsaslMechanism() override;

    [[nodiscard]] QByteArray name() const override;
    [[nodiscard]] std::optional<QByteArray> start() override;
    [[nodiscard]] Step next(const QByteArray &challenge) override;
    /// What NTLM sends can be turned into the password's hash in a day by whoever reads it.
    [[nodiscard]] bool exposesSecret() const override { return name() == "NTLM"; }

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace posthorn
