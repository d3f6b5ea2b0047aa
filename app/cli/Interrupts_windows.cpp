// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/ExitCode.h"
#include "cli/Interrupts.h"

#include <QMetaObject>

#include <atomic>
#include <qt_windows.h>

namespace posthorn::cli {
namespace {

std::atomic<Interrupts *> current = nullptr;
std::atomic<bool> asked = false;

// Windows calls this in a thread of its own.
BOOL WINAPI onControl(DWORD)
{
    if (asked.exchange(true))
        ExitProcess(UINT(ExitCode::Cancelled));
    if (Interrupts *interrupts = current.load())
        QMetaObject::invokeMethod(interrupts, &Interrupts::interrupted, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

class Interrupts::Private { };

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    asked = false;
    current = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

Interrupts::~Interrupts()
{
    SetConsoleCtrlHandler(onControl, FALSE);
    current = nullptr;
}

} // namespace posthorn::cli
