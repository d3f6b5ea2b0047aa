// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// AutoconfigXml reads whatever a stranger's web server sends: what it makes of it is bounded, and
// never leads to an unencrypted line or to a name that is none.
#include "net/HostName.h"
#include "post/AutoconfigXml.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace posthorn;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    static const Address address = *Address::parse(QStringLiteral("ann@example.org"));
    const QList<FoundSettings> servers = AutoconfigXml::parse(octets, address);
    if (servers.size() > 10)
        std::abort();
    for (const FoundSettings &server : servers) {
        if (server.port == 0 || server.security == Security::None)
            std::abort();
        if (!HostName::parse(server.host) || server.user.size() > 320)
            std::abort();
        for (const QChar c : server.user) {
            if (c.category() == QChar::Other_Control)
                std::abort();
        }
    }
    return 0;
}
