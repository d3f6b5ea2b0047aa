// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "ui/KnownAddresses.h"

#include "post/ContactFile.h"
#include "ui/Background.h"

#include <optional>
#include <utility>

namespace posthorn {

KnownAddresses::KnownAddresses(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file.isEmpty() ? AddressBook::standardFile() : file)
{
    inBackground(
        this, [name = m_file] { return AddressBook::read(name); },
        [this](const AddressBook &book) {
            m_book = book;
            m_read = true;
            const auto waiting = std::exchange(m_waiting, {});
            for (const auto &how : waiting)
                change(how);
        });
}

QList<Address> KnownAddresses::find(const QString &typed, int most) const
{
    return m_book.find(typed, most);
}

void KnownAddresses::noteUse(const QList<Address> &addresses)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!addresses.isEmpty())
        change([addresses, now](AddressBook &book) { book.noteUse(addresses, now); });
}

void KnownAddresses::forget(const Address &address)
{
    change([address](AddressBook &book) { book.forget(address); });
}

void KnownAddresses::importFile(const QString &path)
{
    inBackground(
        this, [path] { return ContactFile::read(path); },
        [this, path](const Expected<ContactFile> &contacts) {
            if (!contacts) {
                emit failed(contacts.error().reason);
                return;
            }
            change([this, path, found = *contacts](AddressBook &book) {
                emit imported(path, book.import(found.addresses), found.unusable);
            });
        });
}

void KnownAddresses::change(const std::function<void(AddressBook &)> &how)
{
    if (!m_read) { // what the file holds must not be written over
        m_waiting.append(how);
        return;
    }
    how(m_book);
    m_changed = true;
    if (!m_writing)
        write();
}

void KnownAddresses::write()
{
    m_writing = true;
    m_changed = false;
    inBackground(
        this, [book = m_book, name = m_file] { return book.write(name); },
        [this](const std::optional<Problem> &problem) {
            m_writing = false;
            if (problem)
                emit failed(tr("The addresses could not be kept for the next time. %1")
                                .arg(problem->reason));
            else if (m_changed)
                write();
        });
}

} // namespace posthorn
