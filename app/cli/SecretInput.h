// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/Concealed.h"
#include "cli/CommandLine.h"
#include "cli/Refusal.h"

#include <QString>

#include <optional>

namespace posthorn::cli {

/// Passwords and tokens, from wherever they may come from: never from the command line itself,
/// where everybody on the machine can read them.
struct SecretInput {
    /// The first line of a file without its line end. The octets that were read are overwritten.
    static Made<Concealed> fromFile(Opt option, const QString &file);
    /// The first line of standard input.
    static Made<Concealed> fromStandardInput();
    /// The variable is taken out of our environment, so that no child or dump holds it.
    static Made<Concealed> fromEnvironment(Opt option, const QString &variable);

    /// Whichever of --password-file, --password-env, --password-stdin was given; null for none.
    static Made<std::optional<Concealed>> password(const CommandLine &line);
};

} // namespace posthorn::cli
