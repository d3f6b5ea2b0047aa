// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/AddressBook.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace posthorn {

/// The address book of the program, as the windows use it: in memory, while reading and writing
/// happen on another thread.
class KnownAddresses final : public QObject {
    Q_OBJECT
public:
    /// `file`: empty: that of the person who runs the program.
    explicit KnownAddresses(const QString &file = {}, QObject *parent = nullptr);

    [[nodiscard]] QList<Address> find(const QString &typed, int most) const;
    /// A message was sent to them just now.
    void noteUse(const QList<Address> &addresses);
    void forget(const Address &address);
    /// Takes the addresses of a vCard or CSV file. imported() or failed() follows.
    void importFile(const QString &path);

signals:
    void imported(const QString &path, int added, int unusable);
    /// A file could not be read or written; which and why.
    void failed(const QString &sentence);

private:
    void change(const std::function<void(AddressBook &)> &how);
    void write();

    QString m_file;
    AddressBook m_book;
    QList<std::function<void(AddressBook &)>> m_waiting; ///< for the file to be read
    bool m_read = false;
    bool m_writing = false;
    bool m_changed = false; ///< since what is being written
};

} // namespace posthorn
