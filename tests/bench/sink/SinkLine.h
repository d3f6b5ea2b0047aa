// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <openssl/ssl.h>

#include <cstddef>
#include <memory>
#include <string_view>

namespace posthorn::bench {

/// One accepted connection, with TLS from the start or without. Nothing blocks but the handshake.
class SinkLine {
public:
    static constexpr std::ptrdiff_t Nothing = -1; ///< neither an octet now nor the end

    SinkLine(int socket, SSL_CTX *tls);
    ~SinkLine();
    SinkLine(const SinkLine &) = delete;
    SinkLine &operator=(const SinkLine &) = delete;

    [[nodiscard]] bool handshake();
    /// Octets read; 0: the peer went away; Nothing.
    [[nodiscard]] std::ptrdiff_t read(char *to, std::size_t size);
    /// False when the line broke.
    [[nodiscard]] bool write(std::string_view octets);
    [[nodiscard]] int socket() const { return m_socket; }
    /// Octets that came over the network, those of TLS included.
    [[nodiscard]] unsigned long long octetsOfTheWire() const;

private:
    void setBlocking(bool blocking) const;

    int m_socket;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
    unsigned long long m_read = 0;
};

} // namespace posthorn::bench
