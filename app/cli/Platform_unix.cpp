// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Platform.h"

#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>

namespace posthorn::cli {

void Platform::prepareStandardStreams()
{
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, nullptr);
}

QList<QByteArray> Platform::arguments(int argc, char **argv)
{
    QList<QByteArray> result;
    for (int i = 1; i < argc; ++i)
        result.append(QByteArray(argv[i]));
    return result;
}

bool Platform::standardErrorIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

int Platform::terminalWidth()
{
    struct winsize size = {};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace posthorn::cli
