// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Refusal.h"

#include "smtp/LogEntry.h"

#include <QCoreApplication>

namespace posthorn::cli {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(posthorn::cli::Refusal)
};
} // namespace

Refusal Refusal::fromProblem(const QString &option, const Problem &problem)
{
    constexpr int shownCharacters = 200;
    QString value = escapedForShowing(problem.value);
    if (value.size() > shownCharacters)
        value = Words::tr("%1…", "a long value that was cut").arg(value.left(shownCharacters));
    const QString reason = escapedForShowing(problem.reason);
    const bool named = !value.isEmpty() && !reason.contains(value);
    QString text = reason;
    if (!option.isEmpty() && named)
        text = Words::tr("%1 “%2”: %3", "option, value, reason").arg(option, value, reason);
    else if (!option.isEmpty())
        text = Words::tr("%1: %2", "option, reason").arg(option, reason);
    else if (named)
        text = Words::tr("“%1”: %2", "value, reason").arg(value, reason);
    return {exitCodeFor(problem), text};
}

Failure Refusal::asFailure() const
{
    const FailureKind kind
        = code == ExitCode::Authentication ? FailureKind::Authentication : FailureKind::Input;
    return {Stage::Input, kind, FailureCause::BadInput, text, {}, std::nullopt};
}

} // namespace posthorn::cli
