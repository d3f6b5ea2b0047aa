// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "sink/SinkSession.h"

#include <strings.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

namespace posthorn::bench {

namespace {

constexpr std::string_view LoneDot = ".\r\n";

bool hasVerb(std::string_view line, std::string_view verb)
{
    return line.size() >= verb.size() && strncasecmp(line.data(), verb.data(), verb.size()) == 0;
}

/// Where the dot stands that ends the message, or npos. Base64 has no other dot, so this looks for
/// dots and not for lines.
std::size_t lastDot(std::string_view octets)
{
    for (std::size_t dot = octets.find('.'); dot != octets.npos; dot = octets.find('.', dot + 1)) {
        if (dot >= 2 && octets.substr(dot - 2, 5) == "\r\n.\r\n")
            return dot;
    }
    return octets.npos;
}

} // namespace

SinkSession::SinkSession(const SinkOptions &options)
    : m_options(options)
    , m_answer("220 sink.test ESMTP\r\n")
{
}

std::string SinkSession::takeAnswer()
{
    return std::exchange(m_answer, {});
}

std::size_t SinkSession::take(std::string_view octets)
{
    std::size_t all = 0;
    while (!m_over && all < octets.size()) {
        const std::string_view rest = octets.substr(all);
        std::size_t done = 0;
        switch (m_expects) {
        case Expects::Command:
            done = takeCommand(rest);
            break;
        case Expects::Lines:
            done = takeLines(rest);
            break;
        case Expects::Chunk:
            done = takeChunk(rest);
            break;
        }
        if (done == 0)
            break;
        all += done;
    }
    return all;
}

std::size_t SinkSession::takeCommand(std::string_view octets)
{
    const std::size_t end = octets.find("\r\n");
    if (end == octets.npos)
        return 0;
    command(octets.substr(0, end));
    return end + 2;
}

std::size_t SinkSession::takeLines(std::string_view octets)
{
    if (m_firstLine) {
        if (octets.size() < LoneDot.size())
            return 0;
        m_firstLine = false;
        if (octets.substr(0, LoneDot.size()) == LoneDot) {
            accept();
            return LoneDot.size();
        }
    }
    if (const std::size_t dot = lastDot(octets); dot != octets.npos) {
        accept();
        return dot + LoneDot.size();
    }
    constexpr std::size_t mayBegin = 4; // CR LF . CR
    return octets.size() > mayBegin ? octets.size() - mayBegin : 0;
}

std::size_t SinkSession::takeChunk(std::string_view octets)
{
    const auto count = std::min<unsigned long long>(octets.size(), m_chunkLeft);
    m_chunkLeft -= count;
    if (m_chunkLeft == 0)
        endChunk();
    return static_cast<std::size_t>(count);
}

void SinkSession::command(std::string_view line)
{
    if (hasVerb(line, "EHLO")) {
        greet();
    } else if (hasVerb(line, "DATA")) {
        m_answer += "354 Go ahead\r\n";
        m_expects = Expects::Lines;
        m_firstLine = true;
    } else if (hasVerb(line, "BDAT ")) {
        beginChunk(line);
    } else if (hasVerb(line, "QUIT")) {
        m_answer += "221 2.0.0 Bye\r\n";
        m_over = true;
    } else {
        m_answer += "250 2.0.0 Fine\r\n";
    }
}

void SinkSession::greet()
{
    m_answer += "250-sink.test\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SIZE 0\r\n";
    if (m_options.chunking)
        m_answer += "250-CHUNKING\r\n";
    if (m_options.binary)
        m_answer += "250-BINARYMIME\r\n";
    m_answer += "250 ENHANCEDSTATUSCODES\r\n";
}

void SinkSession::beginChunk(std::string_view line)
{
    m_chunkLeft = 0;
    std::from_chars(line.data() + std::strlen("BDAT "), line.data() + line.size(), m_chunkLeft);
    m_lastChunk = line.ends_with("LAST");
    m_expects = Expects::Chunk;
    if (m_chunkLeft == 0)
        endChunk();
}

void SinkSession::endChunk()
{
    if (m_lastChunk) {
        accept();
        return;
    }
    m_expects = Expects::Command;
    m_answer += "250 2.0.0 Chunk\r\n";
}

void SinkSession::accept()
{
    ++m_messages;
    m_expects = Expects::Command;
    m_answer += "250 2.0.0 Taken\r\n";
}

} // namespace posthorn::bench
