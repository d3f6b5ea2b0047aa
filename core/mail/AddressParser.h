// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"
#include "mail/AddressEntry.h"
#include "mail/AddressToken.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace posthorn {

/// Reads an address list by RFC 5322 3.4, entry by entry, in time linear to its length. Tolerated
/// beyond the strict grammar: what people type and paste (see AddressList::parse()), and of the
/// obsolete forms routes and empty entries.
class AddressParser {
    Q_DECLARE_TR_FUNCTIONS(AddressParser)
public:
    using Source = AddressTokenizer::Source;

    /// For Source::Field the list is one unfolded header field; encoded-words in it are decoded.
    static AddressList parse(const QString &list, Source source);

private:
    AddressParser(const QString &list, Source source);
    void run();
    void track(qsizetype at);
    [[nodiscard]] bool endsEntry(qsizetype at) const;
    void beginGroup(qsizetype colon);
    void endEntry(qsizetype end);
    void addProblem(AddressEntry::Tokens tokens, const QString &reason);
    [[nodiscard]] AddressEntry::Tokens span(qsizetype begin, qsizetype end) const;

    const QString &m_list;
    QList<AddressToken> m_tokens;
    AddressEntry m_entry;
    AddressList m_result;
    qsizetype m_begin = 0; ///< First token of the entry that is being read.
    bool m_inAngle = false; ///< Within `<…>`, …
    bool m_inRoute = false; ///< … and before the colon of a route.
    bool m_sawAddress = false; ///< The entry has had an `@` or a `>`.
    bool m_sawColon = false; ///< The entry has had a colon that began no group.
    qsizetype m_groupBegin = -1; ///< First token of the open group's name, …
    qsizetype m_groupEnd = -1; ///< … and its colon; -1: no group is open.
    QString m_group;
};

} // namespace posthorn
