// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Expected.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace posthorn {

/// One mailbox (RFC 5322 3.4, RFC 6531), held in parsed parts and always printed from them.
struct Address {
    Q_DECLARE_TR_FUNCTIONS(Address)
public:
    QString displayName; ///< Decoded, without quotes; empty: none.
    QString localPart; ///< Without quotes and quoted-pairs; may be non-ASCII (RFC 6531).
    QString domain; ///< In U-label form, or an address literal with its brackets.
    QString group; ///< The name of the group in which it was typed (RFC 5322 3.4); empty: none.

    bool operator==(const Address &) const = default;

    /// True for the null reverse-path `<>` (RFC 5321 4.5.5); never true of a recipient.
    [[nodiscard]] bool isNull() const { return localPart.isEmpty() && domain.isEmpty(); }
    /// The local part holds non-ASCII characters: the mailbox can be written only with SMTPUTF8.
    /// A non-ASCII domain alone needs nothing: it is sent as A-labels.
    [[nodiscard]] bool needsSmtpUtf8() const;
    /// The addr-spec for the wire, local part quoted where RFC 5321 4.1.2 demands it, domain in
    /// IDNA 2008 A-labels. Empty for the null path. UTF-8 when needsSmtpUtf8().
    [[nodiscard]] QByteArray addrSpec() const;
    /// The addr-spec for people: the domain in Unicode.
    [[nodiscard]] QString addrSpecForPeople() const;
    /// `Name <local@domain>` for people and for editing: what parse() reads back to the same value,
    /// but for the group, which AddressList::toString() writes. `<>` for the null path.
    [[nodiscard]] QString toString() const;
    /// The same mailbox whatever the display name: local parts exactly, domains without case.
    [[nodiscard]] bool sameMailbox(const Address &other) const;

    /// One mailbox; surrounding blanks are taken off. More than one is an error, and so is `<>`.
    static Expected<Address> parse(const QString &typed);
};

/// Addresses as a person types them.
struct AddressList {
    QList<Address> addresses; ///< In typed order, duplicates kept.
    QList<Problem> problems; ///< One for each piece that is no mailbox; its value is that piece.

    /// By RFC 5322 3.4: names, quoted strings, comments, groups, routes (passed over), address
    /// literals. And as people type and paste: separators are `,` `;` line breaks, the full-width
    /// `，` `；` `、`, and a tab behind an address; `＠` is an @; `mailto:` is taken off, and so
    /// are invisible marks around an address; a name may hold dots, brackets and an @, and may
    /// stand before its address with a tab between. `address (Name)` gives that name. Line breaks
    /// and controls within an entry are problems.
    static AddressList parse(const QString &typed);
    /// As parse(), but the first problem is the answer.
    static Expected<QList<Address>> parseStrictly(const QString &typed);
    /// The list as text for people, separated by `, `; parse() reads it back.
    static QString toString(const QList<Address> &addresses);
};

} // namespace posthorn
