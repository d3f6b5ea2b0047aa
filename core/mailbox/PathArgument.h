// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace posthorn {

/// What follows MAIL and RCPT: `FROM:<local@domain> KEY=VALUE KEY` (RFC 5321 4.1.1.2).
struct PathArgument {
    struct Parameter {
        QByteArray key; ///< in upper case
        QByteArray value;
    };
    QByteArray path; ///< Without brackets and source route; empty: `<>`.
    QList<Parameter> parameters;

    /// `keyword` is `FROM:` or `TO:`. Blanks before the `<` are suffered. Nothing: a syntax error.
    static std::optional<PathArgument> parse(const QByteArray &argument, const QByteArray &keyword);
    /// A parameter stands there twice.
    [[nodiscard]] bool hasRepeatedParameter() const;
    /// The path is a mailbox by RFC 5321 4.1.2 (as RFC 6531 3.3 widens it), or `postmaster`, and
    /// holds nothing that could be taken for a line end.
    [[nodiscard]] bool isMailbox() const;
    [[nodiscard]] bool isAscii() const;
};

} // namespace posthorn
