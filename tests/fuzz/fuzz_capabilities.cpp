// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// The lines of an EHLO reply: whatever they hold, what is offered has sense, and an extension that
// was switched off is not there.
#include "smtp/Capabilities.h"

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
    Capabilities offered = Capabilities::fromReply({250, octets.split('\n')});
    require(offered.maximumSize().value_or(0) >= 0);
    for (const char *name : {"RCPTMAX", "MAILMAX", "RCPTDOMAINMAX"})
        require(offered.limit(name).value_or(1) > 0);
    for (const QByteArray &mechanism : offered.authMechanisms())
        require(!mechanism.isEmpty() && mechanism == mechanism.toUpper());
    const QList<QByteArray> lines = offered.lines();
    for (const QByteArray &line : lines) {
        const QByteArray keyword = line.split(' ').constFirst().toUpper();
        offered.disable(keyword);
        require(!offered.has(keyword) && offered.parameters(keyword).isEmpty());
    }
    return 0;
}
