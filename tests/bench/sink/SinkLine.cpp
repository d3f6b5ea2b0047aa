// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "sink/SinkLine.h"

#include <openssl/bio.h>
#include <openssl/err.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace posthorn::bench {

SinkLine::SinkLine(int socket, SSL_CTX *tls)
    : m_socket(socket)
    , m_tls(tls ? SSL_new(tls) : nullptr, &SSL_free)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (m_tls)
        SSL_set_fd(m_tls.get(), socket);
    else
        setBlocking(false);
}

SinkLine::~SinkLine()
{
    if (m_tls)
        SSL_shutdown(m_tls.get());
    shutdown(m_socket, SHUT_WR);
    close(m_socket);
}

void SinkLine::setBlocking(bool blocking) const
{
    const int flags = fcntl(m_socket, F_GETFL);
    fcntl(m_socket, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
}

bool SinkLine::handshake()
{
    const bool done = !m_tls || SSL_accept(m_tls.get()) == 1;
    setBlocking(false);
    return done;
}

std::ptrdiff_t SinkLine::read(char *to, std::size_t size)
{
    if (!m_tls) {
        const ssize_t got = recv(m_socket, to, size, 0);
        if (got > 0)
            m_read += static_cast<unsigned long long>(got);
        return got < 0 && (errno == EAGAIN || errno == EINTR) ? Nothing : got < 0 ? 0 : got;
    }
    const int got = SSL_read(m_tls.get(), to, static_cast<int>(size));
    if (got > 0)
        return got;
    const int why = SSL_get_error(m_tls.get(), got);
    ERR_clear_error();
    return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE ? Nothing : 0;
}

bool SinkLine::write(std::string_view octets)
{
    while (!octets.empty()) {
        const auto put = m_tls
            ? SSL_write(m_tls.get(), octets.data(), static_cast<int>(octets.size()))
            : send(m_socket, octets.data(), octets.size(), MSG_NOSIGNAL);
        if (put > 0) {
            octets.remove_prefix(static_cast<std::size_t>(put));
            continue;
        }
        const bool full = m_tls
            ? SSL_get_error(m_tls.get(), static_cast<int>(put)) == SSL_ERROR_WANT_WRITE
            : errno == EAGAIN || errno == EINTR;
        if (!full)
            return false;
        pollfd room{m_socket, POLLOUT, 0};
        poll(&room, 1, 10'000);
    }
    return true;
}

unsigned long long SinkLine::octetsOfTheWire() const
{
    return m_tls ? BIO_number_read(SSL_get_rbio(m_tls.get())) : m_read;
}

} // namespace posthorn::bench
