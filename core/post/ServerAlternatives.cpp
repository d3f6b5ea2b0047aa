// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "post/ServerAlternatives.h"

#include <algorithm>

namespace posthorn {

namespace {

/// How long one way may take: a port that is filtered answers nothing at all.
constexpr int TrialTimeoutMs = 6'000;

bool mayBeAMixUp(const Failure &failure)
{
    switch (failure.cause) {
    case FailureCause::ConnectionRefused:
    case FailureCause::TlsExpected:
    case FailureCause::TlsHandshake:
    case FailureCause::StarttlsMissing:
    case FailureCause::StarttlsRefused:
    case FailureCause::GreetingRefused:
    case FailureCause::NoAuthOffered:
    case FailureCause::PasswordWouldBeExposed:
    case FailureCause::AuthenticationRequired:
        return true;
    case FailureCause::TimedOut:
    case FailureCause::ConnectionLost:
    case FailureCause::Malformed:
        return failure.stage <= Stage::Starttls;
    default:
        return false;
    }
}

} // namespace

QList<Endpoint> serverAlternatives(const Endpoint &endpoint, const Failure &failure)
{
    const bool elsewhere = endpoint.unixSocket || !endpoint.connectHost.isEmpty();
    if (elsewhere || !mayBeAMixUp(failure))
        return {};
    struct Way {
        quint16 port;
        Security security;
    };
    const Way ways[] = {{endpoint.port, Security::Tls},
                        {endpoint.port, Security::Starttls},
                        {465, Security::Tls},
                        {587, Security::Starttls},
                        {25, Security::Starttls}};
    QList<Endpoint> alternatives;
    for (const Way &way : ways) {
        const auto isSame = [&way](const Endpoint &other) {
            return other.port == way.port && other.security == way.security;
        };
        if (isSame(endpoint) || std::any_of(alternatives.cbegin(), alternatives.cend(), isSame))
            continue;
        Endpoint alternative = endpoint;
        alternative.port = way.port;
        alternative.security = way.security;
        alternative.connectTimeoutMs = TrialTimeoutMs;
        alternative.tlsTimeoutMs = TrialTimeoutMs;
        alternatives.append(alternative);
    }
    return alternatives;
}

} // namespace posthorn
