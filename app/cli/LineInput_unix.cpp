// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/LineInput.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <optional>
#include <termios.h>
#include <unistd.h>

namespace posthorn::cli {

class LineInput::Private {
public:
    explicit Private(LineInput *input)
        : q(input)
        , notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        notifier.setEnabled(false);
    }
    void read();
    void serve();
    [[nodiscard]] std::optional<QByteArray> takeLine();

    LineInput *q;
    QSocketNotifier notifier;
    QByteArray buffer;
    bool wanted = false;
    bool over = false;
};

std::optional<QByteArray> LineInput::Private::takeLine()
{
    qsizetype end = buffer.indexOf('\n');
    const bool whole = end >= 0 && end <= MaximumLine;
    if (!whole && buffer.size() <= MaximumLine && !(over && !buffer.isEmpty()))
        return std::nullopt;
    end = whole ? end : qMin(buffer.size(), MaximumLine);
    QByteArray line = buffer.left(end);
    buffer.remove(0, whole ? end + 1 : end);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

void LineInput::Private::serve()
{
    if (!wanted)
        return;
    const std::optional<QByteArray> line = takeLine();
    notifier.setEnabled(!line && !over);
    if (!line && !over)
        return;
    wanted = false;
    if (line)
        emit q->line(*line);
    else
        emit q->ended();
}

void LineInput::Private::read()
{
    std::array<char, 16 * 1024> block;
    const ssize_t count = ::read(STDIN_FILENO, block.data(), block.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0)
        buffer.append(block.data(), count);
    else
        over = true;
    serve();
}

LineInput::LineInput(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    connect(&d->notifier, &QSocketNotifier::activated, this, [this] { d->read(); });
}

LineInput::~LineInput()
{
    setEcho(true);
}

void LineInput::next()
{
    d->wanted = true;
    QMetaObject::invokeMethod(
        this, [this] { d->serve(); }, Qt::QueuedConnection);
}

void LineInput::setEcho(bool on)
{
    struct termios settings = {};
    if (tcgetattr(STDIN_FILENO, &settings) != 0)
        return;
    const bool echoes = (settings.c_lflag & ECHO) != 0;
    if (echoes == on)
        return;
    if (on)
        settings.c_lflag |= ECHO;
    else
        settings.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings);
}

bool LineInput::isTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

} // namespace posthorn::cli
