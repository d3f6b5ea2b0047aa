// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "net/Endpoint.h"
#include "smtp/Failure.h"

#include <QList>

namespace posthorn {

/// Other ways to the same host that are worth a try after this failure: ports and kinds of
/// security that are often mixed up (RFC 8314: 465 with TLS, 587 with STARTTLS). None of them
/// protects less than the endpoint itself. Empty where another port or security would not help.
[[nodiscard]] QList<Endpoint> serverAlternatives(const Endpoint &endpoint, const Failure &failure);

} // namespace posthorn
