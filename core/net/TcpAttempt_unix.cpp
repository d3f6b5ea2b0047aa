// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/TcpAttempt.h"

#include "net/NetworkError.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace posthorn {

namespace {

/// A QHostAddress as the system takes it.
struct SystemAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;

    SystemAddress(const QHostAddress &address, quint16 port)
    {
        if (address.protocol() == QAbstractSocket::IPv6Protocol)
            fillV6(address, port);
        else
            fillV4(address, port);
    }
    [[nodiscard]] const sockaddr *get() const
    {
        return reinterpret_cast<const sockaddr *>(&storage);
    }

private:
    void fillV4(const QHostAddress &address, quint16 port)
    {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        size = sizeof v4;
        std::memcpy(&storage, &v4, sizeof v4);
    }
    void fillV6(const QHostAddress &address, quint16 port)
    {
        sockaddr_in6 v6{};
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        const Q_IPV6ADDR octets = address.toIPv6Address();
        std::copy(std::begin(octets.c), std::end(octets.c), v6.sin6_addr.s6_addr);
        bool isNumber = false;
        const uint scope = address.scopeId().toUInt(&isNumber);
        v6.sin6_scope_id
            = isNumber ? scope : ::if_nametoindex(address.scopeId().toLocal8Bit().constData());
        size = sizeof v6;
        std::memcpy(&storage, &v6, sizeof v6);
    }
};

QAbstractSocket::SocketError socketError(int error)
{
    switch (error) {
    case ECONNREFUSED:
        return QAbstractSocket::ConnectionRefusedError;
    case ETIMEDOUT:
        return QAbstractSocket::SocketTimeoutError;
    case EACCES:
    case EPERM:
        return QAbstractSocket::SocketAccessError;
    case EADDRNOTAVAIL:
        return QAbstractSocket::SocketAddressNotAvailableError;
    case ECONNRESET:
        return QAbstractSocket::RemoteHostClosedError;
    default:
        return QAbstractSocket::NetworkError;
    }
}

} // namespace

class TcpAttempt::Private {
public:
    ~Private() { close(); }
    [[nodiscard]] int open(const QHostAddress &address, const QHostAddress &from);
    void close();

    SocketFactory makeSocket;
    std::unique_ptr<QTcpSocket> socket;
    std::unique_ptr<QSocketNotifier> notifier;
    int descriptor = -1;
};

/// Zero, or the system's error.
int TcpAttempt::Private::open(const QHostAddress &address, const QHostAddress &from)
{
    const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    descriptor = ::socket(v6 ? AF_INET6 : AF_INET, SOCK_STREAM, 0);
    const bool ready = descriptor >= 0 && ::fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
        && ::fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0;
    if (!ready)
        return errno;
    if (from.isNull())
        return 0;
    const SystemAddress own(from, 0);
    return ::bind(descriptor, own.get(), own.size) == 0 ? 0 : errno;
}

void TcpAttempt::Private::close()
{
    notifier.reset();
    if (descriptor >= 0)
        ::close(std::exchange(descriptor, -1));
}

TcpAttempt::TcpAttempt(SocketFactory makeSocket, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->makeSocket = std::move(makeSocket);
}

TcpAttempt::~TcpAttempt() = default;

void TcpAttempt::start(const QHostAddress &address, quint16 port, const QHostAddress &from)
{
    const auto fail = [this](int error, const QString &words) {
        d->close();
        QMetaObject::invokeMethod(
            this, [this, error, words] { emit failed(socketError(error), words); },
            Qt::QueuedConnection);
    };
    if (const int error = d->open(address, from); error != 0) {
        const QString words = NetworkError::text(error);
        return fail(error,
                    from.isNull() ? words
                                  : tr("cannot leave from %1: %2").arg(from.toString(), words));
    }
    const SystemAddress there(address, port);
    int answer = 0;
    do {
        answer = ::connect(d->descriptor, there.get(), there.size);
    } while (answer != 0 && errno == EINTR);
    if (answer != 0 && errno != EINPROGRESS)
        return fail(errno, NetworkError::text(errno));
    // Writable: connected, or failed.
    d->notifier = std::make_unique<QSocketNotifier>(d->descriptor, QSocketNotifier::Write);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this, fail] {
        d->notifier->setEnabled(false);
        d->notifier.release()->deleteLater(); // this is its own signal
        int error = 0;
        socklen_t size = sizeof error;
        if (::getsockopt(d->descriptor, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
            error = errno;
        if (error != 0)
            return fail(error, NetworkError::text(error));
        d->socket = d->makeSocket();
        d->socket->setSocketDescriptor(std::exchange(d->descriptor, -1));
        emit connected();
    });
}

std::unique_ptr<QTcpSocket> TcpAttempt::takeSocket()
{
    return std::move(d->socket);
}

} // namespace posthorn
