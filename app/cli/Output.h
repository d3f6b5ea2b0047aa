// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/Refusal.h"

#include <QByteArray>
#include <QString>

namespace posthorn::cli {

/// Standard output and standard error, in UTF-8 whatever the locale. Nothing is buffered for
/// longer than one call.
struct Output {
    /// One line of text to standard output. False when it cannot be written.
    static bool line(const QString &text);
    /// Octets to standard output as they are. False when they cannot be written.
    static bool octets(const QByteArray &bytes);
    /// One line of text to standard error.
    static void note(const QString &text);
    /// `posthorn-cli: …` on standard error; the answer is the exit code for the caller.
    static int refuse(const Refusal &refusal);
    /// Text to standard error without a line end, for a bar that is drawn over.
    static void draw(const QString &text);
};

} // namespace posthorn::cli
