// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Refusal.h"
#include "mail/Eml.h"

#include <QString>

#include <memory>

namespace posthorn::cli {

/// A prepared message from a file or, for `-`, from standard input. What comes from there is kept
/// in memory up to a bound and in a temporary file of our own beyond it.
struct EmlInput {
    static Made<std::shared_ptr<const Eml>> read(const QString &file);
};

} // namespace posthorn::cli
