// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "smtp/Stage.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace posthorn {

/// A command as a person typed it, read as far as it changes the conversation.
struct TypedLine {
    enum class Kind { Other, Hello, Starttls, Auth, Recipient, NewTransaction, Data, Bdat, Quit };

    Kind kind = Kind::Other;
    QByteArray octets; ///< as typed, without a line end
    QByteArray verb; ///< in upper case
    QByteArray mechanism; ///< of AUTH, in upper case
    QString shown; ///< what may be logged in its place; empty: the line itself
    QList<QByteArray> secrets; ///< what an initial response gives away
    qint64 chunkSize = 0; ///< of BDAT
    bool lastChunk = false;

    static TypedLine parse(const QByteArray &octets);
    /// Whether the line begins with a command that some server knows.
    [[nodiscard]] bool isCommand() const;
    /// The stage that the command belongs to; nothing: whichever there is.
    [[nodiscard]] std::optional<Stage> stage() const;
    /// What the answer to a challenge gives away: the octets, and the password behind their NULs
    /// (RFC 4616).
    static QList<QByteArray> secretsOf(const QByteArray &base64);
};

} // namespace posthorn
