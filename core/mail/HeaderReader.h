// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace posthorn {

/// A Content-Type or Content-Disposition field, decoded.
struct ParameterizedValue {
    QByteArray value; ///< `text/plain`, `attachment`: lower case, without comments.
    QHash<QByteArray, QString> parameters; ///< Names in lower case; RFC 2231 and RFC 2047 undone.
};

/// Reads header values (RFC 5322, RFC 2047, RFC 2231), tolerant of what is found in the field: it
/// always answers something, never fails. All arguments are raw values as HeaderBlock gives them,
/// still folded. Results may hold any character: escape them before showing.
class HeaderReader {
public:
    /// Line breaks of folds taken out, blanks at both ends too.
    static QByteArray unfolded(const QByteArray &value);
    /// Encoded-words decoded, blanks between two of them dropped, other octets read as UTF-8, or
    /// Windows-1252 where they are none.
    static QString unstructured(const QByteArray &value);
    /// As unstructured(), for a phrase: quotes and comments are taken off. Not for address lists.
    static QString phrase(const QByteArray &value);
    /// The mailboxes of a From, To, … field; pieces that are none are passed over.
    static QList<Address> addresses(const QByteArray &value);
    /// `<a@b>` ids in order, with brackets, folds and comments taken out.
    static QList<QByteArray> messageIds(const QByteArray &value);
    /// Quoted strings, comments, RFC 2231 charsets and continuations in any order, encoded-words.
    static ParameterizedValue parameters(const QByteArray &value);
    /// RFC 5322 3.3 with its obsolete zones; keeps the offset. Invalid when it cannot be read.
    static QDateTime dateTime(const QByteArray &value);
};

} // namespace posthorn
