// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace posthorn {

/// The addresses in a file of contacts that another program wrote: vCard 2.1, 3.0 or 4.0
/// (RFC 6350), or a table as CSV (RFC 4180; commas, semicolons or tabs).
struct ContactFile {
    Q_DECLARE_TR_FUNCTIONS(ContactFile)
public:
    static constexpr qint64 LargestFile = 16 * 1024 * 1024; ///< octets
    static constexpr qsizetype MostAddresses = 20'000;

    QList<Address> addresses; ///< In the order of the file; at most MostAddresses.
    int unusable = 0; ///< entries whose address is none

    /// Reads the whole file; the Problem says in a sentence why it cannot be.
    [[nodiscard]] static Expected<ContactFile> read(const QString &path);
    /// What the octets hold; what is neither vCard nor table gives nothing.
    [[nodiscard]] static ContactFile parse(const QByteArray &octets);

private:
    void take(const QString &name, const QString &typedAddress);
    void takeCards(const QByteArray &file);
    void takeTable(const QString &text);
};

} // namespace posthorn
