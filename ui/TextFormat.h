// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

namespace posthorn {

/// How the body of a message is written.
enum class TextFormat { Plain, Html };

} // namespace posthorn
