// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "sink/SinkConnection.h"

#include <poll.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace posthorn::bench {

namespace {

constexpr std::size_t BufferSize = 1024 * 1024;

} // namespace

SinkConnection::SinkConnection(int socket, SSL_CTX *tls, const SinkOptions &options)
    : m_options(options)
    , m_line(socket, tls)
    , m_session(options)
    , m_tls(tls != nullptr)
    , m_buffer(BufferSize)
    , m_begin(Clock::now())
{
}

void SinkConnection::run()
{
    // A round trip for TCP, and one more for TLS 1.3.
    const auto setUp = m_options.roundTrip * (m_tls ? 2 : 1);
    if (m_tls) {
        waitUntil(m_begin + setUp);
        if (!m_line.handshake())
            return;
    }
    m_begin = Clock::now();
    m_answers.push_back({m_tls ? m_begin : m_begin + setUp, m_session.takeAnswer()});
    while (sayWhatIsDue() && (!m_session.isOver() || !m_answers.empty())) {
        const auto got = m_line.read(m_buffer.data() + m_filled, m_buffer.size() - m_filled);
        if (got == 0)
            return;
        if (got < 0) {
            waitForPeer();
            continue;
        }
        m_filled += static_cast<std::size_t>(got);
        const std::size_t done = m_session.take({m_buffer.data(), m_filled});
        m_filled -= done;
        std::memmove(m_buffer.data(), m_buffer.data() + done, m_filled);
        if (std::string words = m_session.takeAnswer(); !words.empty())
            m_answers.push_back({Clock::now() + m_options.roundTrip, std::move(words)});
        keepPace(static_cast<std::size_t>(got));
    }
}

bool SinkConnection::sayWhatIsDue()
{
    while (!m_answers.empty() && m_answers.front().due <= Clock::now()) {
        if (!m_line.write(m_answers.front().words))
            return false;
        m_answers.pop_front();
    }
    return true;
}

/// For octets, or for the time of the next answer.
void SinkConnection::waitForPeer() const
{
    pollfd octets{m_line.socket(), POLLIN, 0};
    timespec left{};
    if (!m_answers.empty()) {
        const auto wait = std::max(m_answers.front().due - Clock::now(), Clock::duration::zero());
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wait);
        left = {seconds.count(), std::chrono::nanoseconds(wait - seconds).count()};
    }
    ppoll(&octets, 1, m_answers.empty() ? nullptr : &left, nullptr);
}

void SinkConnection::waitUntil(Clock::time_point then) const
{
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(then - Clock::now());
    if (wait.count() > 0)
        poll(nullptr, 0, static_cast<int>(wait.count()));
}

void SinkConnection::keepPace(std::size_t octets)
{
    if (m_options.megabytesPerSecond <= 0)
        return;
    m_read += static_cast<double>(octets);
    const std::chrono::duration<double> due(m_read / (m_options.megabytesPerSecond * 1e6));
    waitUntil(m_begin + std::chrono::duration_cast<Clock::duration>(due));
}

} // namespace posthorn::bench
