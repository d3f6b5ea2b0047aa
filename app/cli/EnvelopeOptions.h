// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"
#include "mail/Address.h"
#include "smtp/Envelope.h"

#include <QList>

namespace posthorn::cli {

/// The options that are told to the server and not to the reader.
struct EnvelopeOptions {
    /// `from` is the reverse path unless --envelope-from says another.
    static Made<Envelope> read(const CommandLine &line, const QList<Address> &from,
                               const QList<Address> &recipients);
};

} // namespace posthorn::cli
