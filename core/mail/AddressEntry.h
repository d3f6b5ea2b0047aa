// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "mail/AddressToken.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <span>

namespace posthorn {

/// Reads the tokens of one mailbox: `addr-spec`, `Name <addr-spec>` or `addr-spec (Name)`.
class AddressEntry {
    Q_DECLARE_TR_FUNCTIONS(AddressEntry)
public:
    using Tokens = std::span<const AddressToken>;
    using Reason = std::optional<QString>; ///< Nothing: no fault was found.

    /// `list` is what the tokens were taken from.
    AddressEntry(const QString &list, AddressTokenizer::Source source)
        : m_list(list)
        , m_source(source)
    {
    }

    /// Fills the address, or says in a sentence why it cannot.
    Reason read(Tokens entry);
    [[nodiscard]] const Address &address() const { return m_address; }
    /// The words of a name, quoted strings without quotes, comments left out.
    [[nodiscard]] QString phrase(Tokens tokens) const;
    /// The phrase before the colon of a group; empty when it cannot be a name.
    [[nodiscard]] QString groupName(Tokens tokens) const;
    /// What stands in the list, for a sentence: short, without controls.
    [[nodiscard]] QString shown(Tokens tokens) const;

private:
    Reason readAngle(Tokens entry, qsizetype open);
    Reason readBare(Tokens entry);
    Reason readAddrSpec(Tokens spec);
    Reason readLocalPart(Tokens tokens);
    Reason checkLocalPart(const QString &skeleton) const;
    Reason readDomain(Tokens tokens);
    Reason setName(const QString &name);
    [[nodiscard]] QString decoded(const QString &atoms) const;

    const QString &m_list;
    AddressTokenizer::Source m_source;
    Address m_address;
};

} // namespace posthorn
