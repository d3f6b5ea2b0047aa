// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT

// The floor: a client with nothing between it and the socket but OpenSSL and the project's own
// base64. It does what a benchmark needs and nothing that a person would.
#include "WriterOptions.h"

#include "mail/Base64Encoder.h"

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using posthorn::Base64Encoder;
using posthorn::bench::WriterOptions;

namespace {

constexpr qint64 BlockSize = Base64Encoder::OctetsPerLine * 3360; // 256 KiB of base64
constexpr int Window = 20; // messages by BDAT that are not answered yet

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "bench_openssl: %s\n", what);
    std::exit(1);
}

class Line {
public:
    explicit Line(const WriterOptions &options);
    void write(const char *octets, std::size_t size) const;
    void write(const std::string &words) const { write(words.data(), words.size()); }
    /// Waits for that many whole replies, each of which must begin with the digit.
    void expect(char digit, int replies = 1);

private:
    [[nodiscard]] std::string reply();

    int m_socket;
    SSL *m_tls = nullptr;
    std::string m_read;
};

Line::Line(const WriterOptions &options)
    : m_socket(socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(options.port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail("cannot connect");
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (options.authority.empty())
        return;
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    if (SSL_CTX_load_verify_locations(context, options.authority.c_str(), nullptr) != 1)
        fail("cannot read the authority");
    m_tls = SSL_new(context);
    SSL_set1_host(m_tls, "localhost");
    SSL_set_fd(m_tls, m_socket);
    if (SSL_connect(m_tls) != 1)
        fail("no TLS");
}

void Line::write(const char *octets, std::size_t size) const
{
    while (size > 0) {
        const auto put = m_tls ? SSL_write(m_tls, octets, static_cast<int>(size))
                               : send(m_socket, octets, size, MSG_NOSIGNAL);
        if (put <= 0)
            fail("cannot write");
        octets += put;
        size -= static_cast<std::size_t>(put);
    }
}

std::string Line::reply()
{
    for (;;) {
        if (const std::size_t end = m_read.find("\r\n"); end != std::string::npos) {
            std::string line = m_read.substr(0, end);
            m_read.erase(0, end + 2);
            return line;
        }
        char block[16384];
        const auto got
            = m_tls ? SSL_read(m_tls, block, sizeof block) : recv(m_socket, block, sizeof block, 0);
        if (got <= 0)
            fail("the server went away");
        m_read.append(block, static_cast<std::size_t>(got));
    }
}

void Line::expect(char digit, int replies)
{
    while (replies > 0) {
        const std::string line = reply();
        if (line.empty() || line[0] != digit)
            fail(line.c_str());
        if (line.size() < 4 || line[3] != '-')
            --replies;
    }
}

std::string envelope(const WriterOptions &options)
{
    std::string words = "MAIL FROM:<a@posthorn.example>\r\n";
    for (int i = 0; i < options.recipients; ++i)
        words += "RCPT TO:<r" + std::to_string(i) + "@posthorn.example>\r\n";
    return words;
}

std::string smallMessage()
{
    std::string message
        = "From: a@posthorn.example\r\nTo: b@posthorn.example\r\nSubject: x\r\n\r\n";
    while (message.size() < 1024)
        message += "The quick brown fox jumps over the lazy dog, again and again.\r\n";
    return message;
}

void sendSmall(Line &line, const WriterOptions &options)
{
    const std::string begin = envelope(options) + "DATA\r\n";
    const std::string body = smallMessage() + ".\r\n";
    line.write(begin);
    for (int i = 1; i <= options.count; ++i) {
        line.expect('2', options.recipients + 1);
        line.expect('3');
        line.write(i < options.count ? body + begin : body);
        line.expect('2');
    }
}

void sendSmallChunks(Line &line, const WriterOptions &options)
{
    const std::string message = smallMessage();
    const std::string all
        = envelope(options) + "BDAT " + std::to_string(message.size()) + " LAST\r\n" + message;
    int sent = 0;
    for (int i = 0; i < options.count; ++i) {
        for (; sent < options.count && sent < i + Window; ++sent)
            line.write(all);
        line.expect('2', options.recipients + 2);
    }
}

void sendFile(const Line &line, const std::string &path, bool binary)
{
    const int file = open(path.c_str(), O_RDONLY);
    std::vector<char> block(BlockSize);
    std::vector<char> encoded(BlockSize / Base64Encoder::OctetsPerLine * Base64Encoder::LineSize);
    for (ssize_t got = 0; (got = read(file, block.data(), block.size())) > 0;) {
        if (binary) {
            line.write(block.data(), static_cast<std::size_t>(got));
            continue;
        }
        const qint64 size = Base64Encoder::encodeRest(block.data(), got, encoded.data());
        line.write(encoded.data(), static_cast<std::size_t>(size));
    }
    close(file);
}

void sendFiles(Line &line, const WriterOptions &options)
{
    line.write(envelope(options));
    line.expect('2', options.recipients + 1);
    if (options.binary) {
        unsigned long long size = 0;
        for (const std::string &path : options.files) {
            struct stat facts { };
            if (stat(path.c_str(), &facts) == 0)
                size += static_cast<unsigned long long>(facts.st_size);
        }
        line.write("BDAT " + std::to_string(size) + " LAST\r\n");
    } else {
        line.write("DATA\r\n");
        line.expect('3');
        line.write("Subject: x\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    }
    for (const std::string &path : options.files)
        sendFile(line, path, options.binary);
    if (!options.binary)
        line.write(".\r\n");
    line.expect('2');
}

} // namespace

int main(int argc, char **argv)
{
    const WriterOptions options = WriterOptions::read(argc, argv);
    Line line(options);
    line.expect('2');
    line.write("EHLO bench.test\r\n");
    line.expect('2');
    if (!options.files.empty())
        sendFiles(line, options);
    else if (options.binary)
        sendSmallChunks(line, options);
    else
        sendSmall(line, options);
    line.write("QUIT\r\n");
    line.expect('2');
    return 0;
}
