// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/NetworkError.h"

#include <cerrno>

namespace posthorn {

QString NetworkError::text(int error)
{
    switch (error) {
    case ECONNREFUSED:
        return tr("Connection refused");
    case ECONNRESET:
        return tr("Connection reset by peer");
    case ETIMEDOUT:
        return tr("Connection timed out");
    case EHOSTUNREACH:
        return tr("No route to host");
    case ENETUNREACH:
        return tr("Network is unreachable");
    case ENETDOWN:
        return tr("Network is down");
    case EADDRNOTAVAIL:
        return tr("The address is not available on this computer");
    default:
        return qt_error_string(error);
    }
}

} // namespace posthorn
