// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "mail/Address.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace posthorn {

/// The addresses that a person has written to, or imported, for completing what is typed. A plain
/// value that lives in memory; read() and write() may run on any thread. It is bounded: the
/// addresses that were not used for longest go first.
class AddressBook {
public:
    static constexpr qsizetype MostEntries = 5000;

    /// The file in the folder for the data of this program.
    [[nodiscard]] static QString standardFile();
    /// What the file holds; nothing where there is none, or where it is not such a file.
    [[nodiscard]] static AddressBook read(const QString &file);
    /// Atomically, readable by this person only; the Problem's reason holds the system's words.
    [[nodiscard]] std::optional<Problem> write(const QString &file) const;

    /// A message was sent to these.
    void noteUse(const QList<Address> &addresses, const QDateTime &when);
    /// Takes those that are not known yet, as far as there is room; answers how many.
    int import(const QList<Address> &addresses);
    /// False if it was not known.
    bool forget(const Address &address);
    /// Up to `most` addresses of which every typed word begins, or is part of, a word of the name
    /// or the address; the likeliest first. Case and accents do not matter.
    [[nodiscard]] QList<Address> find(const QString &typed, int most) const;

    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    struct Entry {
        Address address;
        QString folded; ///< name and address as find() compares them
        int uses = 0; ///< 0: imported only
        QDateTime last; ///< invalid: imported only
    };
    [[nodiscard]] static QString folded(const QString &text);
    [[nodiscard]] static int rank(const Entry &entry, const QStringList &words);
    /// Where each mailbox is.
    [[nodiscard]] QHash<QString, qsizetype> index() const;
    static void rename(Entry &entry, const Address &address);
    [[nodiscard]] static Entry entryFor(const Address &address);
    void shrink();

    QList<Entry> m_entries;
};

} // namespace posthorn
