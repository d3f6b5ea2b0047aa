// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Refusal.h"

#include <QString>

#include <optional>

namespace posthorn::cli {

/// Passwords and tokens, from wherever they may come from: never from the command line itself,
/// where everybody on the machine can read them.
struct SecretInput {
    /// The first line of a file without its line end. The octets that were read are overwritten.
    static Made<QString> fromFile(Opt option, const QString &file);
    /// The first line of standard input.
    static Made<QString> fromStandardInput();
    /// The variable is taken out of our environment, so that no child or dump holds it.
    static Made<QString> fromEnvironment(Opt option, const QString &variable);

    /// Whichever of --password-file, --password-env, --password-stdin was given; null for none.
    static Made<std::optional<QString>> password(const CommandLine &line);
    /// Overwrites the text where nobody else shares it.
    static void wipe(QString &secret);
};

} // namespace posthorn::cli
