// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace posthorn {

/// The `name=value, name="value"` list of DIGEST-MD5 (RFC 2831 7.1), in order.
class DigestDirectives {
public:
    struct Directive {
        QByteArray name; ///< in lower case
        QByteArray value; ///< without quotes and backslashes
        bool quoted = false;
    };

    /// Nothing for what does not follow the grammar.
    static std::optional<DigestDirectives> parse(const QByteArray &message);
    /// `"value"`, with backslashes where they are needed.
    [[nodiscard]] static QByteArray quoted(const QByteArray &value);

    [[nodiscard]] QList<Directive> all(const QByteArray &name) const;
    /// The directive if it is there exactly once.
    [[nodiscard]] std::optional<Directive> only(const QByteArray &name) const;
    /// The directive is there at most once, as RFC 2831 2.1.1 asks of most.
    [[nodiscard]] bool isRepeated(const QByteArray &name) const { return all(name).size() > 1; }

private:
    QList<Directive> m_directives;
};

} // namespace posthorn
