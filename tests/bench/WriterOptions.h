// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace posthorn::bench {

/// What the bare writers are told: PORT AUTHORITY|- [--binary] [--count N] [--recipients N] FILE…
struct WriterOptions {
    int port = 0;
    std::string authority; ///< PEM; empty: without TLS
    bool binary = false; ///< by BDAT, the files as they are
    int count = 1; ///< small messages, where there are no files
    int recipients = 1;
    std::vector<std::string> files;

    [[nodiscard]] static WriterOptions read(int argc, char **argv)
    {
        WriterOptions options;
        for (int i = 1; i < argc; ++i) {
            const std::string_view word = argv[i];
            if (i == 1)
                options.port = std::atoi(argv[i]);
            else if (i == 2)
                options.authority = word == "-" ? "" : word;
            else if (word == "--binary")
                options.binary = true;
            else if (word == "--count" && i + 1 < argc)
                options.count = std::atoi(argv[++i]);
            else if (word == "--recipients" && i + 1 < argc)
                options.recipients = std::atoi(argv[++i]);
            else
                options.files.emplace_back(word);
        }
        return options;
    }
};

} // namespace posthorn::bench
