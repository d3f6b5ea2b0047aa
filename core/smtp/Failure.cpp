// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "smtp/Failure.h"

#include <array>

namespace posthorn {

namespace {

FailureCause causeOf(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::File:
        return FailureCause::FileUnreadable;
    case Problem::Kind::FileChanged:
        return FailureCause::FileChanged;
    case Problem::Kind::NeedsSmtpUtf8:
        return FailureCause::NeedsSmtpUtf8;
    case Problem::Kind::Address:
    case Problem::Kind::Header:
    case Problem::Kind::Body:
        break;
    }
    return FailureCause::BadInput;
}

} // namespace

Failure Failure::fromProblem(const Problem &problem)
{
    return {Stage::Input,   FailureKind::Input, causeOf(problem.kind),
            problem.reason, problem.value,      std::nullopt};
}

bool Failure::isTemporary() const
{
    if (cause == FailureCause::Malformed || cause == FailureCause::Flooded)
        return false; // whatever the code of a reply says that may not stand there
    if (reply)
        return reply->isTransient();
    return cause == FailureCause::TimedOut || cause == FailureCause::ShuttingDown;
}

QByteArray failureKindName(FailureKind kind)
{
    static constexpr std::array names
        = {"input",    "network", "timeout",        "certificate", "policy",
           "protocol", "refused", "authentication", "cancelled",   "internal"};
    return names.at(static_cast<size_t>(kind));
}

} // namespace posthorn
