// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace posthorn {

/// The boundaries of one message's multiparts (RFC 2046 5.1.1). They hold `=_`, which neither
/// base64 nor quoted-printable can contain, are all of one size, so that none is the start of
/// another, and come from the seed alone: the same seed gives the same boundaries.
class Boundaries {
public:
    /// `attempt`: another one gives others, for when the first occur in the content.
    Boundaries(const QByteArray &seed, int attempt);

    /// A new boundary.
    QByteArray make();
    /// Those that were made, each behind `--`: what no line of the content may begin with.
    [[nodiscard]] const QList<QByteArray> &delimiters() const { return m_delimiters; }

    /// A seed that nobody can guess.
    static QByteArray randomSeed();

private:
    QByteArray m_seed;
    QList<QByteArray> m_delimiters;
};

} // namespace posthorn
