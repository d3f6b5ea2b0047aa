// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/LineInput.h"

#include <condition_variable>
#include <cstdio>
#include <io.h>
#include <memory>
#include <mutex>
#include <thread>
#include <windows.h>

namespace posthorn::cli {

/// A console cannot be waited for together with sockets: a thread reads it, a line at a time and
/// only when one is wanted. It is left behind when this object goes.
class LineInput::Private {
public:
    struct Desk {
        std::mutex mutex;
        std::condition_variable wish;
        int wanted = 0;
        bool closed = false;
        LineInput *input = nullptr;
    };
    std::shared_ptr<Desk> desk = std::make_shared<Desk>();
};

namespace {

/// False at the end of the input.
bool readLine(QByteArray &line)
{
    line.clear();
    for (int c = std::getc(stdin); c != EOF; c = std::getc(stdin)) {
        if (c == '\n') {
            if (line.endsWith('\r'))
                line.chop(1);
            return true;
        }
        line.append(char(c));
        if (line.size() == LineInput::MaximumLine)
            return true;
    }
    return !line.isEmpty();
}

template <typename Desk> void serve(const std::shared_ptr<Desk> &desk)
{
    for (;;) {
        {
            std::unique_lock lock(desk->mutex);
            desk->wish.wait(lock, [&] { return desk->wanted > 0 || desk->closed; });
            if (desk->closed)
                return;
            --desk->wanted;
        }
        QByteArray line;
        const bool more = readLine(line);
        const std::lock_guard lock(desk->mutex);
        if (desk->closed)
            return;
        LineInput *input = desk->input;
        QMetaObject::invokeMethod(
            input,
            [input, line, more] {
                if (more)
                    emit input->line(line);
                else
                    emit input->ended();
            },
            Qt::QueuedConnection);
    }
}

} // namespace

LineInput::LineInput(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->desk->input = this;
    std::thread([desk = d->desk] { serve(desk); }).detach();
}

LineInput::~LineInput()
{
    setEcho(true);
    const std::lock_guard lock(d->desk->mutex);
    d->desk->closed = true;
    d->desk->wish.notify_one();
}

void LineInput::next()
{
    const std::lock_guard lock(d->desk->mutex);
    ++d->desk->wanted;
    d->desk->wish.notify_one();
}

void LineInput::setEcho(bool on)
{
    const HANDLE handle = GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    if (!GetConsoleMode(handle, &mode))
        return;
    SetConsoleMode(handle, on ? mode | ENABLE_ECHO_INPUT : mode & ~DWORD(ENABLE_ECHO_INPUT));
}

bool LineInput::isTerminal()
{
    return _isatty(_fileno(stdin)) != 0;
}

} // namespace posthorn::cli
