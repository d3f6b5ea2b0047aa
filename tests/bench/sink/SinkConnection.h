// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sink/SinkLine.h"
#include "sink/SinkOptions.h"
#include "sink/SinkSession.h"

#include <chrono>
#include <deque>
#include <string>
#include <vector>

namespace posthorn::bench {

/// Brings a line and its session together, and makes the network as slow as it is asked to be.
class SinkConnection {
public:
    SinkConnection(int socket, SSL_CTX *tls, const SinkOptions &options);

    /// Until the peer says QUIT or goes away.
    void run();
    [[nodiscard]] unsigned long long messages() const { return m_session.messages(); }
    [[nodiscard]] unsigned long long octets() const { return m_line.octetsOfTheWire(); }

private:
    using Clock = std::chrono::steady_clock;
    struct Answer {
        Clock::time_point due;
        std::string words;
    };

    [[nodiscard]] bool sayWhatIsDue();
    void waitForPeer() const;
    void waitUntil(Clock::time_point then) const;
    void keepPace(std::size_t octets);

    const SinkOptions &m_options;
    SinkLine m_line;
    SinkSession m_session;
    bool m_tls;
    std::deque<Answer> m_answers;
    std::vector<char> m_buffer;
    std::size_t m_filled = 0;
    Clock::time_point m_begin;
    double m_read = 0;
};

} // namespace posthorn::bench
