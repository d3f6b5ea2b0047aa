// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "mail/FieldFolder.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace posthorn {

/// Writes an address-list (RFC 5322 3.4) into a field, without checking it: HeaderText does.
class MailboxWriter {
public:
    MailboxWriter(const QByteArray &name, bool utf8);

    /// The whole field with its CRLF. Neighbours of one group stand in a group where the field
    /// may hold one.
    QByteArray write(const QList<Address> &addresses);

private:
    enum class PhraseForm { Atoms, Quoted, EncodedWords };

    void writeMailbox(const Address &address, const QByteArray &behind);
    /// `behind` is glued to the last word, unless that is an encoded-word.
    void writePhrase(const QString &phrase, const QByteArray &behind = {});
    void writeEncoded(const QString &phrase);
    [[nodiscard]] PhraseForm formOf(const QString &phrase) const;
    [[nodiscard]] bool areAtoms(const QString &phrase) const;
    [[nodiscard]] QByteArray addrSpec(const Address &address) const;

    FieldFolder m_folder;
    bool m_groups;
    bool m_utf8;
};

} // namespace posthorn
