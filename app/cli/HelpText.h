// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

#include <QString>

namespace posthorn::cli {

/// The help, made from the tables of verbs and options alone.
struct HelpText {
    /// How to call the program, and its verbs.
    static QString overview();
    /// One verb with its options.
    static QString verb(const Verb &verb);
    /// Everything, as a manual page would have it.
    static QString manual();
    static QString version();
    /// The text in lines of at most 78 columns, each after the first indented by `indent`.
    static QString wrapped(const QString &text, int indent);
};

} // namespace posthorn::cli
