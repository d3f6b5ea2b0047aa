// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

namespace posthorn::bench {

/// What the sink of the benchmark is told on its command line.
struct SinkOptions {
    std::string certificate; ///< PEM; without it there is no TLS
    std::string key;
    std::chrono::microseconds roundTrip{
        0}; ///< added to each answer, and to the set-up of TCP and TLS
    double megabytesPerSecond = 0; ///< how fast it reads; 0: as fast as it can
    bool binary = false; ///< whether it offers CHUNKING and BINARYMIME
    bool chunking = false; ///< whether it offers CHUNKING

    /// Ends the program where the command line is wrong.
    [[nodiscard]] static SinkOptions read(int argc, char **argv);
};

} // namespace posthorn::bench
