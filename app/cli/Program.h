// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Verb.h"

#include <QByteArray>
#include <QList>

namespace posthorn::cli {

/// Everything behind main(): finds the verb, parses its options, runs it. The answer is the exit
/// code. Nothing of Qt is started before the arguments are found good.
[[nodiscard]] int runProgram(const QList<QByteArray> &arguments, Process process);

} // namespace posthorn::cli
