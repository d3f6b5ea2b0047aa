// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace posthorn::cli {

/// What differs from system to system; one .cpp file for each.
struct Platform {
    /// To be called first: standard streams carry octets unchanged, the terminal shows UTF-8, and
    /// a reader of ours that goes away is an error of writing, not the end of this process.
    static void prepareStandardStreams();
    /// The arguments without the program's name, as UTF-8 where the system knows characters and
    /// as they came where it knows octets.
    static QList<QByteArray> arguments(int argc, char **argv);
    /// A named pipe, opened for writing without waiting for a reader; -1 where nobody reads it.
    static int openPipe(const QByteArray &name);
    /// Whether this process may still open what an event loop needs.
    static bool mayOpenFiles();
    static bool standardErrorIsTerminal();
    /// Columns of the terminal behind standard error; 80 where that is not known.
    static int terminalWidth();
};

} // namespace posthorn::cli
