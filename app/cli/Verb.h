// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/CommandLine.h"
#include "cli/Option.h"

#include <QString>

#include <span>

namespace posthorn::cli {

/// What main() was given, for those who start an event loop.
struct Process {
    int &argc;
    char **argv;
};

/// One verb: how it is called, what it is for, and what it does.
struct Verb {
    VerbFlag flag;
    const char *name;
    const char *words; ///< The words it takes behind its options; null: none.
    const char *summary; ///< Untranslated; see summaryText().
    const char *description; ///< Untranslated; see descriptionText().
    /// The answer is the exit code.
    int (*run)(const CommandLine &line, Process process);

    [[nodiscard]] QString nameText() const { return QString::fromLatin1(name); }
    [[nodiscard]] QString wordsText() const { return QString::fromLatin1(words); }
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QString descriptionText() const;

    static std::span<const Verb> all();
    /// Null for a verb that is not built.
    static const Verb *find(QStringView name);
};

} // namespace posthorn::cli
