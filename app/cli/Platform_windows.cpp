// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/Platform.h"

#include <QString>

#include <cstdio>
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#include <shellapi.h>

namespace posthorn::cli {

void Platform::prepareStandardStreams()
{
    SetConsoleOutputCP(CP_UTF8);
    for (FILE *stream : {stdin, stdout, stderr})
        _setmode(_fileno(stream), _O_BINARY);
}

QList<QByteArray> Platform::arguments(int, char **)
{
    QList<QByteArray> result;
    int count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    for (int i = 1; i < count; ++i)
        result.append(QString::fromWCharArray(words[i]).toUtf8());
    LocalFree(words);
    return result;
}

int Platform::openPipe(const QByteArray &)
{
    return -1; // Its pipes are no files of a folder.
}

bool Platform::mayOpenFiles()
{
    return true;
}

bool Platform::standardErrorIsTerminal()
{
    return _isatty(_fileno(stderr)) != 0;
}

int Platform::terminalWidth()
{
    CONSOLE_SCREEN_BUFFER_INFO info = {};
    return GetConsoleScreenBufferInfo(GetStdHandle(STD_ERROR_HANDLE), &info) ? info.dwSize.X : 80;
}

} // namespace posthorn::cli
