// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/SessionSettings.h"

#include <algorithm>

namespace posthorn {

Patience Patience::uniform(std::chrono::milliseconds limit)
{
    Patience patience;
    patience.greeting = limit;
    patience.command = limit;
    patience.dataInitiation = limit;
    patience.dataBlock = limit;
    patience.dataTermination = limit;
    patience.quit = std::min(limit, patience.quit);
    patience.touch = std::min(limit, patience.touch);
    return patience;
}

bool SessionSettings::missTlsOfPort() const
{
    constexpr quint16 SubmissionsPort = 465;
    return port == SubmissionsPort && security != Security::Tls;
}

} // namespace posthorn
