// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace posthorn {

/// Text to octets and back by the names of the IANA registry. UTF-8, US-ASCII, ISO-8859-1 and
/// Windows-1252 are always there; more where Qt was built with ICU.
class Charset {
public:
    [[nodiscard]] static bool isKnown(const QByteArray &name);
    /// The name to be written, in lower case: `utf-8` for `UTF8`. Empty for an unknown one.
    [[nodiscard]] static QByteArray canonicalName(const QByteArray &name);
    /// Nothing when the charset is unknown, cannot hold all of the text exactly, or does not write
    /// a line end as ASCII does (UTF-16).
    [[nodiscard]] static std::optional<QByteArray> encode(const QString &text,
                                                          const QByteArray &name);
    /// Always answers text. An unknown charset, and octets not valid in theirs, are read as UTF-8
    /// if they are that, else as Windows-1252; what is not valid in UTF-8 becomes U+FFFD.
    [[nodiscard]] static QString decode(const QByteArray &octets, const QByteArray &name);
    /// As decode() for octets of which nothing is known.
    [[nodiscard]] static QString guess(const QByteArray &octets);
    [[nodiscard]] static bool isUtf8(const QByteArray &octets);
    /// The text with every lone surrogate replaced by U+FFFD, so that it has a UTF-8 form.
    [[nodiscard]] static QString wellFormed(const QString &text);
};

} // namespace posthorn
