// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "sink/SinkOptions.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace posthorn::bench {

SinkOptions SinkOptions::read(int argc, char **argv)
{
    SinkOptions options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        const auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
        if (name == "--certificate") {
            options.certificate = value();
        } else if (name == "--key") {
            options.key = value();
        } else if (name == "--round-trip-ms") {
            options.roundTrip = std::chrono::microseconds(std::atoll(value()) * 1000);
        } else if (name == "--megabytes-per-second") {
            options.megabytesPerSecond = std::atof(value());
        } else if (name == "--chunking") {
            options.chunking = true;
        } else if (name == "--binary") {
            options.chunking = options.binary = true;
        } else {
            std::fprintf(stderr, "bench_sink: unknown option %s\n", argv[i]);
            std::exit(64);
        }
    }
    return options;
}

} // namespace posthorn::bench
