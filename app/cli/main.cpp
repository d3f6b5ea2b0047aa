// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/MemoryDumps.h"
#include "cli/ExitCode.h"
#include "cli/HeapTuning.h"
#include "cli/Output.h"
#include "cli/Platform.h"
#include "cli/Program.h"
#include "cli/QtMessages.h"

#include <QCoreApplication>
#include <QtGlobal>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// The command line speaks English, which too has plurals: “1 second”, “2 seconds”.
void loadPlurals()
{
    static QTranslator plurals;
    if (plurals.load(u":/plurals/posthorn_en.qm"_s))
        QCoreApplication::installTranslator(&plurals);
}
Q_COREAPP_STARTUP_FUNCTION(loadPlurals)

} // namespace

int main(int argc, char **argv)
{
    using namespace posthorn::cli;
    posthorn::forbidMemoryDumps();
    tuneHeap();
    // Qt's own event loop costs less than GLib's, and nothing here needs GLib.
    qputenv("QT_NO_GLIB", "1");
    QtMessages::install();
    Platform::prepareStandardStreams();
    if (!Platform::mayOpenFiles()) { // Qt would end the process by a signal
        Output::note(QCoreApplication::translate(
            "posthorn::cli::Program", "posthorn-cli: this process may not open any more files"));
        return int(ExitCode::Internal);
    }
    return runProgram(Platform::arguments(argc, argv), {argc, argv});
}
