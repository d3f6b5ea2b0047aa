// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "auth/MemoryDumps.h"
#include "Desk.h"
#include "ui/Icons.h"
#include "ui/StartOptions.h"

#include <QApplication>
#include <QTextStream>

#include <optional>

using namespace Qt::StringLiterals;
using namespace posthorn;

namespace {

constexpr int Usage = 64; // EX_USAGE of sysexits.h

/// The exit code where nothing is to be opened: help, version, a wrong command line.
std::optional<int> answerWithoutWindow(const StartOptions &options)
{
    QTextStream out(stdout);
    QTextStream error(stderr);
    if (!options.error.isEmpty()) {
        error << "posthorn: " << options.error << "\n\n" << StartOptions::usage();
        return Usage;
    }
    if (options.wish == StartOptions::Wish::Help) {
        out << StartOptions::usage();
        return 0;
    }
    if (options.wish == StartOptions::Wish::Version) {
        out << "Posthorn " << POSTHORN_VERSION << '\n';
        return 0;
    }
    return std::nullopt;
}

/// The arguments that are certainly ours: those of Qt (`-platform`, …) begin with one dash, and
/// QApplication takes them away later.
QStringList withoutQtArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        const bool ours = !argument.startsWith(u'-') || argument.startsWith("--"_L1)
            || argument == "-h"_L1 || argument == "-v"_L1;
        if (ours)
            arguments.append(argument);
    }
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    forbidMemoryDumps();
    // Help and complaints need no display.
    if (const auto code = answerWithoutWindow(StartOptions::parse(withoutQtArguments(argc, argv))))
        return *code;
    QApplication program(argc, argv);
    QApplication::setApplicationName(u"posthorn"_s);
    QApplication::setApplicationVersion(QStringLiteral(POSTHORN_VERSION));
    QGuiApplication::setDesktopFileName(u"org.posthorn.Posthorn"_s);
    QApplication::setWindowIcon(Icons::application());
    Desk desk;
    const StartOptions options = StartOptions::parse(QApplication::arguments().mid(1));
    if (const auto code = answerWithoutWindow(options))
        return *code;
    desk.begin(options, QApplication::arguments().mid(1));
    return QApplication::exec();
}
