// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "cli/QtMessages.h"

#include "cli/Output.h"
#include "smtp/LogEntry.h"

#include <QMessageLogContext>
#include <QString>
#include <QtGlobal>

#include <atomic>

using namespace Qt::StringLiterals;

namespace posthorn::cli {
namespace {

std::atomic<bool> shown = false;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (shown || type == QtFatalMsg) {
        Output::note(
            u"%1: %2"_s.arg(QString::fromLatin1(context.category ? context.category : "qt"),
                            escapedForShowing(message)));
    }
}

} // namespace

void QtMessages::install()
{
    qInstallMessageHandler(handle);
}

void QtMessages::show()
{
    shown = true;
}

} // namespace posthorn::cli
