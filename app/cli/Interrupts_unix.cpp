// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ExitCode.h"
#include "cli/Interrupts.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace posthorn::cli {
namespace {

// A signal handler may touch nothing else: it writes one octet for the event loop to find.
int writeEnd = -1;
volatile std::sig_atomic_t asked = 0;
/// The last one: the terminal was closed.
constexpr std::array Signals = {SIGINT, SIGTERM, SIGHUP};

void onSignal(int)
{
    if (asked)
        _exit(int(ExitCode::Cancelled));
    asked = 1;
    const char octet = 0;
    [[maybe_unused]] const auto written = ::write(writeEnd, &octet, 1);
}

} // namespace

class Interrupts::Private {
public:
    std::array<int, 2> ends = {-1, -1};
    std::array<struct sigaction, Signals.size()> before = {};
    std::unique_ptr<QSocketNotifier> notifier;
};

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    if (::pipe(d->ends.data()) != 0)
        return; // Without a pipe the signals keep their usual meaning: the process ends.
    for (const int end : d->ends) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    d->notifier = std::make_unique<QSocketNotifier>(d->ends[0], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char octet = 0;
        if (::read(d->ends[0], &octet, 1) == 1)
            emit interrupted();
    });
    asked = 0;
    writeEnd = d->ends[1];
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (size_t i = 0; i < Signals.size(); ++i) {
        sigaction(Signals[i], &action, &d->before[i]);
        if (Signals[i] == SIGHUP && d->before[i].sa_handler == SIG_IGN) // as nohup wants it
            sigaction(SIGHUP, &d->before[i], nullptr);
    }
}

Interrupts::~Interrupts()
{
    if (!d->notifier)
        return;
    for (size_t i = 0; i < Signals.size(); ++i)
        sigaction(Signals[i], &d->before[i], nullptr);
    writeEnd = -1;
    ::close(d->ends[0]);
    ::close(d->ends[1]);
}

} // namespace posthorn::cli
