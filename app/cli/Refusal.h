// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/ExitCode.h"
#include "mail/Expected.h"
#include "mail/Problem.h"
#include "smtp/Failure.h"

#include <QString>

namespace posthorn::cli {

/// Why a command ends before its work has begun: the exit code, and a whole translated sentence
/// for standard error that names the option and the value, escaped for showing.
struct Refusal {
    ExitCode code = ExitCode::Usage;
    QString text;

    static Refusal usage(const QString &text) { return {ExitCode::Usage, text}; }
    static Refusal data(const QString &text) { return {ExitCode::Data, text}; }
    /// `option` as it is typed, `--to`; empty where no single option is to blame.
    static Refusal fromProblem(const QString &option, const Problem &problem);
    /// The same as a report tells it.
    [[nodiscard]] Failure asFailure() const;
};

/// What was made of some options, or why nothing could be made of them.
template <typename T> using Made = Expected<T, Refusal>;

} // namespace posthorn::cli
