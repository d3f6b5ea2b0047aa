// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace posthorn {

/// A secret while nobody uses it: its octets are laid over with noise that this process has drawn,
/// so that it does not stand as text in a core file, in swapped memory or in memory that was freed.
/// That hides it from a search; whoever can read the whole memory can take the noise away again.
class Concealed {
public:
    Concealed() = default;
    /// Implicit, so that a text is concealed wherever it is kept as a secret.
    Concealed(const QString &text); // NOLINT(google-explicit-constructor)
    explicit Concealed(const QByteArray &octets);

    [[nodiscard]] bool isEmpty() const { return m_covered.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_covered.size(); }
    /// The octets (UTF-8 of a text), for the moment in which they are used: put them into a Secret.
    [[nodiscard]] QByteArray octets() const;
    /// The text, for a field of the window or the keyring.
    [[nodiscard]] QString text() const;

    bool operator==(const Concealed &) const = default;

private:
    QByteArray m_covered;
};

} // namespace posthorn
