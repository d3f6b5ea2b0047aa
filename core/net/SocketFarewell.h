// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTcpSocket>

#include <memory>

namespace posthorn {

/// Sends what a socket still holds, closes it (with TLS: by close_notify) and deletes it: all at
/// once where the kernel takes it, else within two seconds, without its owner, as long as the
/// thread has an event loop. The last octets of a conversation are a QUIT that nobody waits for.
void sayFarewell(std::unique_ptr<QTcpSocket> socket);

} // namespace posthorn
