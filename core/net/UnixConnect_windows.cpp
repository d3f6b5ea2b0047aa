// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/UnixConnect.h"

namespace posthorn {

UnixConnect UnixConnect::to(const QString & /*path*/)
{
    UnixConnect result;
    result.reason = tr("There are no Unix domain sockets on this system.");
    return result;
}

} // namespace posthorn
