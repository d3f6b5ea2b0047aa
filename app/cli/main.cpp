// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/MemoryDumps.h"
#include "cli/HeapTuning.h"
#include "cli/Platform.h"
#include "cli/Program.h"
#include "cli/QtMessages.h"

#include <QtGlobal>

int main(int argc, char **argv)
{
    using namespace posthorn::cli;
    posthorn::forbidMemoryDumps();
    tuneHeap();
    // Qt's own event loop costs less than GLib's, and nothing here needs GLib.
    qputenv("QT_NO_GLIB", "1");
    QtMessages::install();
    Platform::prepareStandardStreams();
    return runProgram(Platform::arguments(argc, argv), {argc, argv});
}
