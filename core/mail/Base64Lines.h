// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace posthorn {

/// Encodes lines of 57 octets with the vector instructions of this processor. What it makes of the
/// last two octets of `out` behind a line is overwritten by the next one, and it reads seven octets
/// behind a line: one more line must follow those that it is given.
using Base64Lines = void (*)(const char *in, const char *end, char *out);

/// Null where this build or this processor knows none.
[[nodiscard]] Base64Lines vectorBase64Lines();

} // namespace posthorn
