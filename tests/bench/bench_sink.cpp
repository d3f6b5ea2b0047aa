// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// The server of the benchmark: takes every message, as fast or as slowly as it is told, and drops
// it.
//     bench_sink [--certificate PEM --key PEM] [--round-trip-ms N] [--megabytes-per-second N]
//                [--chunking] [--binary]
// prints its port on 127.0.0.1, and after each connection `MESSAGES OCTETS`.
#include "sink/SinkConnection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <csignal>
#include <cstdio>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

using posthorn::bench::SinkConnection;
using posthorn::bench::SinkOptions;

namespace {

constexpr int SlowBuffer = 64 * 1024;

SSL_CTX *makeTls(const SinkOptions &options)
{
    SSL_CTX *tls = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_read_ahead(tls, 1);
    SSL_CTX_set_default_read_buffer_len(tls, 256 * 1024);
    const bool fit = SSL_CTX_use_certificate_chain_file(tls, options.certificate.c_str()) == 1
        && SSL_CTX_use_PrivateKey_file(tls, options.key.c_str(), SSL_FILETYPE_PEM) == 1;
    return fit ? tls : nullptr;
}

/// A socket that listens on 127.0.0.1, or -1; its port is printed.
int listenOnLoopback(const SinkOptions &options)
{
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (options.megabytesPerSecond > 0)
        setsockopt(listener, SOL_SOCKET, SO_RCVBUF, &SlowBuffer, sizeof SlowBuffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), length) != 0
        || listen(listener, 64) != 0
        || getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return -1;
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return listener;
}

volatile std::sig_atomic_t askedToEnd = 0;

void serve(int socket, SSL_CTX *tls, const SinkOptions &options)
{
    static std::mutex printing;
    const auto connection = std::make_unique<SinkConnection>(socket, tls, options);
    connection->run();
    const std::lock_guard guard(printing);
    std::printf("%llu %llu\n", connection->messages(), connection->octets());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    const SinkOptions options = SinkOptions::read(argc, argv);
    SSL_CTX *tls = options.certificate.empty() ? nullptr : makeTls(options);
    const int listener = listenOnLoopback(options);
    if (listener < 0 || (!options.certificate.empty() && !tls)) {
        std::fputs("bench_sink: cannot listen, or no such certificate\n", stderr);
        return 1;
    }
    // Only while nobody is accepted: what a client has sent is told before the end.
    sigset_t blocked;
    sigset_t before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &blocked, &before);
    std::signal(SIGTERM, [](int) { askedToEnd = 1; });
    std::vector<std::thread> connections;
    while (askedToEnd == 0) {
        pollfd client{listener, POLLIN, 0};
        if (ppoll(&client, 1, nullptr, &before) <= 0)
            continue;
        const int socket = accept(listener, nullptr, nullptr);
        if (socket >= 0)
            connections.emplace_back(serve, socket, tls, std::cref(options));
    }
    for (std::thread &connection : connections)
        connection.join();
}
