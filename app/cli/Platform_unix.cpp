// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Platform.h"

#include <array>
#include <csignal>
#include <fcntl.h>
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

int Platform::openPipe(const QByteArray &name)
{
    const int pipe = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (pipe >= 0)
        fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) & ~O_NONBLOCK);
    return pipe;
}

bool Platform::mayOpenFiles()
{
    constexpr int Needed = 3;
    std::array<int, Needed> files = {-1, -1, -1};
    for (int &file : files)
        file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    const bool may = files.back() >= 0;
    for (const int file : files) {
        if (file >= 0)
            ::close(file);
    }
    return may;
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
