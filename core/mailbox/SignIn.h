// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace posthorn {

/// The server's side of one SASL conversation, for one user with one password.
class SignIn {
public:
    enum class Outcome { Challenge, Accepted, Refused, Malformed };
    struct Answer {
        Outcome outcome = Outcome::Refused;
        QByteArray challenge; ///< before base64
    };

    virtual ~SignIn() = default;
    /// `initial`: the initial response; nothing when there was none.
    [[nodiscard]] virtual Answer begin(const std::optional<QByteArray> &initial) = 0;
    [[nodiscard]] virtual Answer next(const QByteArray &response) = 0;

    /// The mechanisms to announce; those that expose the password only where nobody listens.
    [[nodiscard]] static QList<QByteArray> mechanisms(bool protectedLine);
    /// Null for a name that is not among mechanisms().
    [[nodiscard]] static std::unique_ptr<SignIn> create(const QByteArray &mechanism,
                                                        bool protectedLine, const QString &user,
                                                        const QString &password);
};

} // namespace posthorn
