// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// What a person types: the parser ends, what it accepts is printed so that it is read back the
// same, and goes into a header field from which every reader gets it back.
#include "mail/Address.h"
#include "mail/HeaderReader.h"
#include "mail/HeaderText.h"

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

QByteArray valueOf(const QByteArray &field)
{
    return field.sliced(field.indexOf(':') + 1).chopped(2);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    const AddressList list = AddressList::parse(QString::fromUtf8(octets));
    for (const Problem &problem : list.problems)
        require(!problem.reason.isEmpty());
    for (const Address &address : list.addresses) {
        require(!address.isNull());
        for (const char c : address.addrSpec())
            require(uchar(c) >= 0x20 && c != 0x7f);
        Address alone = address;
        alone.group.clear();
        const auto again = Address::parse(alone.toString());
        require(again && *again == alone);
    }
    const AddressList again = AddressList::parse(AddressList::toString(list.addresses));
    require(again.problems.isEmpty() && again.addresses == list.addresses);
    if (!list.addresses.isEmpty()) {
        const auto field = HeaderText::addressList("To", list.addresses, true);
        require(field && HeaderReader::addresses(valueOf(*field)) == list.addresses);
        for (const Address &address : list.addresses)
            require(address.needsSmtpUtf8() || HeaderText::addressList("Cc", {address}));
    }
    (void)HeaderReader::addresses(octets);
    return 0;
}
