// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/Endpoint.h"

#include <QHostAddress>
#include <QList>

namespace posthorn {

/// The order in which addresses are tried (RFC 8305 4): families take turns, beginning with the
/// family that the system's resolver put first; within a family its order is kept. Duplicates and
/// addresses that `version` or the family of `bindAddress` (null: any) rule out are left out.
[[nodiscard]] QList<QHostAddress> addressOrder(const QList<QHostAddress> &found, IpVersion version,
                                               const QHostAddress &bindAddress);

} // namespace posthorn
