// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/HeapTuning.h"
#include "cli/Platform.h"
#include "cli/Program.h"
#include "cli/QtMessages.h"

int main(int argc, char **argv)
{
    using namespace posthorn::cli;
    tuneHeap();
    QtMessages::install();
    Platform::prepareStandardStreams();
    return runProgram(Platform::arguments(argc, argv), {argc, argv});
}
