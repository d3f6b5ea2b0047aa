// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// Whatever a file of contacts holds, only addresses come out of it that can be written and read
// back, and the book that takes them stays within its bounds and finds them.
#include "post/AddressBook.h"
#include "post/ContactFile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    const ContactFile contacts = ContactFile::parse(octets);
    for (const Address &address : contacts.addresses) {
        const auto again = Address::parse(address.toString());
        require(again && again->sameMailbox(address));
        require(again->displayName == address.displayName);
    }
    AddressBook book;
    const int added = book.import(contacts.addresses);
    require(added == book.size() && book.size() <= AddressBook::MostEntries);
    (void)book.find(QString::fromUtf8(octets.left(100)), 10);
    return 0;
}
