// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "net/Endpoint.h"

#include <QStringList>

namespace posthorn::cli {

/// `--proxy socks5://[user@]HOST:PORT | http://[user@]HOST:PORT`
struct ProxyOption {
    ProxySettings settings;
    QStringList warnings;

    /// The options go before what stands in `base`, the proxy of an account.
    static Made<ProxyOption> read(const CommandLine &line, const ProxySettings &base = {});
};

} // namespace posthorn::cli
