// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "sink/SinkOptions.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace posthorn::bench {

/// The conversation of one connection: octets in, answers out. Everything is taken and dropped.
class SinkSession {
public:
    SinkSession(const SinkOptions &options);

    /// How many of the octets it is done with; the others come again with more behind them.
    [[nodiscard]] std::size_t take(std::string_view octets);
    /// What is to be said now.
    [[nodiscard]] std::string takeAnswer();
    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] unsigned long long messages() const { return m_messages; }

private:
    enum class Expects { Command, Lines, Chunk };

    [[nodiscard]] std::size_t takeCommand(std::string_view octets);
    [[nodiscard]] std::size_t takeLines(std::string_view octets);
    [[nodiscard]] std::size_t takeChunk(std::string_view octets);
    void command(std::string_view line);
    void greet();
    void beginChunk(std::string_view line);
    void endChunk();
    void accept();

    const SinkOptions &m_options;
    std::string m_answer;
    Expects m_expects = Expects::Command;
    bool m_firstLine = false; ///< of the message, which may be the lone dot already
    bool m_lastChunk = false;
    unsigned long long m_chunkLeft = 0;
    unsigned long long m_messages = 0;
    bool m_over = false;
};

} // namespace posthorn::bench
