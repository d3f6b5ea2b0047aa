// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Security.h"

namespace posthorn {

QByteArray securityName(Security security)
{
    switch (security) {
    case Security::None:
        return "none";
    case Security::Starttls:
        return "starttls";
    case Security::Tls:
        return "tls";
    }
    return {};
}

quint16 standardPort(Security security)
{
    switch (security) {
    case Security::None:
        return 25;
    case Security::Starttls:
        return 587;
    case Security::Tls:
        return 465;
    }
    return 0;
}

} // namespace posthorn
