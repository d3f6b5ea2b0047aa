// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/UnixConnect.h"

#include "net/NetworkError.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace posthorn {

UnixConnect UnixConnect::to(const QString &path)
{
    UnixConnect result;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.isEmpty() || name.size() >= qsizetype(sizeof address.sun_path)) {
        result.reason = tr("The path of the socket is empty or too long.");
        return result;
    }
    std::copy(name.begin(), name.end(), address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool ready = descriptor >= 0 && ::fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
        && ::fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0
        && ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (ready) {
        result.descriptor = descriptor;
        return result;
    }
    const int error = errno;
    result.refused = error == ECONNREFUSED || error == ENOENT;
    result.reason = NetworkError::text(error);
    if (descriptor >= 0)
        ::close(descriptor);
    return result;
}

} // namespace posthorn
