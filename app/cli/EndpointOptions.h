// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "net/Endpoint.h"

#include <QStringList>

namespace posthorn::cli {

/// The part of the server options that says where to connect and whom to trust there.
struct EndpointOptions {
    Endpoint endpoint;
    QStringList warnings;

    /// The options go before what stands in `base`, the endpoint of an account. One without a host
    /// is none.
    static Made<EndpointOptions> read(const CommandLine &line, const Endpoint &base = {});
};

} // namespace posthorn::cli
